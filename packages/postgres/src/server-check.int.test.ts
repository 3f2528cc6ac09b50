import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../test/server.ts';
import { checkServer, withoutPassword } from './server-check.ts';

let server: TestServer;
let address = '';
beforeAll(async () => {
  server = await startServer();
  address = await server.emptyDatabase();
});
afterAll(() => server.stop());

const changed = (change: (url: URL) => void): string => {
  const url = new URL(address);
  change(url);
  return url.href;
};

/** A message of the PostgreSQL protocol. */
function message(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number): Buffer => Buffer.from([0, 0, value >> 8, value & 255]);
const column = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from(`${name}\0`),
    int32(0),
    int16(0),
    int32(25),
    Buffer.from([255, 255]),
    Buffer.from([255, 255, 255, 255]),
    int16(0),
  ]);
const cell = (value: string): Buffer => Buffer.concat([int32(value.length), Buffer.from(value)]);
const ready = message('Z', 'I');

/** Speaks just enough of the protocol to say that it is PostgreSQL 13, which we have no copy of. */
function oldServer(): Promise<{ readonly server: Server; readonly url: string }> {
  const old = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.on('data', () => {
        socket.write(
          Buffer.concat([
            message('T', int16(2), column('number'), column('version')),
            message('D', int16(2), cell('130014'), cell('13.14')),
            message('C', 'SELECT 1\0'),
            ready,
          ]),
        );
      });
    });
  });
  return new Promise((resolve, reject) => {
    old.listen(0, '127.0.0.1', () => {
      const bound = old.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The server has no port.'));
      else resolve({ server: old, url: `postgres://me@127.0.0.1:${String(bound.port)}/zone` });
    });
  });
}

describe('a database server', () => {
  test('that is as it should be is let through', async () => {
    await expect(checkServer(address)).resolves.toBeUndefined();
  });

  test.each([
    ['wrong-password', (url: URL): unknown => (url.password = 'guessed'), { user: 'postgres' }],
    ['wrong-password', (url: URL): unknown => (url.password = ''), { user: 'postgres' }],
    ['wrong-password', (url: URL): unknown => (url.username = 'stranger'), { user: 'stranger' }],
    [
      'unknown-database',
      (url: URL): unknown => (url.pathname = '/nowhere'),
      { database: 'nowhere' },
    ],
    ['unreachable', (url: URL): unknown => (url.port = '1'), { reason: 'ECONNREFUSED' }],
    ['unreachable', (url: URL): unknown => (url.hostname = 'no-such-host.invalid'), {}],
  ] as const)('is refused as %s', async (code, change, holes) => {
    const url = changed(change);
    await expect(checkServer(url)).rejects.toMatchObject({ code, holes });
    await expect(checkServer(url)).rejects.not.toThrow(/:(?:test|guessed)@/);
  });

  test.each(['mysql://root@localhost/zone', 'localhost', '5432', 'postgres://'])(
    'is not named by "%s"',
    async (url) => {
      await expect(checkServer(url)).rejects.toMatchObject({
        code: 'bad-address',
        holes: { value: url },
      });
    },
  );

  test('that is too old is refused with its version', async () => {
    const { server: old, url } = await oldServer();
    await expect(checkServer(url)).rejects.toMatchObject({
      code: 'server-too-old',
      holes: { version: '13.14' },
    });
    old.close();
  });
});

test('an address is told without its password, wherever it stands', () => {
  expect(withoutPassword('postgres://me:a@b:c@host/db')).toBe('postgres://me:***@host/db');
  expect(withoutPassword('postgres://host/db?user=me&password=secret&x=1')).toBe(
    'postgres://host/db?user=me&password=***&x=1',
  );
});
