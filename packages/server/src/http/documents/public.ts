import { isDeepStrictEqual } from 'node:util';
import { publicVersion, unsalted } from '@twinpark/core/letters';
import { replyDocx, replyHtml } from '../../documents/index.ts';
import { declareNeed } from '../../people/access.ts';
import { zoneOf } from '../context.ts';
import { openLetters } from '../desk/public.ts';
import { publicReply } from '../../letters/index.ts';
import type { Pages } from '../pages/site.ts';
import { askedFor, publicParams, sendDocument } from './send-document.ts';
import { isUuid } from '../query.ts';

/** Published replies as files: the words that went out as far as they are disclosed, without whom to call. */
export const publicDocuments: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { matters, store } = context;
  app.get(
    '/:zone/proposals/:id/replies/:file',
    { schema: { hide: true, params: publicParams } },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      if (!zone || !isUuid(params.id)) return reply.callNotFound();
      const found = await matters.read(zone.id, params.id);
      if (!found) return reply.callNotFound();
      const { seq, form } = askedFor(params.file);
      const issued = await store.issuedLetters(zone.id, params.id);
      const open = openLetters(found.held.plain, issued).find((one) => one.seq === seq);
      const sent = open && (await store.issuedDocument(zone.id, params.id, seq));
      if (!open || !sent) return reply.callNotFound();
      if (params.file.endsWith('.txt')) {
        // The very bytes that the event names: whoever has them can compare the hash.
        const words = open.disclosure === sent.letter.disclosure ? sent.open : null;
        if (words === null) return reply.callNotFound();
        return reply.type('text/plain; charset=utf-8').send(Buffer.from(words));
      }
      const letter = publicVersion(publicReply(sent.letter), open.disclosure);
      if (letter === null) return reply.callNotFound();
      const { stored } = open;
      // Nothing is left out: the very file that went out, whose hash the event names.
      if (form === 'docx' && isDeepStrictEqual(letter, unsalted(sent.letter))) {
        return sendDocument(reply, form, sent.docx, letter.title);
      }
      const figures =
        stored === null
          ? undefined
          : (): string => `/api/v1/zones/${zone.id}/letters/${stored}/figures`;
      const bytes =
        form === 'docx'
          ? await replyDocx(letter)
          : new TextEncoder().encode(replyHtml(letter, figures));
      return sendDocument(reply, form, bytes, letter.title);
    },
  );
  done();
};
