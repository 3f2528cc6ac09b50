import { DBOS } from '@dbos-inc/dbos-sdk';
import { steps } from './approval.ts';

/** The same five-step approval as a durable workflow: each step is recorded before the next begins. */
export interface Peer {
  readonly name: string;
  /** One approval from application to signature. */
  approve(id: string): Promise<void>;
  close(): Promise<void>;
}

async function approval(id: string): Promise<string> {
  let stage = await DBOS.runStep(async () => `applied ${id}`, { name: 'apply' });
  for (const step of steps)
    stage = await DBOS.runStep(async () => `${step} ${stage}`, { name: step });
  return stage;
}

/** Starts DBOS on a database of its own on the same server. */
export async function startPeer(databaseUrl: string): Promise<Peer> {
  DBOS.setConfig({
    name: 'bench',
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: 10,
    runAdminServer: false,
    logLevel: 'error',
  });
  const workflow = DBOS.registerWorkflow(approval, { name: 'approval' });
  await DBOS.launch();
  return {
    name: '@dbos-inc/dbos-sdk 5.3.0',
    approve: async (id) => {
      await workflow(id);
    },
    close: () => DBOS.shutdown(),
  };
}
