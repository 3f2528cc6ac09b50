import { Type } from 'typebox';
import { fileOfMatter, matterFor } from '../../../matters/index.ts';
import { actingOf } from '../../../people/visit.ts';
import { receiveFile } from '../../../uploads/index.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers, problemsOf } from '../../problem.ts';
import { hashValue, zoneParams } from '../../query.ts';
import { sendFile } from '../../send-file.ts';
import { sendRefusals } from '../matters/refused.ts';
import type { Resource } from '../resource.ts';
import { record } from '../schemas.ts';

const tags = ['matters'];
/** Greatest file sent in one request, in bytes. */
const bodyLimit = 20 * 1024 * 1024;

const fileValue = record({
  file: hashValue,
  name: Type.String(),
  type: Type.String({ description: 'Media type, told by the content' }),
  bytes: Type.String({ description: 'Size, a decimal as text' }),
});

/** Files for fields of kind `file`: upload one, then fill in the value that is answered. */
export const files: Resource = (app, context, done) => {
  const { matters, store, people } = context;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit },
    (_request, body, done) => done(null, body),
  );

  app.post(
    '/zones/:zone/files',
    {
      schema: {
        tags,
        summary: 'Uploads a file; the answer is the value for a field of kind "file"',
        params: zoneParams,
        querystring: Type.Object({ name: Type.String({ minLength: 1, maxLength: 300 }) }),
        consumes: ['application/octet-stream'],
        response: { 201: fileValue, ...problemsOf(422), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const acting = actingOf(request);
      const zone = zoneOf(context, request.params.zone);
      if (!acting || !zone) return reply.callNotFound();
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const from = { zone: zone.id, person: acting.person, at: people.now() };
      const { name } = request.query;
      const answer = await receiveFile(store, from, null, { name, bytes });
      if ('refusal' in answer) {
        const refusal = { code: 'invalid' as const, message: answer.refusal };
        return sendRefusals(request, reply, [refusal], false);
      }
      return reply.code(201).send(answer.value);
    },
  );

  app.get(
    '/zones/:zone/matters/:id/files/:hash',
    {
      schema: {
        tags,
        summary: 'A file of a matter, where you may see the field that holds it',
        params: Type.Object({
          ...zoneParams.properties,
          id: Type.String({ format: 'uuid' }),
          hash: hashValue,
        }),
        response: {
          200: {
            description: 'The file as it was handed in, with its own media type',
            content: { '*/*': { schema: Type.Unknown() } },
          },
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const acting = actingOf(request);
      const { zone, id, hash: asked } = request.params;
      if (!acting || !zoneOf(context, zone)) return reply.callNotFound();
      const view = await matterFor(matters, zone, id, acting);
      if (view === null || view.parts.length === 0) return reply.callNotFound();
      const file = await fileOfMatter(matters, zone, id, acting, asked);
      if (file === null) return reply.callNotFound();
      reply.header('cache-control', 'private, no-store');
      return sendFile(reply, store, file);
    },
  );
  done();
};
