import { zoneOf } from '../../context.ts';
import { listFilters, neededUnit } from '../../../units.ts';
import { problemAnswers } from '../../problem.ts';
import { chosenWorkList, zoneParams } from '../../query.ts';
import { publicWorkListOf } from '../../work-list.ts';
import type { Resource } from '../resource.ts';
import { workListTable } from '../schemas.ts';

/** The yearly work list of a unit. */
export const worklist: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/worklist',
    {
      schema: {
        tags: ['worklist'],
        summary: 'The yearly work list: done, advancing, to do next year, remarks',
        params: zoneParams,
        querystring: chosenWorkList,
        response: { 200: workListTable, ...problemAnswers },
      },
    },
    async ({ params, query }, reply) => {
      const zone = zoneOf(context, params.zone);
      if (!zone) return reply.callNotFound();
      const { store } = context;
      const unit = neededUnit(await listFilters(store, zone), zone, query.unit);
      return publicWorkListOf(store, zone.id, query.year, unit);
    },
  );
  done();
};
