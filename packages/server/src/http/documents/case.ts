import { copyFor, opinionForm, type ReplyLetter } from '@twinpark/core/letters';
import { Type } from 'typebox';
import { opinionFormDocx, opinionFormHtml, replyDocx, replyHtml } from '../../documents/index.ts';
import { addressees } from '../../letters/index.ts';
import { matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { copiesFor } from '../desk/documents.ts';
import { takesPart } from '../desk/surroundings.ts';
import type { Pages } from '../pages/site.ts';
import { askedFor, documentParams, matterId, sendDocument } from './send-document.ts';

/** The letters of a case file, for those who take part in it: as they went out, or with `to` the copy for one
 * of several proposers. A proposer is given no other proposer's copy. */
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
      if (!zone || !acting || !matterId.test(params.id)) return reply.callNotFound();
      const view = await matterFor(matters, zone.id, params.id, acting);
      if (view === null || !takesPart(view, acting)) return reply.callNotFound();
      const { seq, form } = askedFor(params.file);
      const sent = await store.issuedDocument(zone.id, view.id, seq);
      if (sent === null) return reply.callNotFound();
      reply.header('cache-control', 'private, no-store');
      const { to } = request.query;
      if (to === undefined) return sendDocument(reply, form, sent[form], sent.letter.title);
      if (!copiesFor(view, acting).includes(to)) return reply.callNotFound();
      const issued = await store.issuedLetters(zone.id, view.id);
      const kind = issued.find((one) => one.seq === seq)?.kind ?? '';
      const letter = copyFor(sent.letter, to, await addressees(store, zone.id));
      return sendDocument(reply, form, await copyAs(letter, kind, form), letter.title);
    },
  );
  done();
};

async function copyAs(
  letter: ReplyLetter,
  kind: string,
  form: 'docx' | 'html',
): Promise<Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (kind === 'opinion-form') {
    const sheet = opinionForm(letter);
    return form === 'docx' ? opinionFormDocx(sheet) : bytes(opinionFormHtml(sheet));
  }
  return form === 'docx' ? replyDocx(letter) : bytes(replyHtml(letter));
}
