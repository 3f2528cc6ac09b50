import {
  letterWords,
  numberedHeading,
  numberedItems,
  numberedMeasures,
  type Passage,
  type ReplyAnnex,
  type ReplyLetter,
} from '@twinpark/core/letters';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { withFontFallbacks } from './font-table.ts';
import {
  bodySpacing,
  fonts,
  landscape,
  lineGrid,
  pageNumbers,
  portrait,
  sizes,
} from './official-format.ts';
import {
  annexMark,
  body,
  cell,
  grid,
  heading,
  saltedWith,
  signature,
  small,
  tableRow,
  title,
  twoCharacters,
  type CellItem,
  type Stretch,
} from './official-parts.ts';
import { replyLabels } from './reply-labels.ts';

/** A reply as .docx in the letter form of GB/T 9704 (10.1): letterhead, number, the two-column table,
 * the closing block, signature, and the work list as a landscape annex. A draft says so at the head of
 * its pages and shades the figures that still move. */
export async function replyDocx(letter: ReplyLetter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    ...saltedWith(letter.salt),
    creator: letter.signature.unit,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      letterPages(letter),
      ...(letter.annex === null ? [] : [annexPages(letter, letter.annex)]),
    ],
  });
  return withFontFallbacks(await Packer.toBuffer(document));
}

function letterPages(letter: ReplyLetter): ISectionOptions {
  const words = letterWords[letter.language];
  const { process, assessment } = letter;
  return {
    properties: { ...portrait, grid: lineGrid, titlePage: true },
    headers: { first: letterhead(letter), ...draftHeaders(letter) },
    ...pageNumbers(),
    children: [
      ...(letter.documentNumber === null
        ? []
        : [body(letter.documentNumber, { alignment: AlignmentType.RIGHT })]),
      body(''),
      title(letter.title),
      body(''),
      body(letter.salutation),
      body(letter.opening, { indent: twoCharacters }),
      ...letter.paragraphs.map((one) => body(stretches(one), { indent: twoCharacters })),
      ...(letter.points.length === 0 ? [] : [pairs(letter)]),
      ...(process.lines.length === 0 ? [] : [heading(numberedHeading(process.heading, 0))]),
      ...process.lines.map((line) => body(line, { indent: twoCharacters })),
      ...(assessment === null
        ? []
        : [
            heading(
              process.lines.length === 0
                ? assessment.heading
                : numberedHeading(assessment.heading, 1),
            ),
            body(assessment.line, { alignment: AlignmentType.CENTER }),
            body(assessment.legend, { indent: twoCharacters }),
          ]),
      body(''),
      ...signature(letter.signature.unit, letter.signature.date),
      ...(letter.contact === null
        ? []
        : [
            body(''),
            grid(contactWidths, [
              tableRow(
                [words.contact[0], letter.contact.name, words.contact[1], letter.contact.phone].map(
                  (text) => cell([{ text }], { size: 28, centred: true }),
                ),
              ),
            ]),
          ]),
    ],
  };
}

// 156 mm of type
const pairWidths = [2844, 6000];
const contactWidths = [1800, 2200, 1800, 3044];
// 225 mm of type
const annexWidths = [1350, 1400, 950, 950, 1250, 1500, 1900, 1500, 1300, 657];

function pairs(letter: ReplyLetter): Table {
  const head = letterWords[letter.language].pairHeads.map((text) =>
    cell([{ text }], { font: fonts.heading, centred: true, size: 28 }),
  );
  return grid(pairWidths, [
    tableRow(head, true),
    ...letter.points.map((point, at) =>
      tableRow([
        cell([{ text: numberedHeading(point.heading, at) }], { size: 28 }),
        cell(
          numberedMeasures(point).map((said, i) => ({
            text: stretches(said),
            bookmark: `measure_${String(at + 1)}_${String(i + 1)}`,
          })),
          { size: 28 },
        ),
      ]),
    ),
  ]);
}

function annexPages(letter: ReplyLetter, annex: ReplyAnnex): ISectionOptions {
  const words = letterWords[letter.language];
  const [number, subject, proposer, units, lead, coHandlers, ...rest] = words.heads;
  const head = (text: string, span: { rowSpan?: number; columnSpan?: number } = {}) =>
    cell([{ text }], { font: fonts.heading, centred: true, ...span });
  const facts = [
    letter.number === null ? '' : words.caseNumber(letter.number),
    letter.subject,
    annex.proposer,
    letter.lead,
    letter.coHandlers.join('、'),
  ];
  const column = (items: readonly Passage[], name: string, row: number): readonly CellItem[] =>
    numberedItems(items).map((item, i) => ({
      text: stretches(item),
      bookmark: `list_${String(row + 1)}_${name}_${String(i + 1)}`,
    }));
  return {
    properties: landscape,
    headers: draftHeaders(letter),
    ...pageNumbers(),
    children: [
      annexMark(annex.mark),
      title(annex.title),
      small(annex.reportedBy),
      grid(annexWidths, [
        tableRow(
          [
            ...[number, subject, proposer].map((text) => head(text, { rowSpan: 2 })),
            head(units, { columnSpan: 2 }),
            ...rest.map((text) => head(text, { rowSpan: 2 })),
          ],
          true,
        ),
        tableRow([head(lead), head(coHandlers)], true),
        ...annex.rows.map((row, at) =>
          tableRow([
            ...(at === 0
              ? facts.map((text) =>
                  cell(text === '' ? [] : [{ text }], { rowSpan: annex.rows.length }),
                )
              : []),
            cell([{ text: numberedHeading(row.heading, at) }]),
            cell(column(row.done, 'done', at)),
            cell(column(row.advancing, 'advancing', at)),
            cell(column(row.next, 'next', at)),
            cell(row.remark === '' ? [] : [{ text: row.remark }]),
          ]),
        ),
      ]),
    ],
  };
}

function stretches(passage: Passage): readonly Stretch[] {
  return passage.map(({ text, figure }) => ({ text, live: figure?.state === 'live' }));
}

/** 10.1: the issuer in red over a double line, on the first page alone. It stands in the page's head,
 * so that the letter's text begins with its number. */
function letterhead(letter: ReplyLetter): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: 'C00000' } },
        children: [
          new TextRun({
            text: letter.signature.unit,
            font: fonts.title,
            size: letter.signature.unit.length > 14 ? 44 : 56,
            color: 'C00000',
          }),
        ],
      }),
      ...draftMark(letter),
    ],
  });
}

function draftHeaders(letter: ReplyLetter): { readonly default?: Header; readonly even?: Header } {
  const mark = draftMark(letter);
  return mark.length === 0
    ? {}
    : {
        default: new Header({ children: mark }),
        even: new Header({ children: draftMark(letter) }),
      };
}

function draftMark({ state, language }: ReplyLetter): Paragraph[] {
  if (state === 'sent') return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: bodySpacing,
      children: [
        new TextRun({
          text: replyLabels[language].draft,
          font: fonts.heading,
          size: 28,
          color: '8A5A00',
        }),
      ],
    }),
  ];
}
