import { zoneOf } from '../../context.ts';
import { publicLineage, publicLineageSummary, publicPage } from '../../masking.ts';
import { askedUnit, listFilters } from '../../../units.ts';
import { problemAnswers } from '../../problem.ts';
import { firstYearOf, idParams, promiseQuery, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { lineageDetail, lineageSummary, pageOf } from '../schemas.ts';

/** Promises through the years: the list, and one lineage with its links, findings and decisions. */
export const promises: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/promises',
    {
      schema: {
        tags: ['promises'],
        summary: 'Lineages: each promise with its newest wording and where it stands',
        params: zoneParams,
        querystring: promiseQuery,
        response: { 200: pageOf(lineageSummary), ...problemAnswers },
      },
    },
    async ({ params, query }, reply) => {
      const zone = zoneOf(context, params.zone);
      if (!zone) return reply.callNotFound();
      const { unit, firstYear, ...rest } = query;
      const asked = askedUnit(await listFilters(context.store, zone), zone, unit);
      const page = await context.store.lineages({
        ...rest,
        firstYear: firstYearOf(firstYear),
        units: asked?.names,
        zone: zone.id,
      });
      return publicPage(page, publicLineageSummary);
    },
  );
  app.get(
    '/zones/:zone/promises/:id',
    {
      schema: {
        tags: ['promises'],
        summary: 'A lineage, by its id or that of any promise in it',
        params: idParams,
        response: { 200: lineageDetail, ...problemAnswers },
      },
    },
    async ({ params }, reply) => {
      const detail = await context.store.lineage(params.zone, params.id);
      return detail === null ? reply.callNotFound() : publicLineage(detail);
    },
  );
  done();
};
