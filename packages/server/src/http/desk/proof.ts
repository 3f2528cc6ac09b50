import type { Zone } from '@twinpark/core/model';
import { linkTo, localTime, proofPage, shortened } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { boundAs, proofText, verifyProof } from '../../log/index.ts';
import { matterFor } from '../../matters/index.ts';
import { actingOf } from '../../people/visit.ts';
import { inputsOf } from '../../uploads/index.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { proofOf, type LetterProof } from '../proof.ts';
import { idParams } from '../query.ts';

/** `<event>` of a matter, for the file `<event>.json`. */
const params = Type.Object({
  ...idParams.properties,
  seq: Type.String({ pattern: '^\\d{1,9}(?:\\.json)?$', examples: ['12', '12.json'] }),
});
type Params = Static<typeof params>;
/** Greatest form with a letter to be checked, in bytes. */
const formBytes = 4 * 1024 * 1024;

type Place = 'proposals' | 'matters';

/** The proof of a letter, as a page and as JSON: under its proposal for everybody, where it is published, and in its
 * case file for those who take part. Whoever holds a file of the letter may send it to be checked; nothing of it is
 * kept. */
export const proofPages: Pages = (app, context, done) => {
  const { matters, language } = context;

  const find = async (
    request: FastifyRequest,
    at: Place,
    { zone: zoneId, id, seq }: Params,
  ): Promise<{ readonly zone: Zone; readonly proof: LetterProof | 'pending' } | null> => {
    const zone = zoneOf(context, zoneId);
    const acting = at === 'matters' ? actingOf(request) : null;
    const proof = zone && (await proofOf(context, zone.id, id, Number.parseInt(seq, 10), acting));
    return zone && proof ? { zone, proof } : null;
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    at: Place,
    place: Params,
  ): Promise<FastifyReply> => {
    const found = await find(request, at, place);
    if (!found) return nothingHere(reply);
    const { zone, proof } = found;
    const page = contextOf(context, language, zone, request);
    const isJson = place.seq.endsWith('.json');
    if (proof === 'pending') {
      reply.header('cache-control', 'no-store').header('retry-after', '10');
      if (isJson) return nothingHere(reply);
      return sendPage(reply, page, {
        title: page.say('proof.title'),
        main: page.say('proof.pending'),
      });
    }
    const { file, checkpoint, words, isPublic } = proof;
    if (isJson) {
      return reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="proof.json"')
        .send(proofText(file));
    }
    const { matter, seq, at: loggedAt } = file.event;
    const acting = at === 'matters' ? actingOf(request) : null;
    const title = (await matterFor(matters, zone.id, matter, acting))?.values['title'];
    const own = (name: string): string => linkTo(language, [zone.id, at, matter, 'proof', name]);
    const isSent = request.method === 'POST';
    if (isSent) reply.header('cache-control', 'no-store');
    const checked = isSent ? checkedOf(file, request.body) : null;
    if (checked === 'none') reply.code(422);
    const body = proofPage(page, {
      title: typeof title === 'string' ? title : page.say('desk.untitled'),
      at,
      matter,
      seq,
      loggedAt: localTime(loggedAt),
      index: file.index,
      size: file.size,
      checkpointAt: localTime(checkpoint.at),
      leaf: file.leafHash,
      path: file.path,
      root: checkpoint.root,
      holds: (await verifyProof(proofText(file), null)).fault === null,
      words,
      text: isPublic
        ? linkTo(language, [zone.id, 'proposals', matter, 'replies', `${String(seq)}.txt`])
        : null,
      note: checkpoint.note,
      download: own(`${String(seq)}.json`),
      address: own(String(seq)),
      checked,
    });
    return sendPage(reply, page, body);
  };

  for (const at of ['proposals', 'matters'] as const) {
    const config = { need: at === 'proposals' ? 'read-public' : 'act' } as const;
    const address = `/:zone/${at}/:id/proof/:seq` as const;
    app.get(address, { config, schema: { hide: true, params } }, (request, reply) =>
      show(request, reply, at, request.params),
    );
    app.post(
      address,
      {
        config: { ...config, onlyAsks: true },
        bodyLimit: formBytes,
        schema: { hide: true, params },
      },
      (request, reply) => show(request, reply, at, request.params),
    );
  }
  done();
};

/** What the file that a form has sent is to the letter's event; `none`: it has sent none. */
function checkedOf(
  proof: LetterProof['file'],
  body: unknown,
): Exclude<Parameters<typeof proofPage>[1]['checked'], null> {
  for (const [name, file] of inputsOf(body)) {
    if (name !== 'file' || typeof file === 'string' || file.bytes.length === 0) continue;
    return { name: shortened(file.name), ...boundAs(proof, file.bytes) };
  }
  return 'none';
}

function nothingHere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
