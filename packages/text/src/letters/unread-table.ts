import type { Warning } from '../reading.ts';
import { columnOf } from './columns.ts';
import type { Piece } from './piece.ts';

const FEWEST_HEADS = 3;
const LONGEST_HEAD = 12;

/** Behind the body, a run of short cells that begins with 序号, or of which most are heads of a work list, of
 * which nothing was read: the annex is a table in a form that is not known. */
export function unreadTable(behind: readonly Piece[]): Warning[] {
  for (let at = 0; at < behind.length; at += 1) {
    const heads = shortRun(behind, at);
    if (heads.length < FEWEST_HEADS) continue;
    const known = heads.slice(0, 6).filter(({ text }) => columnOf(text) !== null).length;
    const first = heads[0];
    const ordered = first !== undefined && columnOf(first.text) === 'order';
    if (first === undefined || (!ordered && known < FEWEST_HEADS)) continue;
    const names = heads
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' / ');
    const end = behind.at(-1)?.end ?? first.end;
    const message = `The annex looks like a table (${names}), but its heads are not those of a work list; its rows were not read. Compare with the original table.`;
    return [{ code: 'C17', message, span: [first.start, end] }];
  }
  return [];
}

function shortRun(pieces: readonly Piece[], from: number): readonly Piece[] {
  let end = from;
  while (end < pieces.length && isShort(pieces[end]?.text ?? '')) end += 1;
  return pieces.slice(from, Math.min(end, from + 12));
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= LONGEST_HEAD && !/[，。；：]|^\d+$/.test(text);
}
