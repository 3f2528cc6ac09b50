import type { Citation, Span, Warning } from '../reading.ts';

/** A cited document; `warning` says which mark is missing (C15), and that the span is then the best
 * guess at where the title begins or ends. */
export interface CitationMention extends Citation {
  readonly warning?: Warning;
}

/** No title seen is longer than 110 characters. */
const LONGEST = 160;
/** What no title crosses; a line may be broken inside one, a cell or a paragraph may not. */
const BREAKS = /[。；]|\n[\n\t]/;
/** Before a second 《: the first was never closed. */
const BREAKS_BEFORE_OPEN = /[，。；\n]/;
/** Before a title that lost its left mark: punctuation, or the verb that governs the title. */
const BEGINNERS =
  /^[^]*(?:[，。；：、！？“”\n\t》）]|印发|出台|制定|编制|实施|发布|公布|颁布|按照|根据|依据|依照|修订|签订|签署|落实|执行|起草|对照|纳入|形成|下发|提出)(?:实施|了|的|并|过)?/;
/** Ends a title that lost its right mark. */
const TITLE_END =
  /^[^，。；！？\n》]*?(?:计划|方案|办法|规定|条例|意见|通知|规划|纲要|细则|指引|协议|措施|目录|清单|标准|指南|制度|章程|决定|合同|备忘录|公约|工作报告|建议|提案)(?:[（(][^）)\n]{1,8}[）)])?/;

const unbalanced = (title: string): boolean => {
  let depth = 0;
  for (const c of title) {
    if (c === '（' || c === '(') depth++;
    else if ((c === '）' || c === ')') && --depth < 0) return true;
  }
  return depth !== 0;
};

const warn = (message: string, span: Span): Warning => ({ code: 'C15', message, span });

const whole = (text: string, start: number, end: number): CitationMention => {
  const span: Span = [start, end];
  const title = text
    .slice(start + 1, end - 1)
    .replace(/\s*\n\s*/g, '')
    .trim();
  return unbalanced(title)
    ? {
        title,
        span,
        warning: warn(
          `《${title}》 has a bracket without its partner; the title is kept as it stands.`,
          span,
        ),
      }
    : { title, span };
};

const withoutRight = (text: string, start: number, limit: number): CitationMention | null => {
  const rest = text.slice(start + 1, Math.min(limit, start + LONGEST));
  const stop = rest.search(/[，。；！？\n]/);
  const found = TITLE_END.exec(rest)?.[0] ?? (stop < 0 ? rest : rest.slice(0, stop));
  const title = found.trim();
  if (title === '') return null;
  const span: Span = [start, start + 1 + found.length];
  return {
    title,
    span,
    warning: warn(`《${title} has no right mark 》; where the title ends is not certain.`, span),
  };
};

const withoutLeft = (text: string, end: number, floor: number): CitationMention | null => {
  const before = text.slice(Math.max(floor, end - LONGEST), end);
  const skip = BEGINNERS.exec(before)?.[0].length ?? 0;
  const title = before.slice(skip).trim();
  if (title === '') return null;
  const span: Span = [end - (before.length - skip), end + 1];
  return {
    title,
    span,
    warning: warn(`${title}》 has no left mark 《; where the title begins is not certain.`, span),
  };
};

/** Marks that are open, outermost first, and the citations that closed inside them. */
class OpenMarks {
  readonly starts: number[] = [];
  readonly inner: CitationMention[] = [];

  get outermost(): number {
    return this.starts[0] ?? -1;
  }

  clear(): void {
    this.starts.length = 0;
    this.inner.length = 0;
  }
}

/** Finds the documents cited between 《 and 》, in order, each mention with its own span; `title` without
 * the outer marks, marks nested in it kept. A mark without its partner gives the best span and a C15
 * warning. Linear: a broken mark looks at most 160 characters around itself. */
export const findCitations = (text: string): CitationMention[] => {
  const found: CitationMention[] = [];
  const marks = new OpenMarks();
  let floor = 0;
  const add = (citation: CitationMention | null): void => {
    if (citation === null || citation.title === '') return;
    found.push(citation);
    floor = citation.span[1];
  };
  /** Gives up on the marks still open before `at`: what closed inside them stands for itself. */
  const giveUp = (at: number): void => {
    const broken = marks.starts.map((start) => {
      const next = text.indexOf('《', start + 1);
      return withoutRight(text, start, next < 0 ? at : Math.min(at, next));
    });
    const all = [...broken, ...marks.inner].filter((citation) => citation !== null);
    for (const citation of all.sort((a, b) => a.span[0] - b.span[0])) add(citation);
    marks.clear();
  };
  let nextOpen = text.indexOf('《');
  let nextClose = text.indexOf('》');
  while (nextOpen >= 0 || nextClose >= 0) {
    const isOpen = nextOpen >= 0 && (nextClose < 0 || nextOpen < nextClose);
    const at = isOpen ? nextOpen : nextClose;
    if (isOpen) nextOpen = text.indexOf('《', at + 1);
    else nextClose = text.indexOf('》', at + 1);
    const outermost = marks.outermost;
    if (outermost >= 0) {
      const breaks = isOpen ? BREAKS_BEFORE_OPEN : BREAKS;
      if (at - outermost > LONGEST || breaks.test(text.slice(outermost, at))) giveUp(at);
    }
    if (isOpen) {
      marks.starts.push(at);
      continue;
    }
    const start = marks.starts.pop();
    if (start === undefined) add(withoutLeft(text, at, floor));
    else if (marks.starts.length > 0) marks.inner.push(whole(text, start, at + 1));
    else {
      add(whole(text, start, at + 1));
      marks.clear();
    }
  }
  giveUp(text.length);
  return found;
};
