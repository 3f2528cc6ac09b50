import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Store } from '../store.ts';
import { callMethod, decode, encode, encodeError, methodNamed } from './wire.ts';

/** A node's store, open to other processes of the same user. */
export interface ServedStore {
  /** Answers what has been asked, then stops. */
  close(): Promise<void>;
}

/** Answers `POST /store/<method>` on a Unix-domain socket that only this user may use. The caller
 * holds the folder's lock, so a socket file that is there already is a dead process's. */
export async function serveStore(store: Store, path: string): Promise<ServedStore> {
  await rm(path, { force: true });
  let closing = false;
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await answer(store, request);
    if (closing) response.shouldKeepAlive = false;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const server = createServer((request, response) => void respond(request, response));
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  await chmod(path, 0o600);
  // A command that is about to end does not wait for its served store, the store's owner does.
  server.unref();
  return {
    close: () =>
      new Promise((resolve, reject) => {
        closing = true;
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeIdleConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function answer(store: Store, request: IncomingMessage): Promise<Answer> {
  try {
    const method = methodNamed(/^\/store\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '');
    if (method === null || request.method !== 'POST') {
      return failure(
        404,
        new Error(`No such method: ${String(request.method)} ${String(request.url)}`),
      );
    }
    const parameters = decode(await bodyOf(request));
    if (!Array.isArray(parameters))
      return failure(400, new Error('Expected a list of parameters.'));
    return { status: 200, body: encode({ result: await callMethod(store, method, parameters) }) };
  } catch (error) {
    return failure(500, error);
  }
}

function failure(status: number, error: unknown): Answer {
  return { status, body: encode({ error: encodeError(error) }) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    if (part instanceof Buffer) parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
