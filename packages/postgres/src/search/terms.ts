import { printedDate, spellingsOfDate } from './dates.ts';
import { bigrams, searchForm } from './grams.ts';
import { spellingsOfNumber, spellingsOfShare, valueOfNumber } from './numbers.ts';
import { notAfter, notBefore, patternOf, testOf, type Piece, type Spelling } from './spelling.ts';

/** What somebody asked for. Every word and every pattern must be found. */
export interface SearchTerms {
  /** In search form, without doubles. */
  readonly words: readonly string[];
  /** The words that their bigrams alone do not prove: all that are not two characters long. */
  readonly unproven: readonly string[];
  /** What can be written in several ways (numbers, dates, names of units): a text holds it where the regular
   * expression matches, whatever that takes. */
  readonly tests: readonly string[];
  /** A text that holds the query holds all pairs of one of these sets. */
  readonly grams: readonly (readonly string[])[];
  /** A regular expression that the query fulfils when all of it stands together; Latin words must
   * stand alone in it. */
  readonly phrase: string;
  /** Wherever the query is found it stands together: nothing is gained by asking for the phrase. */
  readonly together: boolean;
  /** Find the places in a text in search form that show why it was found. */
  readonly finders: readonly RegExp[];
}

/** A part of the query: written in one way, or a row of pieces that each have their spellings. */
type Term = { readonly word: string } | { readonly pieces: readonly Piece[] };

const mostTerms = 8;
const longestWord = 100;
const mostGramSets = 128;
/** A word in more names than this (district, bureau) says nothing about a unit. */
const mostUnits = 8;
const partOfWord = /[\p{L}\p{N}]/u;

/** Takes a query apart at blanks and commas; null when nothing that can be searched is left.
 * `names` are groups of names of one unit: whoever asks for one gets all. */
export function searchTerms(
  text: string,
  names: readonly (readonly string[])[] = [],
): SearchTerms | null {
  const known = names.map((group) => [...new Set(group.map(nameForm))]);
  const terms = termsOf(together(nameForm(text)), known).slice(0, mostTerms);
  if (terms.length === 0) return null;
  const words = [...new Set(terms.flatMap((term) => ('word' in term ? [term.word] : [])))];
  const spelled = terms.flatMap((term) => ('word' in term ? [] : [term.pieces]));
  const patterns = new Set(spelled.map((pieces) => patternOf(pieces)));
  const [first] = words;
  return {
    words,
    unproven: words.filter((word) => bigrams(word).join('') !== word),
    tests: [...new Set(spelled.map((pieces) => testOf(pieces)))],
    grams: gramSets(terms),
    phrase: phraseOf(terms),
    together: terms.length === 1 && (first === undefined || isPlain(first)),
    finders: [...words.map(escaped), ...patterns].map((pattern) => new RegExp(pattern, 'gu')),
  };
}

/** Numbers and dates that blanks or grouping commas would take apart. */
function together(query: string): string {
  return query
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\s+(?=[百千]?[万亿]|%|年|月\s*\d|日)/g, '')
    .replace(/(?<=\d[年月])\s+(?=\d)/g, '');
}

/** Search form, with one apostrophe. */
const nameForm = (text: string): string =>
  searchForm(text.normalize('NFKC')).replaceAll('’', "'").trim();

function termsOf(query: string, names: readonly (readonly string[])[]): readonly Term[] {
  for (const forms of names) {
    for (const form of forms.toSorted((a, b) => b.length - a.length)) {
      const at = forms.length < 2 || form.length < 2 ? -1 : standsAlone(query, form);
      if (at < 0) continue;
      return [
        ...termsOf(query.slice(0, at), names),
        { pieces: [forms.map(spellingOfName)] },
        ...termsOf(query.slice(at + form.length), names),
      ];
    }
  }
  return query
    .split(/[\s,，、;；"“”]+/u)
    .filter((part) => partOfWord.test(part))
    .map((part) => partOfName(part, names) ?? termOf(part.slice(0, longestWord).toWellFormed()));
}

/** A Latin word stands alone: its name is not found within a longer one. */
const spellingOfName = (name: string): Spelling => ({
  before: /^[0-9a-z]/.test(name) ? notAfter('0-9a-z') : null,
  core: escaped(name).replace(/\s+/g, '\\s+'),
  after: /[0-9a-z]$/.test(name) ? notBefore('0-9a-z') : null,
  grams: bigrams(name),
});

/** Whether a word may stand within others: it neither begins nor ends with a Latin letter or digit. */
const isPlain = (word: string): boolean => /^[^0-9a-z]/.test(word) && /[^0-9a-z]$/.test(word);

/** A Latin word that a few units have in their names stands for these units: longgang. */
function partOfName(part: string, names: readonly (readonly string[])[]): Term | null {
  if (!/^[a-z][a-z'-]{3,}$/.test(part)) return null;
  const word = new RegExp(`(?<![a-z])${part}(?![a-z])`);
  const units = names.filter((forms) => forms.some((form) => word.test(form)));
  if (units.length === 0 || units.length > mostUnits) return null;
  return { pieces: [[part, ...new Set(units.flat())].map(spellingOfName)] };
}

/** Where the name stands between blanks, commas or the ends; -1 when nowhere. */
function standsAlone(query: string, name: string): number {
  const edge = /[\s,，、;；"“”]|^$/u;
  for (let at = query.indexOf(name); at >= 0; at = query.indexOf(name, at + 1)) {
    if (edge.test(query.charAt(at - 1)) && edge.test(query.charAt(at + name.length))) return at;
  }
  return -1;
}

// A day or month; eight digits; a share; a number; a Chinese number of two characters or more, or of
// one before a measure word. Anything else of a part is taken as it stands.
const special =
  /(?<year>(?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})(?:年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?|[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?(?!\d))|(?<!\d)(?<ymd>(?:19|20)\d{6})(?!\d)|(?<share>\d+(?:\.\d+)?%|百分之[零一二三四五六七八九十]+)|(?<number>\d+(?:\.\d+)?[余多来]?(?:[十百千]?[万亿]亿?|千(?![瓦克米]))?[余多来]?|[零一二两三四五六七八九十百千万亿]{2,}|[二两三四五六七八九](?=[批家个项次名座条台套处所间]))/gu;

function termOf(part: string): Term {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of part.matchAll(special)) {
    const end = match.index + match[0].length;
    const spellings = spellingsOf(match, end === part.length && match.index === 0);
    if (spellings === null) continue;
    if (match.index > at) pieces.push([literal(part.slice(at, match.index))]);
    pieces.push(spellings);
    at = end;
  }
  if (pieces.length === 0) return { word: part };
  if (at < part.length) pieces.push([literal(part.slice(at))]);
  return { pieces };
}

function spellingsOf(match: RegExpExecArray, alone: boolean): readonly Spelling[] | null {
  const { year, month, day, m, d, ymd, share, number } = match.groups ?? {};
  if (year !== undefined) {
    const date = printedDate(year, month ?? m ?? '', day ?? d);
    return date && spellingsOfDate(date, true);
  }
  if (ymd !== undefined) {
    const date = printedDate(ymd.slice(0, 4), ymd.slice(4, 6), ymd.slice(6));
    return [...spellingsOfNumber(ymd, alone), ...(date ? spellingsOfDate(date, false) : [])];
  }
  const value = valueOfNumber(share ?? number ?? '');
  if (value === null) return null;
  return share === undefined ? spellingsOfNumber(value, alone) : spellingsOfShare(value);
}

const literal = (text: string): Spelling => ({
  before: null,
  core: escaped(text),
  after: null,
  grams: bigrams(text),
});

/** All terms in a row, with at most blanks between them. */
function phraseOf(terms: readonly Term[]): string {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) {
    return testOf('word' in only ? [[spellingOfName(only.word)]] : only.pieces);
  }
  return terms
    .map((term) => patternOf('word' in term ? [[spellingOfName(term.word)]] : term.pieces))
    .join('\\s*');
}

/** Every choice of spellings gives a set; one that holds another whole set is left out. */
function gramSets(terms: readonly Term[]): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]];
  for (const term of terms) {
    for (const spellings of 'word' in term ? [[literal(term.word)]] : term.pieces) {
      if (sets.length * spellings.length > mostGramSets) continue;
      sets = sets.flatMap((set) => spellings.map(({ grams }) => [...set, ...grams]));
    }
  }
  const distinct = [...new Set(sets.map((set) => [...new Set(set)].sort().join(' ')))]
    .map((set) => (set === '' ? [] : set.split(' ')))
    .sort((a, b) => a.length - b.length);
  return distinct.filter(
    (set, at) => !distinct.slice(0, at).some((less) => less.every((gram) => set.includes(gram))),
  );
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
