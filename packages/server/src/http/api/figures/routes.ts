import { recompute } from '@twinpark/core/figures';
import { countingFrom } from '../../../letters/index.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers } from '../../problem.ts';
import { idParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { letterFigure, list, record } from '../schemas.ts';

/** The figures of a sent letter: what it said, by which definition, and what the records give today. */
export const figures: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/letters/:id/figures',
    {
      schema: {
        tags: ['letters'],
        summary: 'The figures of a sent letter, computed again from the records',
        description:
          'Each with its definition and the day up to which records count, as they were frozen when the letter was sent, and the value that the same definition gives now. Empty for letters that were not sent from here.',
        params: idParams,
        response: { 200: record({ items: list(letterFigure) }), ...problemAnswers },
      },
    },
    async ({ params }, reply) => {
      if (!zoneOf(context, params.zone)) return reply.callNotFound();
      if ((await context.store.letter(params.zone, params.id)) === null) {
        return reply.callNotFound();
      }
      const frozen = await context.store.frozenFigures(params.zone, params.id);
      const again = await recompute(frozen, countingFrom(context.store));
      const items = again.map(({ definition, scope, value, now, same }) => ({
        id: definition.id,
        title: definition.title,
        unit: definition.unit,
        how: definition.how,
        rule: definition.rule,
        year: scope.year,
        units: scope.units,
        asOf: scope.asOf,
        value,
        now,
        same,
      }));
      return { items };
    },
  );
  done();
};
