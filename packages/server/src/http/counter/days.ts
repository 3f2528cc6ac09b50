import { timeCostPage } from '@twinpark/web';
import { addMonths } from '@twinpark/core/rules';
import { Type } from 'typebox';
import { serviceDays } from '../../counter/index.ts';
import { declareNeed } from '../../people/access.ts';
import { zoneOf } from '../context.ts';
import { nameOfIn } from '../desk/surroundings.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { dayValue, zoneParams } from '../query.ts';
import { todayOf } from './context.ts';

const sinceQuery = Type.Object({
  since: Type.Optional(dayValue),
});

/** What the counter costs in days, for those who lead and supervise. */
export const timeCostPages: Pages = (app, context, done) => {
  declareNeed(app, 'supervise');
  const { matters, store, language } = context;
  app.get(
    '/:zone/desk/days',
    { schema: { hide: true, params: zoneParams, querystring: sinceQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const today = todayOf(context);
      const { since = addMonths(today, -12) } = request.query;
      const rows = await serviceDays(store, matters, zone, since, today);
      const page = contextOf(context, language, zone, request);
      return sendPage(reply, page, timeCostPage(page, { since, rows, nameOf: nameOfIn(page, []) }));
    },
  );
  done();
};
