import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const forever = 'public, max-age=31536000, immutable';

/** Addresses of what pages load. */
export interface Assets {
  readonly styleSheet: string;
  readonly scripts: { readonly passkey: string };
}

/** Serves the style sheet, the icon and the module of the pages. Style sheet and module have their
 * hash in their address, so that they can be cached for good; the addresses are returned. */
export async function addAssets(app: FastifyInstance): Promise<Assets> {
  const [base, matters, icon] = await Promise.all(
    ['twinpark.css', 'matters.css', 'icon.svg'].map(asset),
  );
  const css = Buffer.concat([base ?? '', matters ?? ''].map((part) => Buffer.from(part)));
  const module = await asset('passkey.js');
  const styleSheet = `/assets/${hashOf(css)}.css`;
  const passkey = `/assets/${hashOf(module)}.js`;
  const hidden = { schema: { hide: true }, config: { need: 'read-public' } } as const;
  app.get(styleSheet, hidden, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', forever).send(css),
  );
  app.get('/assets/icon.svg', hidden, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  app.get(passkey, hidden, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', forever).send(module),
  );
  return { styleSheet, scripts: { passkey } };
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function asset(name: string): Promise<Buffer> {
  return readFile(new URL(import.meta.resolve(`@twinpark/web/assets/${name}`)));
}
