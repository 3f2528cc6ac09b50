import { readFile } from 'node:fs/promises';
import { boundAs, verifyProof, type BoundForm, type ProofFault } from '../log/index.ts';
import type { Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { say } from './texts.ts';

/** A proof is some kilobytes. */
const mostBytes = 1 << 20;
/** A document with pictures is some megabytes. */
const mostWords = 1 << 26;

const faultTexts = {
  form: 'proofForm',
  event: 'proofEvent',
  leaf: 'proofLeaf',
  path: 'proofPath',
  signature: 'proofSignature',
  checkpoint: 'proofCheckpoint',
  'other-key': 'proofOtherKey',
} as const satisfies Record<ProofFault, string>;

const wordsTexts = {
  open: 'proofWordsOpen',
  docx: 'proofWordsSent',
  html: 'proofWordsSent',
  copy: 'proofWordsCopy',
  changed: 'proofWordsChanged',
  unbound: 'proofWordsUnbound',
} as const satisfies Record<BoundForm | 'changed' | 'unbound', string>;

/** What of a proof is to be checked: its file, the key one knows the node by, and a file of the words. */
export interface ProofAsked {
  readonly proof: string;
  readonly key: string | undefined;
  readonly words: string | undefined;
}

/** `verify --proof FILE`: checks a downloaded proof, and the words of the reply, from files alone, without a
 * database. */
export async function verifyProofFile(
  context: Context,
  { proof: file, key, words }: ProofAsked,
  isJson: boolean,
): Promise<number> {
  if (key !== undefined && !/^[0-9a-f]{64}$/u.test(key)) {
    throw new UsageError(say(context, 'badProofKey', { value: key }));
  }
  const text = await readSmall(context, file, 'cannotReadProof');
  const said = words === undefined ? null : await readSmall(context, words, 'cannotReadWords');
  const verdict = await verifyProof(text.toString(), key ?? null);
  const bound = said === null || verdict.fault !== null ? null : boundAs(verdict.proof, said);
  const holds = verdict.fault === null && bound?.as !== 'changed' && bound?.as !== 'unbound';
  if (isJson) {
    const result = { file, holds, ...verdict, ...(bound && { words: { file: words, ...bound } }) };
    await context.print(`${JSON.stringify(result, null, 1)}\n`);
  } else if (verdict.fault === null) {
    const { event, origin, publicKey, size, index } = verdict.proof;
    const head = say(context, 'proofHolds', { ...event, origin, size, index });
    const whose = key === undefined ? `\n${say(context, 'proofKey', { key: publicKey })}` : '';
    await context.print(`${context.paint('green', '✓')} ${head}${whose}\n`);
    if (bound !== null) {
      const mark = holds ? context.paint('green', '✓') : context.paint('red', '✗');
      const found = say(context, wordsTexts[bound.as], { file: words ?? '', hash: bound.hash });
      await context.print(`${mark} ${found}\n`);
    }
  } else {
    const { fault, found, expected } = verdict;
    await context.print(
      `${context.paint('red', '✗')} ${say(context, faultTexts[fault])}\n  ${say(context, 'value')} ${found}\n  ${say(context, 'expected')} ${expected}\n`,
    );
  }
  return holds ? exitCodes.success : exitCodes.failure;
}

async function readSmall(
  context: Context,
  file: string,
  complaint: 'cannotReadProof' | 'cannotReadWords',
): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(context, complaint, { value: file, reason }));
  });
  const most = complaint === 'cannotReadProof' ? mostBytes : mostWords;
  if (bytes.length <= most) return bytes;
  const reason = `${String(bytes.length)} > ${String(most)}`;
  throw new UsageError(say(context, complaint, { value: file, reason }));
}
