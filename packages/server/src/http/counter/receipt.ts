import { receiptNumberOf, receiptPage } from '@twinpark/web';
import { matterFor } from '../../matters/index.ts';
import { personsIn } from '../../people/persons-in.ts';
import { declareNeed } from '../../people/access.ts';
import { daysOf, nameOfIn, shownMatter } from '../desk/surroundings.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, isUuid } from '../query.ts';
import { actingIn } from './context.ts';

/** Receipts of applications, for those who take part. */
export const receiptPages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store, language } = context;
  app.get(
    '/:zone/matters/:id/receipt',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      const { id } = request.params;
      if (!who || !isUuid(id)) return reply.callNotFound();
      const { zone, acting } = who;
      const view = await matterFor(matters, zone.id, id, acting);
      if (!view || view.parts.length === 0 || receiptNumberOf(view) === null) {
        return reply.callNotFound();
      }
      const { compiled } = await matters.schemes.version(zone.id, view.schemeHash);
      const page = contextOf(context, language, zone, request);
      return sendPage(
        reply,
        page,
        receiptPage(page, {
          scheme: compiled.scheme,
          matter: shownMatter(view),
          days: daysOf(context),
          nameOf: nameOfIn(page, await personsIn(store, zone.id, view)),
        }),
      );
    },
  );
  done();
};
