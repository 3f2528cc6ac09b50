import type { Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import { buildApp } from './http/app.ts';
import type { NodeLog } from './log/index.ts';
import type { PeopleSettings } from './people/settings.ts';

export interface NodeSettings {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on; without it only this machine itself is answered. */
  readonly host?: string | undefined;
  readonly store: Store;
  readonly nodeLog: NodeLog;
  readonly zones: readonly Zone[];
  /** How people sign in. */
  readonly people: PeopleSettings;
  readonly version: string;
  /** Today in the zones' time, YYYY-MM-DD. */
  readonly today: () => string;
  /** Hears of failures, a line each. */
  readonly log: (line: string) => void;
}

export interface RunningNode {
  /** `http://localhost:3000` */
  readonly address: string;
  /** Answers what is under way, then stops listening. The store stays open. */
  close(): Promise<void>;
}

/** A port that cannot be listened on; the caller can act on it. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Starts the HTTP side of a node. Throws `PortTaken` with a remedy. */
export async function startNode(settings: NodeSettings): Promise<RunningNode> {
  const { port, host = 'localhost', store, zones, people, version, log, nodeLog, today } = settings;
  const app = await buildApp({ store, zones, people, log, nodeLog, today }, version);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    throw listenFailure(error, port);
  }
  const bound = app.server.address();
  const taken = bound === null || typeof bound === 'string' ? port : bound.port;
  return { address: `http://localhost:${String(taken)}`, close: () => app.close() };
}

function listenFailure(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new PortTaken(
      `Port ${String(port)} (PORT) is taken by another program; expected a free port. Stop that program, or choose another: PORT=${String(port + 1)} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new PortTaken(
      `Port ${String(port)} (PORT) may not be used by this account; expected one from 1024 on. Choose another: PORT=3000 npm start`,
    );
  }
  return error;
}
