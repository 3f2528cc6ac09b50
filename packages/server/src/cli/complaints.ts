import { refusalInWords, type FileRefusal } from '../files/index.ts';
import type { Context } from './context.ts';
import { say } from './texts.ts';

/** Tells of files that were refused, as they come, and counts them. For a person: four lines each;
 * with --json one JSON object a line on standard error: { file, code, value, place, expected,
 * remedy }. */
export interface Complaints {
  refuse(file: string, refusal: FileRefusal): void;
  /** A file that was decoded, and then something unforeseen happened. */
  fail(file: string, reason: string): void;
  readonly count: number;
}

export function complaints(context: Context, json: boolean): Complaints {
  let count = 0;
  return {
    get count() {
      return count;
    },
    fail(file, reason) {
      count += 1;
      const summary = say(context, 'failed', { reason });
      context.complain(
        json ? `${JSON.stringify({ file, code: 'failed', summary })}\n` : `${file}: ${summary}\n`,
      );
    },
    refuse(file, refusal) {
      count += 1;
      const { summary, ...words } = refusalInWords(refusal, context.language);
      if (json) {
        context.complain(`${JSON.stringify({ file, code: refusal.code, summary, ...words })}\n`);
        return;
      }
      const label = (name: 'value' | 'place' | 'expected' | 'remedy') =>
        `  ${say(context, name)} ${words[name]}\n`;
      context.complain(
        `${file}: ${summary}\n${label('value')}${label('place')}${label('expected')}${label('remedy')}`,
      );
    },
  };
}
