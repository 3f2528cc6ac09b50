import { openCertificateKeys, type CertificateKeys } from '../src/certificates/index.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Zone } from '@twinpark/core/model';
import { openStore, type Store } from '@twinpark/postgres';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { openLogKey, type LogKey } from '../src/log/index.ts';
import { buildApp } from '../src/http/app.ts';
import { peopleSettings, type PeopleSettings } from '../src/people/settings.ts';
import { zoneFolders } from '../src/zones.ts';
import { prepareFolder } from '../../postgres/test/data-folder.ts';
import { loadSampleLetters } from './sample-letters.ts';

/** A node on a database of its own, embedded unless a server's is given, with the sample letters of every zone. */
export interface SampleNode {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly folder: string;
  /** What signs its logs, which are those of node `twinpark.local`. */
  readonly key: LogKey;
  /** What signs its certificates. */
  readonly certificateKeys: CertificateKeys;
  /** What the node wrote to its log. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

export async function sampleNode(
  options: {
    readonly people?: Partial<PeopleSettings>;
    /** Without the letters, which take seconds to read. */
    readonly letters?: false;
    readonly databaseUrl?: string;
    /** Absent: those that the node ships with. */
    readonly zones?: readonly Zone[];
    /** Hears of each route as it is registered. */
    readonly onRoute?: (route: RouteOptions) => void;
  } = {},
): Promise<SampleNode> {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-node-'));
  if (options.databaseUrl === undefined) {
    prepareFolder(folder, options.letters === false ? 'empty' : 'samples');
  }
  const store = await openStore({ folder, databaseUrl: options.databaseUrl });
  // Where the samples lie in the folder already there is nothing to load.
  if (options.letters !== false) await loadSampleLetters(store);
  const logged: string[] = [];
  const key = await openLogKey(folder);
  const certificateKeys = await openCertificateKeys(folder);
  const app = await buildApp(
    {
      nodeLog: { node: 'twinpark.local', publicKey: key.publicKey },
      certificateKeys,
      store,
      people: { ...peopleSettings({}), ...options.people },
      zones: options.zones ?? zoneFolders.map(({ zone }) => zone),
      today: () => '2026-11-22',
      sendsMail: true,
      log: (line) => void logged.push(line),
    },
    '0.0.0-test',
    options.onRoute,
  );
  return {
    app,
    store,
    folder,
    key,
    certificateKeys,
    logged,
    close: async () => {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
