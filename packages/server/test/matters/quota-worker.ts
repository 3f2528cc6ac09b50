// A node under load, in a process of its own that is there to be killed: many writers draw on the quotas of two
// shipped schemes. Each writes down what it is about to ask and what it was answered, in a file that outlives the
// process.
import { openSync, writeSync } from 'node:fs';
import { openStore } from '@twinpark/postgres';
import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { MatterService } from '../../src/matters/index.ts';
import { drawings, drawingZone, type Draw, type DrawingName } from './drawings.ts';

const [folder = '', history = '', round = '0', writers = '64', databaseUrl] = process.argv.slice(2);
const zone = drawingZone.id;
const store = await openStore({ folder, databaseUrl });
const service = new MatterService({
  store,
  zones: [drawingZone],
  calendars: officialCalendars,
  now: () => '2026-03-02T01:00:00.000Z',
  newId: () => randomUUIDv7(),
});
const file = openSync(history, 'a');
/** One write each, so that no line is torn by the kill. */
const tell = (line: object): void => void writeSync(file, `${JSON.stringify(line)}\n`);

interface Writer {
  readonly drawing: DrawingName;
  readonly name: string;
  readonly accounts: readonly string[];
}

async function writersOf(drawing: DrawingName): Promise<readonly Writer[]> {
  const { ledger, account } = drawings[drawing];
  const accounts = (await store.ledgerBalances(zone, ledger)).flatMap((one) =>
    one.account.startsWith(`${account}/`) ? [one.account.slice(account.length + 1)] : [],
  );
  const name = (i: number) => `${drawing}-r${round}w${String(i)}`;
  return Array.from({ length: Number(writers) }, (_, i) => ({ drawing, name: name(i), accounts }));
}

const nextOf = ({ drawing, name, accounts }: Writer, nth: number): Promise<Draw | null> =>
  drawings[drawing].next(service, accounts, name, nth);

async function draw({ id, account, amount, ask }: Draw): Promise<'done' | 'refused'> {
  tell({ asked: id, account, amount });
  const answer = await ask();
  const refusals = answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : [];
  // What was looked up says that too little is left, or the ledger itself does.
  const code = answer.outcome === 'done' ? 'done' : 'refused';
  if (code === 'refused' && !refusals.some((one) => one === 'quota' || one === 'condition')) {
    throw new Error(JSON.stringify(answer));
  }
  tell({ answered: id, code });
  return code;
}

async function write(writer: Writer, first: Draw | null): Promise<never> {
  let ready = first;
  for (let nth = 1; ; nth += 1) {
    const code = ready === null ? 'refused' : await draw(ready);
    process.stdout.write(`${writer.name}-${String(nth)} ${code}\n`);
    // What is used up stays used up: without a pause refusals alone would fill the file.
    if (code === 'refused') await new Promise((resolve) => setTimeout(resolve, 20));
    ready = await nextOf(writer, nth);
  }
}

const all = [...(await writersOf('serials')), ...(await writersOf('goods'))];
// All at once, when each has its first draw ready.
const ready = await Promise.all(all.map((writer) => nextOf(writer, 0)));
await Promise.all(all.map((writer, i) => write(writer, ready[i] ?? null)));
