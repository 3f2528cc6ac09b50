import type { FastifyInstance, FastifyRequest } from 'fastify';
import { onlyAsks } from '../people/access.ts';
import { PostedFile, type PostedValue } from './posted-file.ts';

/** Greatest form with files, in bytes: the largest file that a field takes by itself, and the texts. */
const formBytes = 24 * 1024 * 1024;

/** A body that is no form with files. */
class MultipartRefused extends Error {
  override readonly name = 'MultipartRefused';
  readonly statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** Reads forms with files, from people who are signed in, and from everybody on routes that only ask: nobody
 * else has anything to hand in, and what comes is held in memory. */
export function addMultipart(app: FastifyInstance): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: formBytes },
    async (request: FastifyRequest, body: Buffer) =>
      readForm(body, request.headers['content-type'] ?? ''),
  );
  app.addHook('preParsing', async (request) => {
    const type = request.headers['content-type'] ?? '';
    if (request.visit !== null || onlyAsks(request) || !/^multipart\/form-data/i.test(type.trim()))
      return;
    throw new MultipartRefused(
      415,
      'The body is a form with files; expected application/x-www-form-urlencoded. Sign in first.',
    );
  });
}

/** The inputs of a form by name; a list where a name stands several times. */
async function readForm(
  body: Buffer,
  type: string,
): Promise<Record<string, PostedValue | readonly PostedValue[]>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new MultipartRefused(
        400,
        'The body is no multipart/form-data as its content-type says; expected a form as browsers send it (RFC 7578).',
      );
    });
  const inputs: Record<string, PostedValue | readonly PostedValue[]> = {};
  for (const name of new Set(form.keys())) {
    const values = await Promise.all(
      form.getAll(name).map(async (one) => {
        if (typeof one === 'string') return one;
        return new PostedFile(one.name, new Uint8Array(await one.arrayBuffer()));
      }),
    );
    const [only] = values;
    inputs[name] = values.length === 1 && only !== undefined ? only : values;
  }
  return inputs;
}
