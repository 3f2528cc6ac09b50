import {
  letterText,
  publicVersion,
  withoutContact,
  type Passage,
  type ReplyLetter,
} from '@twinpark/core/letters';
import { maskPersonalData, type Disclosure } from '@twinpark/text';

/** A sent reply as everybody may read it: without whom to call, and without contact data in its words. */
export function publicReply(letter: ReplyLetter): ReplyLetter {
  const open = withoutContact(letter);
  const passage = (parts: Passage): Passage =>
    parts.map((part) =>
      part.figure === null ? { ...part, text: maskPersonalData(part.text) } : part,
    );
  return {
    ...open,
    title: maskPersonalData(open.title),
    subject: maskPersonalData(open.subject),
    opening: maskPersonalData(open.opening),
    paragraphs: open.paragraphs.map(passage),
    points: open.points.map((point) => ({
      heading: maskPersonalData(point.heading),
      measures: point.measures.map((one) => ({
        ...one,
        said: passage(one.said),
        remark: maskPersonalData(one.remark),
      })),
    })),
    annex: open.annex && {
      ...open.annex,
      rows: open.annex.rows.map((row) => ({
        heading: maskPersonalData(row.heading),
        done: row.done.map(passage),
        advancing: row.advancing.map(passage),
        next: row.next.map(passage),
        remark: maskPersonalData(row.remark),
      })),
    },
  };
}

/** The words of a sent letter that are public once it is, as far as it is disclosed: UTF-8 text, a line end
 * at the end; null where nothing is disclosed. */
export function publicWords(
  letter: ReplyLetter,
  disclosure: Disclosure | null = letter.disclosure,
): Uint8Array | null {
  const open = publicVersion(publicReply(letter), disclosure ?? 'none');
  return open && new TextEncoder().encode(`${letterText(open).trimEnd()}\n`);
}
