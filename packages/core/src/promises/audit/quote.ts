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

/** How an explanation names a letter: its year with its number, else its title, else its file. */
export function cite({ year, number, title, file }: LetterFacts): Text {
  const name =
    number !== null
      ? { 'zh-Hans': `第${number}号`, 'zh-Hant': `第${number}號`, en: `No. ${number}` }
      : title !== null
        ? { 'zh-Hans': `《${title}》`, 'zh-Hant': `《${title}》`, en: `《${title}》` }
        : { 'zh-Hans': file, 'zh-Hant': file, en: file };
  const [hans, hant, en] =
    year === null ? ['', '', ''] : [`${String(year)}年`, `${String(year)} 年`, `${String(year)} `];
  return {
    'zh-Hans': `${hans}函件（${name['zh-Hans']}）`,
    'zh-Hant': `${hant}函件（${name['zh-Hant']}）`,
    en: `the ${en}letter (${name.en})`,
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
    explanation,
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
