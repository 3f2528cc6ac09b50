import { around, passageText } from './passage.ts';
import { hanOrdinal } from './ordinal.ts';
import type { Passage, ReplyLetter, ReplyPoint } from './types.ts';
import { letterWords } from './words.ts';

/** 一是…, 二是…: the measures of a point as its cell prints them; a lone one has no number. */
export function numberedMeasures({ measures }: ReplyPoint): readonly Passage[] {
  return measures.map(({ said }, at) =>
    measures.length > 1 ? around(`${hanOrdinal(at + 1)}是`, said) : said,
  );
}

/** （一）…, （二）…: the items of one cell of the work list. */
export function numberedItems(items: readonly Passage[]): readonly Passage[] {
  return items.map((item, at) =>
    items.length > 1 ? around(`（${hanOrdinal(at + 1)}）`, item) : item,
  );
}

/** "一、" before the heading of a point. */
export function numberedHeading(heading: string, at: number): string {
  return `${hanOrdinal(at + 1)}、${heading}`;
}

/** The letter as plain text, its tables laid out as those of official letters copied from the web:
 * a cell a line, opened by a tab. What the documents say, without their form. */
export function letterText(letter: ReplyLetter): string {
  const words = letterWords[letter.language];
  const lines: string[] = [];
  const cell = (...paragraphs: readonly string[]) => {
    lines.push(`\t${paragraphs.join('\n\n')}`);
  };
  if (letter.documentNumber !== null) lines.push(letter.documentNumber);
  lines.push(letter.title, '', letter.salutation, letter.opening);
  lines.push(...letter.paragraphs.map(passageText));
  if (letter.points.length > 0) {
    lines.push('');
    for (const head of words.pairHeads) cell(head);
    letter.points.forEach((point, at) => {
      lines.push('');
      cell(numberedHeading(point.heading, at));
      cell(...numberedMeasures(point).map(passageText));
    });
    lines.push('', '');
  }
  if (letter.process.lines.length > 0) {
    lines.push(`一、${letter.process.heading}`, ...letter.process.lines);
  }
  if (letter.assessment !== null) {
    const { heading, line, legend } = letter.assessment;
    lines.push(letter.process.lines.length > 0 ? `二、${heading}` : heading, line, legend);
  }
  lines.push(letter.signature.unit, letter.signature.date);
  if (letter.contact !== null) {
    lines.push('');
    cell(words.contact[0]);
    cell(letter.contact.name);
    cell(words.contact[1]);
    cell(letter.contact.phone);
    lines.push('', '');
  }
  annexLines(letter, lines, cell);
  return lines.join('\n');
}

function annexLines(
  letter: ReplyLetter,
  lines: string[],
  cell: (...paragraphs: readonly string[]) => void,
): void {
  const { annex } = letter;
  if (annex === null) return;
  const words = letterWords[letter.language];
  const [number, subject, proposer, units, lead, coHandlers, ...rest] = words.heads;
  lines.push(annex.mark, annex.title, annex.reportedBy, '');
  for (const head of [number, subject, proposer, units, ...rest]) cell(head);
  lines.push('');
  for (const head of ['', '', '', lead, coHandlers, ...rest.map(() => '')]) cell(head);
  annex.rows.forEach((row, at) => {
    lines.push('');
    const facts = [
      letter.number === null ? '' : words.caseNumber(letter.number),
      letter.subject,
      annex.proposer,
      letter.lead,
      letter.coHandlers.join('、'),
    ];
    for (const fact of facts) cell(at === 0 ? fact : '');
    cell(numberedHeading(row.heading, at));
    for (const items of [row.done, row.advancing, row.next]) {
      cell(...numberedItems(items).map(passageText));
    }
    cell(row.remark);
  });
}
