import { readLetter, type Reading } from '@twinpark/text';
import { decodeFile, type FileLimits } from '../files/index.ts';
import type { Complaints } from './complaints.ts';
import type { Context } from './context.ts';
import { progressBar } from './progress.ts';
import { say } from './texts.ts';

/** Reads files one after another, so that memory holds one letter at a time. Refused files are told
 * of as they come, and left out. */
export async function* readFiles(
  context: Context,
  files: readonly string[],
  limits: FileLimits,
  refused: Complaints,
): AsyncGenerator<Reading> {
  const progress = progressBar(context, say(context, 'reading'), files.length);
  let done = 0;
  try {
    for (const file of files) {
      if (context.signal.aborted) return;
      const decoded = await decodeFile(file, limits);
      progress.step((done += 1));
      if (decoded.outcome === 'refused') {
        progress.end();
        refused.refuse(file, decoded.refusal);
      } else {
        const reading = readOrFail(decoded.text, file, refused);
        if (reading !== null) yield reading;
      }
    }
  } finally {
    progress.end();
  }
}

/** One letter that breaks the reader must not cost the thousand others. */
function readOrFail(text: string, file: string, refused: Complaints): Reading | null {
  try {
    return readLetter(text, { file });
  } catch (error) {
    refused.fail(file, error instanceof Error ? error.message : String(error));
    return null;
  }
}
