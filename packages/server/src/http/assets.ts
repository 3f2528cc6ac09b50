import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const forever = 'public, max-age=31536000, immutable';

/** Serves the style sheet and the icon of the pages. The address of the style sheet holds its hash,
 * so that it can be cached for good; the address is returned. */
export async function addAssets(app: FastifyInstance): Promise<string> {
  const [base, matters, icon] = await Promise.all(
    ['twinpark.css', 'matters.css', 'icon.svg'].map(asset),
  );
  const css = Buffer.concat([base ?? '', matters ?? ''].map((part) => Buffer.from(part)));
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  const styleSheet = `/assets/${hash}.css`;
  const hidden = { schema: { hide: true }, config: { need: 'read-public' } } as const;
  app.get(styleSheet, hidden, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', forever).send(css),
  );
  app.get('/assets/icon.svg', hidden, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  return styleSheet;
}

function asset(name: string): Promise<Buffer> {
  return readFile(new URL(import.meta.resolve(`@twinpark/web/assets/${name}`)));
}
