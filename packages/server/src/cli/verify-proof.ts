import { readFile } from 'node:fs/promises';
import { verifyProof, type ProofFault } from '../log/index.ts';
import type { Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { say } from './texts.ts';

/** A proof is some kilobytes. */
const mostBytes = 1 << 20;

const faultTexts = {
  form: 'proofForm',
  event: 'proofEvent',
  leaf: 'proofLeaf',
  path: 'proofPath',
  signature: 'proofSignature',
  checkpoint: 'proofCheckpoint',
  'other-key': 'proofOtherKey',
} as const satisfies Record<ProofFault, string>;

/** `verify --proof FILE`: checks a downloaded proof from the file alone, without a database. */
export async function verifyProofFile(
  context: Context,
  file: string,
  key: string | undefined,
  isJson: boolean,
): Promise<number> {
  if (key !== undefined && !/^[0-9a-f]{64}$/u.test(key)) {
    throw new UsageError(say(context, 'badProofKey', { value: key }));
  }
  const text = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(context, 'cannotReadProof', { value: file, reason }));
  });
  if (text.length > mostBytes) {
    const reason = `${String(text.length)} > ${String(mostBytes)}`;
    throw new UsageError(say(context, 'cannotReadProof', { value: file, reason }));
  }
  const verdict = await verifyProof(text.toString(), key ?? null);
  if (isJson) {
    await context.print(
      `${JSON.stringify({ file, holds: verdict.fault === null, ...verdict }, null, 1)}\n`,
    );
  } else if (verdict.fault === null) {
    const { event, origin, publicKey, size, index } = verdict.proof;
    const head = say(context, 'proofHolds', { ...event, origin, size, index });
    const whose = key === undefined ? `\n${say(context, 'proofKey', { key: publicKey })}` : '';
    await context.print(`${context.paint('green', '✓')} ${head}${whose}\n`);
  } else {
    const { fault, found, expected } = verdict;
    await context.print(
      `${context.paint('red', '✗')} ${say(context, faultTexts[fault])}\n  ${say(context, 'value')} ${found}\n  ${say(context, 'expected')} ${expected}\n`,
    );
  }
  return verdict.fault === null ? exitCodes.success : exitCodes.failure;
}
