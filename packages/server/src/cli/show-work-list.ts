import type { WorkListTable } from '@twinpark/core/promises';
import type { MeasureStatus } from '@twinpark/text';
import { entryRows, type Entry } from '../documents/entries.ts';
import { labels } from '../documents/labels.ts';
import type { Context } from './context.ts';
import { statusMark } from './show-reading.ts';
import { say } from './texts.ts';
import { wrap } from './wrap.ts';

/** A yearly work list for a person at a terminal. Contact data is masked. */
export function showWorkList(table: WorkListTable, context: Context): string {
  const items = (status: MeasureStatus, entries: readonly Entry[]) =>
    entries.map(
      (entry) => `  ${statusMark(status, context)} ${wrap(entry.text, context.width, 15)}`,
    );
  const lines = entryRows(table, context.language).flatMap((row) => [
    '',
    context.paint('bold', wrap(row.heading, context.width, 0)),
    ...items('done', row.done),
    ...items('advancing', row.advancing),
    ...items('planned', row.next),
    ...row.remark
      .split('\n')
      .filter((remark) => remark !== '')
      .map((remark) => `  ${context.paint('dim', `${say(context, 'remark')}: ${remark}`)}`),
  ]);
  const title = `${table.unit} ${String(table.year)} ${say(context, 'workList')}`;
  const note = table.sample === true ? [labels[context.language].sample] : [];
  return `${[context.paint('underline', title), ...note, ...lines].join('\n')}\n`;
}
