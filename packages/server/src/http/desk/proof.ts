import { verifyInclusion } from '@twinpark/core/log';
import { linkTo, localTime, proofPage } from '@twinpark/web';
import { hash } from 'node:crypto';
import { Type } from 'typebox';
import { history, matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { zoneOf, type HttpContext } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams } from '../query.ts';
import { publicReplies } from './public.ts';

const proofParams = Type.Object({
  ...idParams.properties,
  seq: Type.String({ pattern: '^\\d{1,9}(?:\\.json)?$' }),
});
const matterId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** That a published reply stands in the log, under the latest signed checkpoint. Hashes are hexadecimal. */
interface Proof {
  readonly zone: string;
  readonly matter: string;
  readonly seq: number;
  /** When the event was logged. */
  readonly at: string;
  readonly index: number;
  readonly size: number;
  readonly eventHash: string;
  readonly leafHash: string;
  readonly path: readonly string[];
  readonly checkpoint: {
    readonly size: number;
    readonly root: string;
    readonly at: string;
    readonly note: string;
  };
}

/** The proof of a published reply's event; `pending` while no checkpoint covers it; null where nothing of
 * the kind is published. */
async function proofOf(
  { matters, store }: HttpContext,
  zone: string,
  matter: string,
  seq: number,
): Promise<Proof | 'pending' | null> {
  if (!matterId.test(matter)) return null;
  const found = await matters.read(zone, matter);
  const events = await history(matters, zone, matter, null);
  if (found === null || events === null) return null;
  const proved = publicReplies(found.held.plain, events).some(({ proof }) => proof === String(seq));
  const event = events.find((one) => one.seq === seq);
  if (!proved || !event) return null;
  const [checkpoint] = await store.checkpointsBefore(zone, null, 1);
  const inclusion = checkpoint && (await store.inclusionProof(zone, matter, seq, checkpoint.size));
  if (!checkpoint || !inclusion) return 'pending';
  return { zone, matter, seq, at: event.at, ...inclusion, checkpoint };
}

/** Computes the proof again: the event's hash is the leaf's, and the path leads to the root. */
function holds({ eventHash, leafHash, index, size, path, checkpoint }: Proof): Promise<boolean> {
  const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
  const sha256 = async (data: Uint8Array): Promise<Uint8Array> => hash('sha256', data, 'buffer');
  const leaf = hash('sha256', Buffer.concat([Buffer.of(0), bytes(eventHash)]), 'hex');
  if (leaf !== leafHash) return Promise.resolve(false);
  const root = bytes(checkpoint.root);
  return verifyInclusion(
    { leafHash: bytes(leafHash), index, size, path: path.map(bytes), root },
    sha256,
  );
}

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
          .send(JSON.stringify(proof, null, 1));
      }
      const { matter, seq, index, size, leafHash: leaf, path, checkpoint } = proof;
      const body = proofPage(page, {
        title: typeof title === 'string' ? title : page.say('desk.untitled'),
        matter,
        seq,
        at: localTime(proof.at),
        index,
        size,
        checkpointAt: localTime(checkpoint.at),
        leaf,
        path,
        root: checkpoint.root,
        holds: await holds(proof),
        note: checkpoint.note,
        download: linkTo(language, [zone.id, 'proposals', matter, 'proof', `${String(seq)}.json`]),
      });
      return sendPage(reply, page, body);
    },
  );
  done();
};
