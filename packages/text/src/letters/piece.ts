import type { Span } from '../reading.ts';

/** A paragraph or a table cell of the clean text, without the blanks around it.
 * `lead` says what stood before it: a line break, or a cell border (a tab or the pipe of a table).
 * `blanks` counts the empty lines before it, `line` the line it stands on. An empty piece is a
 * blank cell; empty lines make no piece. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lead: 'line' | 'tab' | 'pipe';
  readonly blanks: number;
  readonly line: number;
}

const RULE = /^[\s|:\-—]+$/;

function isBlank(code: number): boolean {
  return (
    code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 13 || code === 0xfeff
  );
}

/** Cuts the text into paragraphs and cells. Cells are told by tabs, or by pipes on a line that
 * begins with one. Linear in the length of the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let blanks = 0;
  let openRow: number | null = null;
  for (let at = 0, line = 0; at <= text.length; line += 1) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const count = pieces.length;
    const content = text.slice(at, end);
    const goesOn: boolean = openRow !== null && content.trim() !== '';
    const row: number = goesOn && openRow !== null ? openRow : line;
    cutLine(content, { at, blanks, line: row, inRow: goesOn }, pieces);
    openRow = isOpenRow(content, goesOn) ? row : null;
    blanks = pieces.length === count ? blanks + 1 : 0;
    at = end + 1;
  }
  return pieces;
}

interface LinePlace {
  readonly at: number;
  readonly blanks: number;
  readonly line: number;
  /** The line goes on with a piped row that the line before left open. */
  readonly inRow: boolean;
}

/** A piped row that does not end with its last pipe goes on in the next line: its cell holds several
 * paragraphs. */
function isOpenRow(line: string, inRow: boolean): boolean {
  return (inRow || line.trimStart().startsWith('|')) && !line.trimEnd().endsWith('|');
}

function cutLine(line: string, place: LinePlace, into: Piece[]): void {
  const border = place.inRow || line.trimStart().startsWith('|') ? '|' : '\t';
  if (border === '|' && line.length < 400 && RULE.test(line)) return;
  let from = 0;
  let blanks = place.blanks;
  let lead: Piece['lead'] = 'line';
  for (;;) {
    const next = line.indexOf(border, from);
    const to = next < 0 ? line.length : next;
    const piece = trimmed(line, from, to, { ...place, blanks, lead });
    const beyondLastPipe = border === '|' && next < 0;
    if (piece.text !== '' || (lead !== 'line' && !beyondLastPipe)) {
      into.push(piece);
      blanks = 0;
    }
    if (next < 0) return;
    lead = border === '|' ? 'pipe' : 'tab';
    from = next + 1;
  }
}

function trimmed(
  line: string,
  from: number,
  to: number,
  place: LinePlace & { readonly lead: Piece['lead'] },
): Piece {
  let start = from;
  let end = to;
  while (start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return {
    start: place.at + start,
    end: place.at + end,
    text: line.slice(start, end),
    lead: place.lead,
    blanks: place.blanks,
    line: place.line,
  };
}

/** The span of a piece or of anything else that has a start and an end. */
export function spanOf(part: { readonly start: number; readonly end: number }): Span {
  return [part.start, part.end];
}
