import type { Instant } from '@twinpark/core/model';
import { readFile } from 'node:fs/promises';
import { typstCompiler } from './typst.ts';

const template = new URL('paper.typ', import.meta.url);

/** A paper of a title and some paragraphs as a PDF: what the sample applications hand in. */
export async function paperPdf(
  title: string,
  lines: readonly string[],
  at: Instant,
): Promise<Uint8Array> {
  const document = {
    mainFileContent: await readFile(template, 'utf8'),
    inputs: { data: JSON.stringify({ title, lines }) },
  };
  return typstCompiler().pdf(document, { creationTimestamp: Math.floor(Date.parse(at) / 1000) });
}
