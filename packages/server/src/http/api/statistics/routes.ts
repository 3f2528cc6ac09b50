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
  redone: Type.Integer({
    description:
      'Of replies: ordered to be redone since somebody was dissatisfied, sent again or not; rated as redone',
  }),
});

const matterCount = record({
  scheme: Type.String(),
  year: Type.Integer({ description: 'In which they were opened' }),
  unit: nullable(
    Type.String({ description: 'Which decides, within the days promised; else which opened them' }),
  ),
  received: Type.Integer({ description: 'open + decided' }),
  open: count,
  overdue: Type.Integer({ description: 'Of what is open, past its promised day' }),
  decided: Type.Integer({
    description: 'onTime + late + unjudged; also the sum of the outcomes, and unfinished',
  }),
  onTime: count,
  late: count,
  unjudged: Type.Integer({ description: 'Decided without a promised day to judge it by' }),
  unfinished: Type.Integer({ description: 'Decided, with no outcome yet: what follows goes on' }),
  outcomes: Type.Immutable(
    Type.Record(Type.String(), count, { description: 'How many came to which outcome' }),
  ),
});

/** How matters were handled: of proposals per proposal and per reply, of all else scheme by scheme. */
export const statistics: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/statistics',
    {
      schema: {
        tags: ['matters'],
        summary:
          'Proposals by year, kind and class; replies by unit, time, class and satisfaction; other matters by scheme, year, unit, time and outcome',
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
            matters: list(matterCount),
            whole: list(
              Type.String({
                description: 'A scheme of which every unit is counted; of others only your own',
              }),
            ),
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
