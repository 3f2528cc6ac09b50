import { linkTo, localTime, proofPage } from '@twinpark/web';
import { Type } from 'typebox';
import { proofText, verifyProof } from '../../log/index.ts';
import { matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams } from '../query.ts';
import { proofOf } from '../proof.ts';

const proofParams = Type.Object({
  ...idParams.properties,
  seq: Type.String({ pattern: '^\\d{1,9}(?:\\.json)?$', examples: ['12', '12.json'] }),
});
/** The proof of a reply, as a page and as JSON. */
export const proofPages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { matters, language } = context;
  app.get(
    '/:zone/proposals/:id/proof/:seq',
    { schema: { hide: true, params: proofParams } },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      const proof =
        zone && (await proofOf(context, zone.id, params.id, Number.parseInt(params.seq, 10)));
      if (!zone || !proof) return reply.callNotFound();
      const page = contextOf(context, language, zone, request);
      const view = await matterFor(matters, zone.id, params.id, null);
      const title = view?.values['title'];
      const isJson = params.seq.endsWith('.json');
      if (proof === 'pending') {
        reply.header('cache-control', 'no-store').header('retry-after', '10');
        if (isJson) return reply.callNotFound();
        return sendPage(reply, page, {
          title: page.say('proof.title'),
          main: page.say('proof.pending'),
        });
      }
      if (isJson) {
        return reply
          .type('application/json; charset=utf-8')
          .header('content-disposition', 'attachment; filename="proof.json"')
          .send(proofText(proof.file));
      }
      const { file, checkpoint, words } = proof;
      const { index, size, leafHash: leaf, path } = file;
      const { matter, seq, at } = file.event;
      const body = proofPage(page, {
        title: typeof title === 'string' ? title : page.say('desk.untitled'),
        matter,
        seq,
        at: localTime(at),
        index,
        size,
        checkpointAt: localTime(checkpoint.at),
        leaf,
        path,
        root: checkpoint.root,
        holds: (await verifyProof(proofText(file), null)).fault === null,
        words,
        text: linkTo(language, [zone.id, 'proposals', matter, 'replies', `${String(seq)}.txt`]),
        note: checkpoint.note,
        download: linkTo(language, [zone.id, 'proposals', matter, 'proof', `${String(seq)}.json`]),
      });
      return sendPage(reply, page, body);
    },
  );
  done();
};
