import { letterUnits, type LineageSummary } from '@twinpark/core/promises';
import {
  findingsPage,
  letterPage,
  lettersPage,
  overviewPage,
  promisePage,
  promisesPage,
} from '@twinpark/web';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { heldInPublicPromise } from '../desk/held.ts';
import {
  publicFinding,
  letterText,
  publicLetter,
  publicLineage,
  publicLineageSummary,
  publicOverview,
  publicPage,
  publicSummary,
} from '../masking.ts';
import {
  findingQuery,
  firstYearOf,
  idParams,
  letterQuery,
  promiseQuery,
  zoneParams,
} from '../query.ts';
import { askedUnit, listFilters } from '../../units.ts';
import { contextOf, sendPage } from './page.ts';
import type { Pages } from './site.ts';

/** Entries a page of a list shows. */
const perPage = 30;

/** Of how many the overview chooses the promises that it shows. */
const lookedThrough = 100;

/** So many findings, the most serious ones, stand on the overview. */
const shownFindings = 3;

/** The promises that most letters speak of; of equals, the newer. */
function followedLongest(lineages: readonly LineageSummary[]): readonly LineageSummary[] {
  return lineages.toSorted((a, b) => b.letterCount - a.letterCount).slice(0, 8);
}

/** The pages of one zone. */
export const zonePages: Pages = (app, context, done) => {
  const { store, language } = context;
  const hide = true;

  app.get('/:zone', { schema: { hide, params: zoneParams } }, async (request, reply) => {
    const zone = zoneOf(context, request.params.zone);
    if (!zone) return reply.callNotFound();
    const [overview, lineages, findings] = await Promise.all([
      store.overview(zone.id),
      store.lineages({ zone: zone.id, limit: lookedThrough }),
      store.findings({ zone: zone.id, limit: shownFindings }),
    ]);
    const page = contextOf(context, language, zone, request);
    const view = {
      overview: publicOverview(overview, zone),
      units: letterUnits(overview.units, zone.units),
      lineages: followedLongest(lineages.items).map(publicLineageSummary),
      findings: findings.items.map(publicFinding),
    };
    return sendPage(reply, page, overviewPage(page, view));
  });

  app.get(
    '/:zone/letters',
    { schema: { hide, params: zoneParams, querystring: letterQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { query } = request;
      const filters = await listFilters(store, zone);
      const unit = askedUnit(filters, zone, query.unit);
      const { unit: _unit, ...rest } = query;
      const found = await store.letters({
        limit: perPage,
        ...rest,
        units: unit?.names,
        zone: zone.id,
      });
      const page = contextOf(context, language, zone, request);
      const view = {
        zone: zone.id,
        page: publicPage(found, publicSummary),
        years: filters.letterYears,
        units: filters.units,
        query: { ...query, unit },
      };
      return sendPage(reply, page, lettersPage(page, view));
    },
  );

  app.get('/:zone/letters/:id', { schema: { hide, params: idParams } }, async (request, reply) => {
    const zone = zoneOf(context, request.params.zone);
    const letter = zone && (await store.letter(zone.id, request.params.id));
    if (!zone || !letter) return reply.callNotFound();
    const page = contextOf(context, language, zone, request);
    return sendPage(reply, page, letterPage(page, publicLetter(letter)));
  });

  app.get(
    '/:zone/letters/:id/text.txt',
    { schema: { hide, params: idParams } },
    async (request, reply) => {
      const letter = await store.letter(request.params.zone, request.params.id);
      if (!letter) return reply.callNotFound();
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${letter.id}.txt"`)
        .send(letterText(letter, language));
    },
  );

  app.get(
    '/:zone/promises',
    { schema: { hide, params: zoneParams, querystring: promiseQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { query } = request;
      const filters = await listFilters(store, zone);
      const unit = askedUnit(filters, zone, query.unit);
      const { unit: _unit, firstYear, ...rest } = query;
      const found = await store.lineages({
        limit: perPage,
        ...rest,
        firstYear: firstYearOf(firstYear),
        units: unit?.names,
        zone: zone.id,
      });
      const page = contextOf(context, language, zone, request);
      const view = {
        zone: zone.id,
        page: publicPage(found, publicLineageSummary),
        years: filters.promiseYears,
        units: filters.answering,
        query: { ...query, unit },
      };
      return sendPage(reply, page, promisesPage(page, view));
    },
  );

  app.get('/:zone/promises/:id', { schema: { hide, params: idParams } }, async (request, reply) => {
    const zone = zoneOf(context, request.params.zone);
    const detail = zone && (await store.lineage(zone.id, request.params.id));
    if (!zone || !detail) return reply.callNotFound();
    const page = contextOf(context, language, zone, request);
    const acting = actingOf(request);
    const held = await heldInPublicPromise(context, page, request.params.id, acting);
    return sendPage(reply, page, promisePage(page, zone.id, publicLineage(detail), held));
  });

  app.get(
    '/:zone/findings',
    { schema: { hide, params: zoneParams, querystring: findingQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { query } = request;
      const found = await store.findings({ limit: perPage, ...query, zone: zone.id });
      const page = contextOf(context, language, zone, request);
      const view = {
        overview: await store.overview(zone.id),
        years: (await store.filters(zone.id)).findingYears,
        page: publicPage(found, publicFinding),
        query,
      };
      return sendPage(reply, page, findingsPage(page, view));
    },
  );
  done();
};
