import type { SignedDocument } from '@twinpark/core/certificates';
import { readFile } from 'node:fs/promises';
import { checkCertificate, type CertificateFault } from '../certificates/index.ts';
import type { Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { say } from './texts.ts';

const faultTexts = {
  form: 'certificateForm',
  issuer: 'certificateIssuer',
  key: 'certificateKey',
  signature: 'certificateSignature',
  'not-yet': 'certificateNotYet',
  expired: 'certificateExpired',
  suspended: 'certificateSuspended',
  revoked: 'certificateRevoked',
  'status-unknown': 'certificateStatusUnknown',
} as const satisfies Record<CertificateFault, string>;

/** `verify --certificate FILE --issuer FILE --status FILE…`: checks a certificate from files alone. */
export async function verifyCertificateFile(
  context: Context,
  file: string,
  issuerFile: string | undefined,
  statusFiles: readonly string[],
  isJson: boolean,
): Promise<number> {
  if (issuerFile === undefined) throw new UsageError(say(context, 'certificateNeedsIssuer'));
  const read = (name: string): Promise<string> =>
    readFile(name, 'utf8').catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(say(context, 'cannotReadCertificate', { value: name, reason }));
    });
  const document = async (name: string): Promise<SignedDocument> => {
    const value = json(await read(name));
    if (value !== null) return value;
    const found = { value: name, reason: 'JSON' };
    throw new UsageError(say(context, 'cannotReadCertificate', found));
  };
  const issuer = await document(issuerFile);
  const lists = await Promise.all(statusFiles.map(document));
  const verdict = await checkCertificate(await read(file), { issuer, lists }, context.now());
  const { fault, found, expected } = verdict;
  if (isJson) {
    const { certificate: _whole, ...said } = verdict;
    await context.print(`${JSON.stringify({ file, holds: fault === null, ...said }, null, 1)}\n`);
  } else if (fault === null) {
    const head = say(context, 'certificateHolds', { issuer: String(issuer['id']) });
    await context.print(`${context.paint('green', '✓')} ${head}\n`);
  } else {
    await context.print(
      `${context.paint('red', '✗')} ${say(context, faultTexts[fault])}\n  ${say(context, 'value')} ${found}\n  ${say(context, 'expected')} ${expected}\n`,
    );
  }
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
