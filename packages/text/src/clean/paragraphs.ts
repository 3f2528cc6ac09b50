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
const ENDS = new Set(Array.from('\n。；：！？!?;:”》）)】', (mark) => mark.charCodeAt(0)));
/** A blank line or a table cell never continues anything. */
const APART = new Set([0x0a, 0x09]);
const NEWLINE = 0x0a;

const ENDS_OPEN = /[，、,（《“]$/;
const ENDS_IN_WORD = /[\u3400-\u9fffA-Za-z0-9]$/;
const GOES_ON = /^[\u3400-\u9fff“《（）》”A-Za-z0-9]/;

/** Shorter lines may be headings. */
const SHORTEST_PARAGRAPH = 40;

/** The title of a letter broken before its number: …七届三次 ⏎ 会议第20230477号提案…的函. */
const TITLE_HEAD = /关于[^，。；]{0,40}(?:次|届|会议|政协|人大|提案|建议|代表|委员)$/;
const TITLE_TAIL =
  /^[^，。；：]{0,20}第[^，。；：]{1,20}号[^，。；：]{0,60}(?:函|答复|意见|报告|复函|回复)$/;

/** The paragraph read so far: a joined one goes on growing. */
interface Paragraph {
  /** What was joined before the last line of it. */
  readonly before: { readonly length: number; readonly hasStop: boolean };
  readonly last: string;
}

const HAS_STOP = /[。；]/;
const NOTHING = { length: 0, hasStop: false } as const;

function continues({ before, last }: Paragraph, next: string): boolean {
  if (next === '') return false;
  if (TITLE_HEAD.test(last) && TITLE_TAIL.test(next)) return true;
  if (!GOES_ON.test(next) || OPENS.test(next) || LABEL.test(next) || !PROSE.test(next))
    return false;
  if (ENDS_OPEN.test(last)) return true;
  return (
    before.length + last.length >= SHORTEST_PARAGRAPH &&
    ENDS_IN_WORD.test(last) &&
    (before.hasStop || HAS_STOP.test(last))
  );
}

/** C18: a paragraph that a page break cut in two is joined again when the first part ends inside a
 * sentence and the second is prose that opens nothing of its own. At most one blank line may lie
 * between them. */
export const joinParagraphs: Step = (text, tally) => {
  let out = '';
  let from = 0;
  let start = 0;
  let before: Paragraph['before'] = NOTHING;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const nextStart = text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
    const over = APART.has(text.charCodeAt(nextStart)) || ENDS.has(text.charCodeAt(end - 1));
    const last = over ? '' : text.slice(start, end);
    if (last !== '' && continues({ before, last }, lineAt(text, nextStart))) {
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

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}
