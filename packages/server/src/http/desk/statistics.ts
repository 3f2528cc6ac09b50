import { statisticsPage } from '@twinpark/web';
import { dayOf } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { statisticsQuery, zoneParams } from '../query.ts';
import { statisticsFor } from '../statistics.ts';
import { nameOfIn } from './surroundings.ts';

/** How matters were handled: of proposals per proposal and per reply, of all else scheme by scheme. */
export const statisticsPages: Pages = (app, context, done) => {
  declareNeed(app, 'handle-matters');
  app.get(
    '/:zone/desk/statistics',
    { schema: { hide: true, params: zoneParams, querystring: statisticsQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { year } = request.query;
      const statistics = await statisticsFor(context, zone.id, actingOf(request), year);
      if (!statistics) return reply.callNotFound();
      const page = contextOf(context, context.language, zone, request);
      const schemes = context.matters.schemes.all(zone.id).map(({ compiled }) => compiled.scheme);
      const nameOf = nameOfIn(page, []);
      const on = dayOf(context.matters.now());
      return sendPage(
        reply,
        page,
        statisticsPage(page, { ...statistics, year, on, schemes, nameOf }),
      );
    },
  );
  done();
};
