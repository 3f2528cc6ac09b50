import { matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { takesPart } from '../desk/surroundings.ts';
import type { Pages } from '../pages/site.ts';
import { askedFor, documentParams, matterId, sendDocument } from './send-document.ts';

/** The letters of a case file as they went out, for those who take part in it. */
export const caseDocuments: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store } = context;
  app.get(
    '/:zone/matters/:id/documents/:file',
    { schema: { hide: true, params: documentParams } },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      const acting = actingOf(request);
      if (!zone || !acting || !matterId.test(params.id)) return reply.callNotFound();
      const view = await matterFor(matters, zone.id, params.id, acting);
      if (view === null || !takesPart(view, acting)) return reply.callNotFound();
      const { seq, form } = askedFor(params.file);
      const sent = await store.issuedDocument(zone.id, view.id, seq);
      if (sent === null) return reply.callNotFound();
      reply.header('cache-control', 'private, no-store');
      return sendDocument(reply, form, sent[form], sent.letter.title);
    },
  );
  done();
};
