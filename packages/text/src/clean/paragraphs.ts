import { breakBetween } from './page-cut.ts';
import { unitTable } from '../scan/unit-table.ts';
import type { Step } from './tally.ts';

/** A line that opens something of its own and never continues the one before it: numbered headings,
 * measures, closing lines, and words that begin a new paragraph. */
const OPENS =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、．，]|[一二三四五六七八九十]是|其[一二三四五]|第[一二三四五六七八九十]+[，、条章]|首先|其次|再次|最后|下一步|目前|此外|同时|另外|为此|截至|近年来|今后|接下来|综上|感谢|衷心|特此|专此|此复|附件|附[：:]|尊敬|您|贵|我局|我区|我市|我委|联系|抄送|公开|主办|会办|来源|注[：:])/;

/** A label such as 填报单位：… stands on its own. */
const LABEL = /^[^，。；、\s]{1,8}[：:]/;

/** Prose has a mark inside; a heading, a signature or a date line has none. */
const PROSE = /[，。；,;]/;

/** Where a sentence, heading or label is over: the commonest ends of a line, looked at first. */
const ENDS = unitTable('\n。；：！？!?;:”》）)】');
const NEWLINE = 0x0a;
const TAB = 0x09;

const ENDS_OPEN = /[，、,（《“]$/;
const ENDS_IN_WORD = /[\u3400-\u9fffA-Za-z0-9]$/;
const GOES_ON = /^[\u3400-\u9fff“《（）》”A-Za-z0-9]/;

/** Shorter lines may be headings. */
const SHORTEST_PARAGRAPH = 40;

/** The title of a letter broken before its number: …七届三次 ⏎ 会议第20230477号提案…的函. */
const TITLE_HEAD = /关于[^，。；]{0,40}(?:次|届|会议|政协|人大|提案|建议|代表|委员)$/;
const TITLE_TAIL =
  /^[^，。；：]{0,20}第[^，。；：]{1,20}号[^，。；：]{0,60}(?:函|答复|意见|报告|复函|回复)$/;

/** What `TITLE_TAIL` can match at most. */
const LONGEST_TITLE_TAIL = 106;

/** The paragraph read so far: a joined one goes on growing. */
interface Paragraph {
  /** What was joined before the last line of it. */
  readonly before: { readonly length: number; readonly hasStop: boolean };
  readonly last: string;
}

const HAS_STOP = /[。；]/;
const NOTHING = { length: 0, hasStop: false } as const;

/** A shorter line may be a heading, whatever its end looks like. */
const SHORTEST_TORN = 12;

/** Does the next line continue the paragraph? `doubtful`: it may, and only the original can tell. */
function continues({ before, last }: Paragraph, next: string): 'yes' | 'no' | 'doubtful' {
  if (next === '') return 'no';
  if (next.length <= LONGEST_TITLE_TAIL && TITLE_HEAD.test(last) && TITLE_TAIL.test(next))
    return 'yes';
  if (!GOES_ON.test(next) || OPENS.test(next) || LABEL.test(next) || !PROSE.test(next)) return 'no';
  if (ENDS_OPEN.test(last)) return 'yes';
  const length = before.length + last.length;
  if (length < SHORTEST_TORN || !ENDS_IN_WORD.test(last)) return 'no';
  const hasStop = before.hasStop || HAS_STOP.test(last);
  if (!hasStop && !PROSE.test(last)) return 'no';
  const gap = breakBetween(last, next);
  if (gap === 'cut') return 'yes';
  if (length < SHORTEST_PARAGRAPH) return 'no';
  return hasStop && gap === 'open' ? 'yes' : 'doubtful';
}

/** Where the line behind the break at `end` begins: at most one empty line may lie between. */
function lineBehind(text: string, end: number): number {
  return text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
}

/** Nothing can go on behind this break: the line is over, or what follows is a blank line or a table
 * cell. */
function isOver(text: string, end: number, nextStart: number): boolean {
  if (end === 0 || nextStart >= text.length) return true;
  const next = text.charCodeAt(nextStart);
  return next === NEWLINE || next === TAB || ENDS[text.charCodeAt(end - 1)] === 1;
}

/** C18: a paragraph that a page break cut in two is joined again when the first part ends inside a
 * sentence and the second is prose that opens nothing of its own: it begins neither as a paragraph does
 * (下一步, 我区, 2023年, 积极推进), unless a word, a bracket or a clause was torn, nor as a list does. */
export const joinParagraphs: Step = (text, tally) => {
  let out = '';
  let from = 0;
  let start = 0;
  let before: Paragraph['before'] = NOTHING;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const nextStart = lineBehind(text, end);
    const last = isOver(text, end, nextStart) ? '' : text.slice(start, end);
    if (last !== '' && continues({ before, last }, lineAt(text, nextStart)) === 'yes') {
      out += text.slice(from, end);
      from = nextStart;
      start = nextStart;
      const hasStop = before.hasStop || HAS_STOP.test(last);
      before = { length: before.length + last.length, hasStop };
      tally.add('C18');
    } else {
      start = end + 1;
      before = NOTHING;
    }
  }
  return from === 0 ? text : out + text.slice(from);
};

/** The last words before breaks that may or may not have cut a paragraph, as [start, end): they were left. */
export function* doubtfulBreaks(text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const nextStart = lineBehind(text, end);
    if (end - start >= SHORTEST_PARAGRAPH && !isOver(text, end, nextStart)) {
      const last = text.slice(start, end);
      if (continues({ before: NOTHING, last }, lineAt(text, nextStart)) === 'doubtful')
        yield [end - SHOWN, end];
    }
    start = end + 1;
  }
}

/** So much of a line is named in a warning. */
const SHOWN = 12;

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}
