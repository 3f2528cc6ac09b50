import { originalWords, type WorkListItem, type WorkListTable } from '@twinpark/core/promises';
import type { Figure } from '@twinpark/text';
import type { Language } from '@twinpark/core/model';
import { labels, type Labels } from './labels.ts';
import { inOwnScript } from '../masked-original.ts';

export const entryColumns = ['done', 'advancing', 'next'] as const;
type EntryColumn = (typeof entryColumns)[number];

/** One entry of the table with the code under which its sources are listed: "2.1.3" is the third
 * entry in the first column of the second row. Contact data of persons is masked. */
export interface Entry {
  readonly code: string;
  readonly column: EntryColumn;
  /** The text as the table shows it: numbered when its cell holds several. */
  readonly text: string;
  readonly promises: readonly string[];
  /** The same by which people find them: the number of the letter and that of the promise in it. */
  readonly sources: readonly string[];
  readonly figures: readonly Figure[];
}

export interface EntryRow {
  readonly heading: string;
  readonly done: readonly Entry[];
  readonly advancing: readonly Entry[];
  readonly next: readonly Entry[];
  readonly remark: string;
}

/** The table's rows ready for a document in a language. */
export function entryRows(table: WorkListTable, language: Language): readonly EntryRow[] {
  const sourceOf = sourcesIn(table, language);
  return table.rows.map((row, rowIndex) => {
    const entries = (column: EntryColumn, items: readonly WorkListItem[]) =>
      items.map((item, i): Entry => {
        const place = [rowIndex + 1, entryColumns.indexOf(column) + 1, i + 1];
        return {
          code: place.join('.'),
          column,
          text: `${items.length > 1 ? `${String(i + 1)}.` : ''}${inOwnScript(item.text, item.original)}`,
          promises: item.promises,
          sources: item.promises.map(sourceOf),
          figures: item.figures.map((figure) => ({ ...figure, unit: unitOf(item, figure) })),
        };
      });
    return {
      heading: inOwnScript(row.heading, row.originalHeading),
      done: entries('done', row.done),
      advancing: entries('advancing', row.advancing),
      next: entries('next', row.next),
      remark: inOwnScript(row.remark, row.originalRemark),
    };
  });
}

/** Says of a promise (`<letter id>#<ordinal>`) in which letter it stands and as which of its promises, as the
 * letter's page counts them; its id where the letter is not known by name. */
function sourcesIn({ letters = [] }: WorkListTable, language: Language): (id: string) => string {
  const named = new Map(letters.map((letter) => [letter.id, letter]));
  const words = labels[language];
  return (id) => {
    const [letter = '', ordinal = ''] = id.split('#');
    const { number = null, title = null, originalTitle } = named.get(letter) ?? {};
    const place = Number(ordinal) + 1;
    if (number !== null) return words.source(numberText(words, number), place);
    if (title === null) return id;
    const said = inOwnScript(title, originalTitle).replace(/\s*\n\s*/g, '');
    return words.source(words.titled(said), place);
  };
}

/** A bare number with 第…号 or No.; one that says what it is (福教函〔2024〕12号) as it stands. */
const numberText = ({ numbered }: Labels, number: string): string =>
  /^[\dA-Za-z-]+$/.test(number) ? numbered(number) : number;

/** The unit of a figure as the letter writes it. */
function unitOf({ text, original }: WorkListItem, { unit }: Figure): string {
  const scripts = {
    cleanText: text,
    ...(original !== undefined && { originalScriptText: original }),
  };
  return originalWords(scripts, unit) ?? unit;
}

export const entriesOf = (row: EntryRow): readonly Entry[] => [
  ...row.done,
  ...row.advancing,
  ...row.next,
];

/** What a letter says of a number, in signs that every language reads. 不低于 and 超过 both hold for "≥". */
const signs: Readonly<Record<Figure['qualifier'], string>> = {
  exact: '',
  about: '≈ ',
  over: '≥ ',
  'at-most': '≤ ',
};

/** "30 批", "≥ 250,000,000 港元"; several are parted by a semicolon of the full width. */
export function figuresInWords(figures: readonly Figure[]): string {
  return figures
    .map(({ value, unit, qualifier }) => `${signs[qualifier]}${value.toLocaleString('en')} ${unit}`)
    .join('；');
}
