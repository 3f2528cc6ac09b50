import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { commonSheets } from '../style-sheets.ts';

const forever = 'public, max-age=31536000, immutable';

/** Addresses of what pages load. */
export interface Assets {
  readonly styleSheet: string;
  readonly scripts: {
    readonly passkey: string;
    readonly autosave: string;
    readonly queue: string;
    readonly upload: string;
    readonly persons: string;
  };
}

/** Serves the style sheet, the icon and the modules of the pages. Style sheet and modules have their
 * hash in their address, so that they can be cached for good; the addresses are returned. */
export async function addAssets(app: FastifyInstance): Promise<Assets> {
  const css = Buffer.concat(
    await Promise.all(
      [...commonSheets, 'matters.css', 'counter.css', 'certificates.css', 'persons.css'].map(asset),
    ),
  );
  const icon = await asset('icon.svg');
  const styleSheet = `/assets/${hashOf(css)}.css`;
  const hidden = { schema: { hide: true }, config: { need: 'read-public' } } as const;
  app.get(styleSheet, hidden, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', forever).send(css),
  );
  app.get('/assets/icon.svg', hidden, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  const script = async (name: string): Promise<string> => {
    const module = await asset(name);
    const address = `/assets/${hashOf(module)}.js`;
    app.get(address, hidden, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', forever).send(module),
    );
    return address;
  };
  const scripts = {
    passkey: await script('passkey.js'),
    autosave: await script('autosave.js'),
    queue: await script('queue.js'),
    upload: await script('upload.js'),
    persons: await script('persons.js'),
  };
  return { styleSheet, scripts };
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function asset(name: string): Promise<Buffer> {
  return readFile(new URL(import.meta.resolve(`@twinpark/web/assets/${name}`)));
}
