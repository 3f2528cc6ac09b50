import { isBeginning, openCheckpoint } from '../log/index.ts';
import type { Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { originOf, parsed, readKept, readText } from './kept-checkpoints.ts';
import { say } from './texts.ts';

/** What does not hold between a checkpoint that was kept and what the node answers now. */
type Fault = 'kept-signature' | 'other-first' | 'two-logs' | 'signature' | 'path';

const faultTexts = {
  'kept-signature': 'keptSignature',
  'other-first': 'consistencyOtherFirst',
  'two-logs': 'consistencyTwoLogs',
  signature: 'proofSignature',
  path: 'consistencyPath',
} as const satisfies Record<Fault, string>;

/** What is to be compared: the node's answer, the file of the checkpoint that was kept, and the key one knows it by. */
export interface ConsistencyAsked {
  readonly consistency: string;
  readonly kept: readonly string[];
  readonly key: string | undefined;
}

/** `verify --consistency FILE --checkpoint FILE --key HEX`: that the log of which somebody kept a checkpoint is the
 * beginning of the log of today, from files alone. */
export async function verifyConsistencyFile(
  context: Context,
  { consistency: file, kept: files, key }: ConsistencyAsked,
  isJson: boolean,
): Promise<number> {
  if (key === undefined || !/^[0-9a-f]{64}$/u.test(key)) {
    throw new UsageError(say(context, 'badProofKey', { value: key ?? '' }));
  }
  const answer = parsed(await readText(context, file, 'cannotReadConsistency'));
  if (!isAnswer(answer)) {
    const reason = say(context, 'consistencyForm');
    throw new UsageError(say(context, 'cannotReadConsistency', { value: file, reason }));
  }
  const [kept, ...more] = await readKept(context, files);
  if (kept === undefined || more.length > 0) {
    throw new UsageError(say(context, 'oneCheckpoint'));
  }
  const verdict = await compare(kept.note, answer, Buffer.from(key, 'hex'));
  const { fault, first, second } = verdict;
  if (isJson) {
    await context.print(
      `${JSON.stringify({ file, holds: fault === null, ...verdict }, null, 1)}\n`,
    );
  } else if (fault === null) {
    const said = { origin: originOf(kept.note), first, second };
    await context.print(
      `${context.paint('green', '✓')} ${say(context, 'consistencyHolds', said)}\n`,
    );
  } else {
    const said = say(context, faultTexts[fault], { first, second });
    await context.print(`${context.paint('red', '✗')} ${said}\n`);
  }
  return fault === null ? exitCodes.success : exitCodes.failure;
}

interface Answer {
  readonly first: { readonly note: string };
  readonly second: { readonly note: string };
  readonly path: readonly string[];
}

async function compare(
  kept: string,
  { first, second, path }: Answer,
  publicKey: Uint8Array,
): Promise<{ readonly fault: Fault | null; readonly first: number; readonly second: number }> {
  const origin = originOf(kept);
  const open = (note: string) => openCheckpoint(note, origin, publicKey);
  const [mine, one, other] = [await open(kept), await open(first.note), await open(second.note)];
  const sizes = { first: mine?.size ?? 0, second: other?.size ?? 0 };
  const fault = (found: Fault | null) => ({ fault: found, ...sizes });
  if (mine === null) return fault('kept-signature');
  if (one === null || other === null) return fault('signature');
  if (one.size !== mine.size) return fault('other-first');
  // Both are signed: the node told two people different things.
  if (Buffer.compare(one.root, mine.root) !== 0) return fault('two-logs');
  const holds = await isBeginning(kept, second.note, path, { origin, publicKey });
  return fault(holds === true ? null : 'path');
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { first, second, path } = value as Readonly<Record<string, unknown>>;
  const isNoted = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'note' in one && typeof one.note === 'string';
  const isHash = (one: unknown): boolean => typeof one === 'string' && /^[0-9a-f]{64}$/u.test(one);
  return isNoted(first) && isNoted(second) && Array.isArray(path) && path.every(isHash);
}
