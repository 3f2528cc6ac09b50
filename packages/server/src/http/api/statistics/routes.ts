import { Type } from 'typebox';
import { actingOf } from '../../../people/visit.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers } from '../../problem.ts';
import { statisticsQuery, zoneParams } from '../../query.ts';
import { statisticsFor } from '../../statistics.ts';
import type { Resource } from '../resource.ts';
import { list, nullable, record } from '../schemas.ts';

const count = Type.Integer({ minimum: 0 });
const classes = { a: count, b: count, c: count, d: count, unclassed: count };

const proposalCount = record({
  year: Type.Integer({ description: 'Of registration' }),
  kind: Type.String(),
  registered: Type.Integer({ description: 'undecided + declined + filed' }),
  undecided: count,
  declined: count,
  filed: Type.Integer({
    description: 'handling + answered + closed; also the sum of the classes of the whole',
  }),
  handling: count,
  answered: count,
  closed: count,
  ...classes,
});

const replyCount = record({
  unit: Type.String(),
  replies: Type.Integer({ description: 'sent + pending + overdue' }),
  sent: Type.Integer({
    description: 'onTime + late + unjudged; also the sum of the classes, and of the ratings',
  }),
  pending: count,
  overdue: count,
  onTime: count,
  late: count,
  unjudged: Type.Integer({ description: 'Sent while its deadline could not be computed' }),
  ...classes,
  satisfied: count,
  basically: count,
  dissatisfied: count,
  unrated: count,
});

/** How proposals were handled, per proposal and per reply. */
export const statistics: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/statistics',
    {
      schema: {
        tags: ['matters'],
        summary: 'Proposals by year, kind and class; replies by unit, time, class and satisfaction',
        params: zoneParams,
        querystring: statisticsQuery,
        response: {
          200: record({
            years: list(Type.Integer()),
            only: nullable(
              Type.String({ description: 'The unit whose replies alone are counted' }),
            ),
            proposals: list(proposalCount),
            replies: list(replyCount),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { zone } = request.params;
      if (!zoneOf(context, zone)) return reply.callNotFound();
      const answer = await statisticsFor(context, zone, actingOf(request), request.query.year);
      return answer ?? reply.callNotFound();
    },
  );
  done();
};
