import { zoneOf } from '../../context.ts';
import { publicFinding, publicPage } from '../../masking.ts';
import { problemAnswers } from '../../problem.ts';
import { findingQuery, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { finding, pageOf } from '../schemas.ts';

/** What the audit turned up. */
export const findings: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/findings',
    {
      schema: {
        tags: ['findings'],
        summary:
          'Findings with the texts they rest on, the most serious kind first, newest first within a kind',
        params: zoneParams,
        querystring: findingQuery,
        response: {
          200: pageOf(finding),
          ...problemAnswers,
        },
      },
    },
    async ({ params, query }, reply) => {
      if (!zoneOf(context, params.zone)) return reply.callNotFound();
      return publicPage(
        await context.store.findings({ ...query, zone: params.zone }),
        publicFinding,
      );
    },
  );
  done();
};
