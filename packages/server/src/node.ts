import type { Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import { buildApp } from './http/app.ts';
import { nodeAddress } from './http/node-address.ts';
import type { CertificateKeys } from './certificates/index.ts';
import type { NodeLog } from './log/index.ts';
import type { PeopleSettings } from './people/settings.ts';

export interface NodeSettings {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on; without it only this machine itself is answered. */
  readonly host?: string | undefined;
  readonly store: Store;
  readonly nodeLog: NodeLog;
  /** What signs its certificates, and did. */
  readonly certificateKeys: CertificateKeys;
  readonly zones: readonly Zone[];
  /** How people sign in. */
  readonly people: PeopleSettings;
  readonly version: string;
  /** Today in the zones' time, YYYY-MM-DD. */
  readonly today: () => string;
  /** Whether it has a mail server. */
  readonly sendsMail: boolean;
  /** Hears of failures, a line each. */
  readonly log: (line: string) => void;
}

export interface RunningNode {
  /** What it listens on: `http://localhost:3000` */
  readonly address: string;
  /** The address under which it names itself: TWINPARK_URL, else the same. */
  readonly knownAs: string;
  /** Answers what is under way, then stops listening. The store stays open. */
  close(): Promise<void>;
}

/** An address that cannot be listened on; whoever started the node can act on it. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
  /** The sentence that says it; `holes` are what it names. */
  readonly code: 'portTaken' | 'portForbidden' | 'badHost';
  readonly holes: Readonly<Record<string, string | number>>;

  constructor(code: CannotListen['code'], holes: CannotListen['holes'], cause: unknown) {
    super(`${code}: ${JSON.stringify(holes)}`, { cause });
    this.code = code;
    this.holes = holes;
  }
}

/** Starts the HTTP side of a node. Throws `CannotListen`. */
export async function startNode(settings: NodeSettings): Promise<RunningNode> {
  const { port, host = 'localhost', version, ...rest } = settings;
  let address = '';
  const app = await buildApp({ ...rest, listensOn: () => address }, version);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    throw listenFailure(error, port, host);
  }
  const bound = app.server.address();
  const taken = bound === null || typeof bound === 'string' ? port : bound.port;
  address = `http://${shownHost(host)}:${String(taken)}`;
  const knownAs = nodeAddress(settings.people.url, address);
  return { address, knownAs, close: () => app.close() };
}

/** The name under which this machine's people reach the node. */
function shownHost(host: string): string {
  if (['0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listenFailure(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new CannotListen('portTaken', { port, next: port < 65_535 ? port + 1 : 3000 }, error);
    case 'EACCES':
      return new CannotListen('portForbidden', { port }, error);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotListen('badHost', { host }, error);
    default:
      return error;
  }
}
