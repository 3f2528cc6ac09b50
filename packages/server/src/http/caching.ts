import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Gives every successful GET an entity tag, and answers 304 when the caller holds the same. What a
 * page shows changes only with an import or a decision, so caches must ask but rarely get a body. */
export function addCaching(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isRead(request.method) || reply.statusCode !== 200) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (!reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'public, max-age=0, must-revalidate');
    }
    const own = reply.getHeader('etag');
    const tag =
      typeof own === 'string'
        ? own
        : `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', tag);
    if (!holds(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** RFC 9110, 13.1.2: weak comparison against a list of tags, or any. */
function holds(held: string | undefined, tag: string): boolean {
  if (held === undefined) return false;
  return held
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === tag || one === '*');
}
