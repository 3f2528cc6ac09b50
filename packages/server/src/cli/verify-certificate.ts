import type { SignedDocument } from '@twinpark/core/certificates';
import { checkMark, checkSentence, verdictKey, statusTime, textsIn } from '@twinpark/web';
import { readFile } from 'node:fs/promises';
import { attachedCertificate, checkCertificate } from '../certificates/index.ts';
import type { Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { say } from './texts.ts';

const marks = { passed: '✓', failed: '✗', open: '–' } as const;
const colours = { passed: 'green', failed: 'red', open: 'dim' } as const;

/** `verify --certificate FILE --issuer FILE --status FILE…`: checks a certificate (its JSON, or its PDF with
 * the JSON inside) from files alone, and says of each check what it found. */
export async function verifyCertificateFile(
  context: Context,
  file: string,
  issuerFile: string | undefined,
  statusFiles: readonly string[],
  isJson: boolean,
): Promise<number> {
  if (issuerFile === undefined) throw new UsageError(say(context, 'certificateNeedsIssuer'));
  const read = (name: string): Promise<Buffer> =>
    readFile(name).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(say(context, 'cannotReadCertificate', { value: name, reason }));
    });
  const document = async (name: string): Promise<SignedDocument> => {
    const value = json((await read(name)).toString());
    if (value !== null) return value;
    const found = { value: name, reason: 'JSON' };
    throw new UsageError(say(context, 'cannotReadCertificate', found));
  };
  const issuer = await document(issuerFile);
  const lists = await Promise.all(statusFiles.map(document));
  const bytes = await read(file);
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  const text = isPdf ? ((await attachedCertificate(bytes)) ?? '') : bytes.toString();
  const verdict = await checkCertificate(text, { issuers: [issuer], lists }, context.now());
  const { fault, checks, found, expected } = verdict;
  if (isJson) {
    const { certificate: _whole, ...said } = verdict;
    await context.print(`${JSON.stringify({ file, holds: fault === null, ...said }, null, 1)}\n`);
    return fault === null ? exitCodes.success : exitCodes.failure;
  }
  const texts = textsIn(context.language);
  const head = texts[verdictKey(verdict)].replace('{at}', statusTime(checks));
  const lines = checks.map((check) => {
    const mark = checkMark(check);
    return `  ${context.paint(colours[mark], marks[mark])} ${checkSentence(texts, check)}\n`;
  });
  const compared =
    expected === ''
      ? ''
      : `  ${say(context, 'value')} ${found}\n  ${say(context, 'expected')} ${expected}\n`;
  const mark = fault === null ? 'passed' : 'failed';
  await context.print(
    `${context.paint(colours[mark], marks[mark])} ${head}\n${lines.join('')}${compared}`,
  );
  return fault === null ? exitCodes.success : exitCodes.failure;
}

function json(text: string): SignedDocument | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as SignedDocument) : null;
  } catch {
    return null;
  }
}
