import type { Figure, MeasureStatus, Span } from '@twinpark/text';
import { statusOf } from '@twinpark/text/status';
import { answeringIn, isOwnerLine } from './answering.ts';
import { dependencyOf } from './dependency.ts';
import { keysOf } from './keys.ts';
import { withoutMarker } from './normalise.ts';
import { originalWords } from './original-words.ts';
import type { LetterFacts, LetterPromise, PromisePlace } from './types.ts';

interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** A sentence that begins so goes on about the one before it. */
const GOES_ON =
  /^(?:目前|当前|现|该|此|其|同时|最终|并|上述|以上|截至|届时|从而|因此|主要|具体|例如|如|有|为|另|两|三|项目|方案|平台|学校|计划)/;
const LEAST = 9;
/** “人才培养方面。”: the sentence only names what the next ones are about. */
const TOPIC = /^[^，。；;]{2,24}(?:方面|层面)[。；;：:]*$/;

/** The sentences of a measure or item that stand on their own: one act, one promise. A sentence that
 * leans on the one before it stays with it; one that only names a topic promises nothing. */
function pieces(text: string, span: Span): readonly Piece[] {
  const found: Piece[] = [];
  const masked = text.replace(/《[^《》]*》|“[^“”]*”|（[^（）]*）/g, (m) => '某'.repeat(m.length));
  let start = 0;
  const ends = [...masked.matchAll(/[。；;]+\s*/g)].map((m) => m.index + m[0].length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  for (const end of ends) {
    const sentence = text.slice(start, end);
    const before = found.at(-1);
    if (
      before &&
      (GOES_ON.test(withoutMarker(sentence)) ||
        sentence.trim().length < LEAST ||
        before.text.trim().length < LEAST)
    ) {
      found[found.length - 1] = {
        text: before.text + sentence,
        span: [before.span[0], before.span[1] + sentence.length],
      };
    } else {
      found.push({ text: sentence, span: [span[0] + start, span[0] + end] });
    }
    start = end;
  }
  const said = found.filter(
    (piece) => !TOPIC.test(withoutMarker(piece.text)) && !isOwnerLine(piece.text),
  );
  return found.length > 1 && said.length > 0 && span[1] - span[0] === text.length
    ? said.map((piece) => trimmed(piece))
    : [{ text, span }];
}

function trimmed({ text, span }: Piece): Piece {
  const lead = text.length - text.trimStart().length;
  const tail = text.length - text.trimEnd().length;
  return { text: text.trim(), span: [span[0] + lead, span[1] - tail] };
}

/** Replies and reports tell what was done; agreements and plans promise, whatever the verb. */
function reports({ kind }: LetterFacts): boolean {
  return kind === 'proposal-reply' || kind === 'suggestion-reply' || kind === 'report';
}

/** Every measure of the body and every work-list item as promises, in the order of the letter. A
 * measure of several sentences that stand on their own becomes several promises, each with its own
 * span and its own status. The column of the work list decides the status, in the body the wording
 * does. */
export function promisesOf(letter: LetterFacts): LetterPromise[] {
  const found: LetterPromise[] = [];
  const answering = answeringIn(letter);
  const push = (
    whole: string,
    piece: Piece,
    place: PromisePlace,
    heading: string,
    status: MeasureStatus,
    remark: string,
  ): void => {
    const [from, to] = piece.span;
    const words = originalWords(letter, piece.text, piece.span);
    const figures: Figure[] = letter.figures.filter(({ span }) => span[0] >= from && span[1] <= to);
    found.push({
      id: `${letter.id}#${String(found.length)}`,
      letter: letter.id,
      ordinal: found.length,
      place,
      heading,
      text: piece.text,
      ...(words !== undefined && {
        original: { heading: originalWords(letter, heading) ?? heading, text: words },
      }),
      span: piece.span,
      ...answering(whole, piece.text),
      year: letter.year,
      status,
      dependency: dependencyOf(piece.text) ?? (place === 'done' ? null : dependencyOf(remark)),
      figures,
      keys: keysOf(piece.text),
    });
  };
  for (const point of letter.points) {
    for (const measure of point.measures) {
      const parts = pieces(measure.text, measure.span);
      for (const piece of parts) {
        const own = parts.length > 1 && reports(letter) ? statusOf(piece.text) : 'unknown';
        push(
          measure.text,
          piece,
          'body',
          point.heading,
          own === 'unknown' ? measure.status : own,
          '',
        );
      }
    }
  }
  for (const row of letter.workList) {
    const columns = [
      ['done', 'done', row.done],
      ['advancing', 'advancing', row.advancing],
      ['next', 'planned', row.next],
    ] as const;
    for (const [place, status, cells] of columns) {
      for (const cell of cells) {
        for (const piece of pieces(cell.text, cell.span)) {
          // 责任单位：… beside the item says who answers for it
          push(`${cell.text}；${row.remark}`, piece, place, row.heading, status, row.remark);
        }
      }
    }
  }
  return found;
}
