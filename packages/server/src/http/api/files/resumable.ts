import { usualFileBytes } from '@twinpark/core/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { UploadKey } from '@twinpark/postgres';
import { actingOf } from '../../../people/visit.ts';
import { finishUpload, plainFileName } from '../../../uploads/index.ts';
import { zoneOf } from '../../context.ts';
import {
  problem,
  problemAnswers,
  problemMediaType,
  problemsOf,
  type ProblemKind,
} from '../../problem.ts';
import { hashValue, zoneParams } from '../../query.ts';
import { sendRefusals } from '../matters/refused.ts';
import type { Resource } from '../resource.ts';

const tags = ['matters'];
const nothing = Type.Null({ description: 'Done; the answer stands in the headers' });
const version = '1.0.0';
/** Greatest piece, in bytes: a slow line sends one within the time a request may take. */
const pieceBytes = 1024 * 1024;
const pieceType = 'application/offset+octet-stream';

const uploadParams = Type.Object({
  ...zoneParams.properties,
  hash: hashValue,
});

/** Uploads that go on where they stopped: tus 1.0.0 with creation and termination. An upload is named by the
 * SHA-256 of its file, so that the same person may go on with it from another device. What comes is kept piece
 * by piece; a whole file is held against its hash and becomes an upload like any other. */
export const resumableUploads: Resource = (app, context, done) => {
  const { store, people } = context;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    pieceType,
    { parseAs: 'buffer', bodyLimit: pieceBytes },
    (_request, body, done) => done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'tus-resumable': version, 'cache-control': 'no-store' });
    const isSpoken = request.headers['tus-resumable'] === version;
    if (request.method === 'OPTIONS' || isSpoken) return undefined;
    reply.header('tus-version', version);
    return sendProblem(
      request,
      reply,
      'precondition-failed',
      `The header Tus-Resumable is ${JSON.stringify(request.headers['tus-resumable'] ?? null)}; expected "${version}". Send that version of the protocol.`,
    );
  });

  const keyOf = (request: FastifyRequest, zone: string, hash: string): UploadKey | null => {
    const acting = actingOf(request);
    const known = zoneOf(context, zone);
    return acting && known ? { zone: known.id, person: acting.person, hash } : null;
  };

  app.options(
    '/zones/:zone/uploads',
    {
      schema: {
        tags,
        summary: 'What the upload of files in pieces can do (tus 1.0.0)',
        params: zoneParams,
        response: { 204: nothing, ...problemAnswers },
      },
    },
    (_request, reply) =>
      reply
        .code(204)
        .headers({
          'tus-version': version,
          'tus-extension': 'creation,termination',
          'tus-max-size': String(usualFileBytes),
        })
        .send(),
  );

  app.post(
    '/zones/:zone/uploads',
    {
      schema: {
        tags,
        summary:
          'Begins a file, or finds it begun: metadata "filename" and "sha256" (tus creation)',
        params: zoneParams,
        headers: Type.Object({
          'upload-length': Type.Integer({ minimum: 1 }),
          'upload-metadata': Type.String({ maxLength: 4000 }),
        }),
        response: { 201: nothing, ...problemsOf(409, 412), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const metadata = metadataOf(request.headers['upload-metadata']);
      const hash = metadata.get('sha256') ?? '';
      const bytes = request.headers['upload-length'];
      if (!/^[0-9a-f]{64}$/.test(hash)) {
        return sendProblem(
          request,
          reply,
          'invalid-request',
          `The metadata sha256 is ${JSON.stringify(hash)}; expected the SHA-256 of the file in 64 hexadecimal digits. Compute it before you begin.`,
        );
      }
      if (bytes > usualFileBytes) {
        return sendProblem(
          request,
          reply,
          'too-large',
          `The file has ${String(bytes)} bytes; expected at most ${String(usualFileBytes)}. Make it smaller or split it.`,
        );
      }
      const key = keyOf(request, request.params.zone, hash);
      if (!key) return reply.callNotFound();
      const name = plainFileName(metadata.get('filename') ?? '');
      const known = await store.uploadOf(key.zone, key.person, hash);
      const begun = known ?? (await store.beginUpload(key, { name, bytes, at: people.now() }));
      if (begun === null) {
        return sendProblem(
          request,
          reply,
          'conflict',
          'Too many files are on their way, or this one was begun with another length; expected one at a time. Finish or delete others first.',
        );
      }
      const location = `/api/v1/zones/${key.zone}/uploads/${hash}`;
      return reply.code(201).header('location', location).send(null);
    },
  );

  /** What is on the disk of a file; finishes one that is whole, which a crash may have left so. */
  const standing = async (key: UploadKey) => {
    const unfinished = await store.unfinishedUpload(key);
    if (unfinished && unfinished.received === unfinished.bytes) {
      const finished = await finishUpload(store, key, unfinished.name, people.now());
      if (finished.outcome === 'refused') return finished;
    }
    const known = await store.uploadOf(key.zone, key.person, key.hash);
    if (known) return { received: known.bytes, bytes: known.bytes };
    return unfinished && unfinished.received < unfinished.bytes ? unfinished : null;
  };

  app.head(
    '/zones/:zone/uploads/:hash',
    {
      config: { swagger: { exposeHeadRoute: true } },
      schema: {
        tags,
        summary: 'How many bytes of a file have come (tus)',
        params: uploadParams,
        response: { 200: nothing, ...problemsOf(404, 412), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const key = keyOf(request, request.params.zone, request.params.hash);
      const now = key && (await standing(key));
      if (!now || 'refusal' in now) return reply.code(404).send();
      return reply
        .headers({ 'upload-offset': String(now.received), 'upload-length': String(now.bytes) })
        .send();
    },
  );

  app.patch(
    '/zones/:zone/uploads/:hash',
    {
      schema: {
        tags,
        summary: 'Sends the next piece of a file (tus); the last one makes it an upload',
        params: uploadParams,
        headers: Type.Object({ 'upload-offset': Type.Integer({ minimum: 0 }) }),
        consumes: [pieceType],
        response: { 204: nothing, ...problemsOf(409, 412, 422), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const key = keyOf(request, request.params.zone, request.params.hash);
      if (!key) return reply.callNotFound();
      const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const offset = request.headers['upload-offset'];
      const appended = await store.appendUpload(key, { offset, content, at: people.now() });
      const now = await standing(key);
      if (!now) return reply.callNotFound();
      if ('refusal' in now) {
        return sendRefusals(request, reply, [{ code: 'invalid', message: now.refusal }], false);
      }
      reply.header('upload-offset', String(now.received));
      if (appended) return reply.code(204).send(null);
      return sendProblem(
        request,
        reply,
        'conflict',
        `The piece begins at byte ${String(offset)}; expected ${String(now.received)} of ${String(now.bytes)}. Ask how far the file is, and go on from there.`,
      );
    },
  );

  app.delete(
    '/zones/:zone/uploads/:hash',
    {
      schema: {
        tags,
        summary: 'Gives up a file that is on its way (tus termination)',
        params: uploadParams,
        response: { 204: nothing, ...problemsOf(412), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const key = keyOf(request, request.params.zone, request.params.hash);
      if (!key || !(await store.unfinishedUpload(key))) return reply.callNotFound();
      await store.dropUnfinished(key);
      return reply.code(204).send(null);
    },
  );
  done();
};

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ProblemKind,
  detail: string,
): FastifyReply {
  const document = problem(kind, request.url, detail);
  return reply.code(document.status).type(problemMediaType).send(JSON.stringify(document));
}

/** Pairs of a key and a value in base64, as tus writes them: `filename 5rWL,sha256 …`. */
function metadataOf(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(',').map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return [key, Buffer.from(value, 'base64').toString('utf8')] as const;
    }),
  );
}
