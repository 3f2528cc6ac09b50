import type { Span } from '@twinpark/text';
import type { Text } from '../../model/language.ts';
import type { Finding, FindingKind, LetterFacts, LetterPromise, PromisePlace } from '../types.ts';

/** A passage of a letter that a finding rests on. */
export interface Quote {
  readonly letter: LetterFacts;
  readonly text: string;
  readonly span: Span;
}

export type Letters = ReadonlyMap<string, LetterFacts>;

/** How an explanation names a letter: its year, its number and its date, in three languages; by its
 * title when it states neither. Never by its file: a file's name may hold personal data. */
export function cite({ year, number, issuedOn, title }: LetterFacts): Text {
  const bare = number !== null && /^[\dA-Za-z-]+$/.test(number);
  const named = number !== null || issuedOn !== null;
  const inside = (words: string, comma: string, unnamed: string): string =>
    named ? [words, issuedOn ?? ''].filter((part) => part !== '').join(comma) : unnamed;
  const heading = (title ?? '').replace(/\s*\n\s*/g, '');
  const hans = inside(bare ? `第${number}号` : (number ?? ''), '，', heading && `《${heading}》`);
  const hant = inside(bare ? `第${number}號` : (number ?? ''), '，', heading && `《${heading}》`);
  const en = inside(bare ? `No. ${number}` : (number ?? ''), ', ', heading);
  return {
    'zh-Hans': `${year === null ? '' : `${String(year)}年`}函件${hans && `（${hans}）`}`,
    'zh-Hant': `${year === null ? '' : `${String(year)} 年`}函件${hant && `（${hant}）`}`,
    en: `the ${year === null ? '' : `${String(year)} `}letter${en && ` (${en})`}`,
  };
}

/** The English citation at the start of a sentence. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The passage of a promise, whole or one clause of it. */
export function quote(
  letter: LetterFacts,
  promise: LetterPromise,
  clause?: { text: string; start: number },
): Quote {
  if (!clause) return { letter, text: promise.text, span: promise.span };
  const start = promise.text.indexOf(clause.text, clause.start);
  if (start < 0) return { letter, text: promise.text, span: promise.span };
  const from = promise.span[0] + start;
  return { letter, text: clause.text, span: [from, from + clause.text.length] };
}

/** “…建成。”； has one stop too many: a quoted sentence leaves its own to the sentence that quotes it. */
function punctuated(words: string): string {
  return words.replace(/[。；]+(?=[”」][。；，：）,.;:)])/g, '');
}

/** A finding from its quotes, letters oldest first and each named once. */
export function finding(
  kind: FindingKind,
  lineage: string | null,
  quotes: readonly Quote[],
  explanation: Text,
): Finding {
  const letters = [...new Set(quotes.map(({ letter }) => letter))];
  return {
    kind,
    letters: letters.map(({ id }) => id),
    files: letters.map(({ file }) => file),
    lineage,
    texts: quotes.map(({ letter, text, span }) => ({ letter: letter.id, text, span })),
    explanation: {
      'zh-Hans': punctuated(explanation['zh-Hans']),
      'zh-Hant': punctuated(explanation['zh-Hant']),
      en: punctuated(explanation.en),
    },
  };
}

const PLACES: Readonly<Record<PromisePlace, Text>> = {
  done: {
    'zh-Hans': '“当年完成的事项”',
    'zh-Hant': '「當年完成的事項」',
    en: 'the matters completed that year',
  },
  advancing: {
    'zh-Hans': '“当年推动的工作”',
    'zh-Hant': '「當年推動的工作」',
    en: 'the work advanced that year',
  },
  next: {
    'zh-Hans': '“明年待落实事项”',
    'zh-Hant': '「明年待落實事項」',
    en: 'the matters left for the next year',
  },
  body: { 'zh-Hans': '正文', 'zh-Hant': '正文', en: 'the body' },
};

/** The column or the body, as explanations call it. */
export function placeName({ place }: LetterPromise): Text {
  return PLACES[place];
}
