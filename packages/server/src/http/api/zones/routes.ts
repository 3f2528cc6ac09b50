import { zoneOf } from '../../context.ts';
import { publicOverview } from '../../masking.ts';
import { problemAnswers } from '../../problem.ts';
import { zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { list, record, zone, zoneOverview } from '../schemas.ts';

/** The zones of this node, and each at a glance. */
export const zones: Resource = (app, context, done) => {
  app.get(
    '/zones',
    {
      schema: {
        tags: ['zones'],
        summary: 'The zones of this node with their sides and units',
        response: { 200: record({ items: list(zone) }), ...problemAnswers },
      },
    },
    async () => ({
      items: context.zones.map(({ id, name, sides, units }) => ({
        id,
        name,
        sides,
        units: units.map((unit) => ({ ...unit, kind: unit.kind ?? 'authority' })),
      })),
    }),
  );
  app.get(
    '/zones/:zone/overview',
    {
      schema: {
        tags: ['zones'],
        summary: 'Promises by year and status, findings by kind, newest letters',
        params: zoneParams,
        response: { 200: zoneOverview, ...problemAnswers },
      },
    },
    async ({ params }, reply) => {
      const zone = zoneOf(context, params.zone);
      if (!zone) return reply.callNotFound();
      return publicOverview(await context.store.overview(zone.id), zone);
    },
  );
  done();
};
