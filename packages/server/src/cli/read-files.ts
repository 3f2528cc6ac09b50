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
        yield readLetter(decoded.text, { file });
      }
    }
  } finally {
    progress.end();
  }
}
