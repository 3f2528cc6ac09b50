import { Type } from 'typebox';
import { matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { copiesFor } from '../desk/documents.ts';
import type { Pages } from '../pages/site.ts';
import { askedFor, documentParams, sendDocument } from './send-document.ts';
import { isUuid } from '../query.ts';

/** The letters of a case file, for those who take part in it: as they went out, or with `to` the copy that one
 * of several proposers was sent. A proposer is given no other proposer's copy. */
export const caseDocuments: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store } = context;
  app.get(
    '/:zone/matters/:id/documents/:file',
    {
      schema: {
        hide: true,
        params: documentParams,
        querystring: Type.Object({ to: Type.Optional(Type.String({ maxLength: 100 })) }),
      },
    },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      const acting = actingOf(request);
      if (!zone || !acting || !isUuid(params.id)) return reply.callNotFound();
      const view = await matterFor(matters, zone.id, params.id, acting);
      if (view === null || view.parts.length === 0) return reply.callNotFound();
      const { seq, form } = askedFor(params.file);
      const sent = await store.issuedDocument(zone.id, view.id, seq);
      if (sent === null) return reply.callNotFound();
      reply.header('cache-control', 'private, no-store');
      const { to } = request.query;
      if (to === undefined) return sendDocument(reply, form, sent[form], sent.letter.title);
      if (!copiesFor(view, acting).includes(to)) return reply.callNotFound();
      const copy = await store.issuedCopy(zone.id, view.id, seq, to);
      if (copy === null) return reply.callNotFound();
      return sendDocument(reply, form, copy[form], sent.letter.title);
    },
  );
  done();
};
