import type { Language } from '@twinpark/core/model';
import { leavesYearOpen, type WorkListTable } from '@twinpark/core/promises';
import { Document, Packer, type ISectionOptions } from 'docx';
import { entriesOf, entryRows, figuresInWords, type Entry, type EntryRow } from './entries.ts';
import { withFontFallbacks } from './font-table.ts';
import { columnsOf, dateInWords, labels } from './labels.ts';
import { fonts, landscape, lineGrid, pageNumbers, portrait, sizes } from './official-format.ts';
import {
  annexMark,
  body,
  cell,
  grid,
  signature,
  small,
  tableRow,
  title,
  twoCharacters,
  type CellItem,
} from './official-parts.ts';

/** The yearly work list as a .docx in the official format: a page with the counts, the table on
 * landscape pages as annex 1, and as annex 2 the promises and figures that each entry rests on.
 * `madeOn` is the day it is made, YYYY-MM-DD. */
export async function workListDocx(
  table: WorkListTable,
  language: Language,
  madeOn: string,
): Promise<Uint8Array> {
  const rows = entryRows(table, language);
  const document = new Document({
    title: labels[language].title(table.unit, table.year),
    creator: 'Twinpark',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fonts.body, size: sizes.body } } },
    },
    sections: [
      coverPage(table, rows, language, madeOn),
      tablePages(table, rows, language, madeOn),
      sourcePages(rows, language),
    ],
  });
  return withFontFallbacks(await Packer.toBuffer(document));
}

function coverPage(
  table: WorkListTable,
  rows: readonly EntryRow[],
  language: Language,
  madeOn: string,
): ISectionOptions {
  const words = labels[language];
  const count = (column: 'done' | 'advancing' | 'next') =>
    rows.reduce((sum, row) => sum + row[column].length, 0);
  const counts = {
    year: table.year,
    rows: rows.length,
    done: count('done'),
    advancing: count('advancing'),
    next: count('next'),
    later: leavesYearOpen(table),
  };
  const annexes = [words.tableTitle(table.unit, table.year), words.sourcesTitle];
  return {
    properties: { ...portrait, grid: lineGrid },
    ...pageNumbers(),
    children: [
      title(words.title(table.unit, table.year)),
      body(table.sample === true ? words.sample : ''),
      body(rows.length === 0 ? words.empty : words.opening(counts), { indent: twoCharacters }),
      body(''),
      ...annexes.map((annex, i) =>
        body(`${i === 0 ? words.annexList : ''}${String(i + 1)}. ${annex}`, {
          indent: i === 0 ? twoCharacters : { left: 5 * 320 },
        }),
      ),
      body(''),
      body(''),
      body(words.draft, { indent: twoCharacters }),
      ...signature(dateInWords(madeOn, language)),
    ],
  };
}

function tablePages(
  table: WorkListTable,
  rows: readonly EntryRow[],
  language: Language,
  madeOn: string,
): ISectionOptions {
  const words = labels[language];
  // 225 mm of type
  const widths = [2200, 3500, 3100, 2600, 1357];
  const header = tableRow(
    columnsOf(table, language).map((column) => cell([{ text: column }], head)),
    true,
  );
  return {
    properties: landscape,
    ...pageNumbers(),
    children: [
      annexMark(words.annex(1)),
      title(words.tableTitle(table.unit, table.year)),
      small(words.reportedBy(table.unit, dateInWords(madeOn, language))),
      ...(table.sample === true ? [small(words.sample)] : []),
      grid(widths, [
        header,
        ...rows.map((row) =>
          tableRow([
            cell([{ text: row.heading }]),
            cell(row.done.map(bookmarked)),
            cell(row.advancing.map(bookmarked)),
            cell(row.next.map(bookmarked)),
            cell(row.remark === '' ? [] : row.remark.split('\n').map((text) => ({ text }))),
          ]),
        ),
      ]),
    ],
  };
}

function sourcePages(rows: readonly EntryRow[], language: Language): ISectionOptions {
  const words = labels[language];
  const header = tableRow(
    [words.entry, words.promises, words.figures].map((column) => cell([{ text: column }], head)),
    true,
  );
  return {
    properties: portrait,
    ...pageNumbers(),
    children: [
      annexMark(words.annex(2)),
      title(words.sourcesTitle),
      grid(
        // 156 mm of type
        [1200, 5100, 2544],
        [
          header,
          ...rows
            .flatMap(entriesOf)
            .map((entry) =>
              tableRow([
                cell([{ text: entry.code }]),
                cell(entry.sources.map((text) => ({ text }))),
                cell([{ text: figuresInWords(entry.figures) || words.dash }]),
              ]),
            ),
        ],
      ),
    ],
  };
}

const head = { font: fonts.heading, centred: true } as const;

/** Entries carry a bookmark with their code, so that annex 2 and programs find them. */
const bookmarked = ({ text, code }: Entry): CellItem => ({
  text,
  bookmark: `entry_${code.replaceAll('.', '_')}`,
});
