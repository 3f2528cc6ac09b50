import { resolve } from 'node:path';
import type { Erased, Store, Trouble } from '@twinpark/postgres';
import type { Command } from 'commander';
import { logOrigin, nodeName, openCheckpoint, openLogKey } from '../../log/index.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../failure.ts';
import { keptOf, type ForgedCheckpoint } from '../kept-checkpoints.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';
import { verifyCertificateFile } from '../verify-certificate.ts';
import { verifyConsistencyFile } from '../verify-consistency.ts';
import { verifyProofFile } from '../verify-proof.ts';

interface VerifiedZone {
  readonly zone: string;
  readonly matters: number;
  readonly events: number;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly letters: number;
  /** How many checkpoints were given that somebody kept of its log. */
  readonly kept: number;
  readonly erased: readonly Erased[];
  /** Names of those who erased, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly troubles: readonly (Trouble | ForgedCheckpoint)[];
}

interface VerifyOptions {
  readonly checkpoint?: readonly string[];
  readonly consistency?: string;
  readonly proof?: string;
  readonly key?: string;
  readonly words?: string;
  readonly certificate?: string;
  readonly issuer?: string;
  readonly status?: readonly string[];
  readonly zone?: string;
  readonly json?: true;
}

/** `verify`: computes every hash again and compares everything stored with what the events say. */
export function addVerify(program: Command, context: Context): void {
  const command = program
    .command('verify')
    .description(say(context, 'verifyAbout'))
    .option('--zone <zone>', say(context, 'zoneOption'))
    .option('--checkpoint <file...>', say(context, 'checkpointOption'))
    .option('--consistency <file>', say(context, 'consistencyOption'))
    .option('--proof <file>', say(context, 'proofOption'))
    .option('--key <hex>', say(context, 'proofKeyOption'))
    .option('--words <file>', say(context, 'proofWordsOption'))
    .option('--certificate <file>', say(context, 'certificateOption'))
    .option('--issuer <file>', say(context, 'issuerOption'))
    .option('--status <file...>', say(context, 'statusOption'))
    .option('--json', say(context, 'jsonOption'))
    .action(async (options: VerifyOptions) => {
      const { certificate, issuer, status = [] } = options;
      if (certificate !== undefined) {
        const isJson = options.json === true;
        process.exitCode = await verifyCertificateFile(
          context,
          certificate,
          issuer,
          status,
          isJson,
        );
        return;
      }
      const { proof, key, words, consistency, checkpoint: kept = [] } = options;
      if (consistency !== undefined) {
        const isJson = options.json === true;
        process.exitCode = await verifyConsistencyFile(context, { consistency, kept, key }, isJson);
        return;
      }
      process.exitCode =
        proof === undefined
          ? await verify(context, options)
          : await verifyProofFile(context, { proof, key, words }, options.json === true);
    });
  withExamples(command, context, [
    'verify',
    'verify --zone hetao --json',
    'verify --checkpoint kept.txt',
    'verify --proof proof.json --words reply.txt',
    'verify --certificate certificate.json --issuer did.json --status revocation.json suspension.json',
  ]);
}

async function verify(context: Context, options: VerifyOptions): Promise<number> {
  const zones = zonesOf(context, options.zone);
  const kept = await keptOf(context, options.checkpoint ?? [], zones);
  const verified = await withStore(context, async (store) => {
    const found: VerifiedZone[] = [];
    for (const { id } of zones) {
      const ofZone = kept.filter(({ zone }) => zone === id);
      const report = await store.verifyMatters(
        id,
        ofZone.flatMap(({ root }) => root ?? []),
      );
      const letters = await store.verifyLetters(id);
      const forged = await forgedCheckpoints(context, store, id);
      const files = await store.verifyFiles(id);
      const issued = await store.verifyIssued(id);
      const tallies = await store.verifyTallies(id);
      const troubles = [
        ...report.troubles,
        ...letters.troubles,
        ...files.troubles,
        ...issued.troubles,
        ...tallies,
        ...forged,
        ...ofZone.flatMap(({ forged: one }) => one ?? []),
      ];
      const names = await namesOf(store, id, report.erased);
      const counts = { ...report, letters: letters.letters, kept: ofZone.length };
      found.push({ zone: id, ...counts, names, troubles });
    }
    return found;
  });
  await context.print(
    options.json === true
      ? `${JSON.stringify(verified, null, 1)}\n`
      : verified.map((one) => shown(context, one)).join(''),
  );
  const sound = verified.every(({ troubles }) => troubles.length === 0);
  if (!sound && options.json !== true) context.complain(`${say(context, 'verifyRemedy')}\n`);
  return sound ? exitCodes.success : exitCodes.failure;
}

async function namesOf(
  store: Store,
  zone: string,
  erased: readonly Erased[],
): Promise<Readonly<Record<string, string>>> {
  if (erased.length === 0) return {};
  const ids = new Set(erased.map(({ by }) => by.person));
  const persons = new Map((await store.persons(zone, [...ids])).map(({ id, name }) => [id, name]));
  return Object.fromEntries([...ids].map((id) => [id, persons.get(id) ?? id]));
}

/** Checkpoints whose notes this node's key has not signed, or which say something else than their row. */
async function forgedCheckpoints(
  context: Context,
  store: Store,
  zone: string,
): Promise<readonly ForgedCheckpoint[]> {
  const forged: ForgedCheckpoint[] = [];
  let before: number | null = null;
  for (;;) {
    const page = await store.checkpointsBefore(zone, before, 200);
    const last = page.at(-1);
    if (last === undefined) return forged;
    const key = await openLogKey(resolve(context.env['TWINPARK_DATA'] || 'data'));
    const origin = logOrigin(nodeName(context.env), zone);
    for (const { size, root, note } of page) {
      const said = await openCheckpoint(note, origin, key.publicKey);
      const found = said && `${String(said.size)} ${Buffer.from(said.root).toString('hex')}`;
      const expected = `${String(size)} ${root}`;
      if (found === expected) continue;
      const place = `checkpoints/${String(size)}`;
      forged.push({ code: 'checkpoint-forged', place, found: found ?? note, expected });
    }
    before = last.size;
  }
}

function shown(
  context: Context,
  { troubles, erased, names, kept, ...counts }: VerifiedZone,
): string {
  const head = say(context, 'verified', { ...counts, troubles: troubles.length });
  const mark = troubles.length === 0 ? context.paint('green', '✓') : context.paint('red', '✗');
  const lines = troubles.map(
    ({ code, place, found, expected }) =>
      `  ${say(context, code)}\n  ${say(context, 'place')} ${place}\n  ${say(context, 'value')} ${found}\n  ${say(context, 'expected')} ${expected}\n`,
  );
  const gone = erased.map(
    ({ matter, seq, at, field, by, because }) =>
      `  ${say(context, 'erasedBy', { matter, seq, at, field, by: names[by.person] ?? by.person, because })}\n`,
  );
  const isBegun =
    kept > 0 &&
    troubles.every(({ code }) => code !== 'log-rewritten' && code !== 'checkpoint-forged');
  const begun = isBegun ? `  ${say(context, 'keptCheckpoints', { n: kept })}\n` : '';
  return `${mark} ${head}\n${begun}${gone.join('')}${lines.join('\n')}`;
}
