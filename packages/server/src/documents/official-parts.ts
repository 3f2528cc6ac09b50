import {
  AlignmentType,
  Bookmark,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import {
  bodyCharacterSpacing,
  bodySpacing,
  fonts,
  sizes,
  tableSpacing,
} from './official-format.ts';

/** The paragraphs and tables that official documents are put together from. */

export const twoCharacters = { firstLine: 2 * 320 };

/** The random digits of a sent letter, where nobody sees them who only reads. */
export function saltedWith(salt: string | undefined): Pick<IPropertiesOptions, 'customProperties'> {
  return salt === undefined ? {} : { customProperties: [{ name: 'salt', value: salt }] };
}

/** A stretch of a paragraph; `live`: a figure that still moves, shaded so that nobody sends it. */
export interface Stretch {
  readonly text: string;
  readonly live?: boolean;
}

export function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: bodySpacing,
    keepNext: true,
    children: [new TextRun({ text, font: fonts.title, size: sizes.title })],
  });
}

/** A paragraph of the running text. */
export function body(
  text: string | readonly Stretch[],
  options: IParagraphOptions = {},
): Paragraph {
  const stretches = typeof text === 'string' ? [{ text }] : text;
  return new Paragraph({
    spacing: bodySpacing,
    ...options,
    children: stretches.map((stretch) => run(stretch, sizes.body, fonts.body, true)),
  });
}

function run(
  { text, live = false }: Stretch,
  size: number,
  font: (typeof fonts)[keyof typeof fonts],
  spaced: boolean,
): TextRun {
  return new TextRun({
    text,
    font,
    size,
    ...(spaced ? { characterSpacing: bodyCharacterSpacing } : {}),
    ...(live ? { shading: { type: ShadingType.CLEAR, fill: 'FFF3C4' } } : {}),
  });
}

/** A heading inside the text (一、…): 黑体, as 7.3.3 has it. */
export function heading(text: string): Paragraph {
  return new Paragraph({
    spacing: bodySpacing,
    keepNext: true,
    indent: twoCharacters,
    children: [new TextRun({ text, font: fonts.heading, size: sizes.body })],
  });
}

export function annexMark(text: string): Paragraph {
  return new Paragraph({
    spacing: bodySpacing,
    keepNext: true,
    children: [new TextRun({ text, font: fonts.heading, size: sizes.body })],
  });
}

export function small(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 60, after: 120 },
    children: [new TextRun({ text, font: fonts.body, size: sizes.table + 3 })],
  });
}

/** 7.3.5.2: unit and date stand to the right, the date four characters in. */
export function signature(...lines: readonly string[]): readonly Paragraph[] {
  return lines.map((text, i) =>
    body(text, {
      alignment: AlignmentType.RIGHT,
      keepNext: i < lines.length - 1,
      indent: { right: 4 * 320 },
    }),
  );
}

/** One paragraph of a cell. A bookmark lets programs and other pages find it. */
export interface CellItem {
  readonly text: string | readonly Stretch[];
  readonly bookmark?: string;
}

interface CellLook {
  readonly font?: (typeof fonts)[keyof typeof fonts];
  readonly centred?: boolean;
  /** Half-points; 五号 when left out. */
  readonly size?: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export function cell(items: readonly CellItem[], look: CellLook = {}): TableCell {
  const { font = fonts.body, centred = false, size = sizes.table, rowSpan, columnSpan } = look;
  const paragraphs = items.map(({ text, bookmark }) => {
    const stretches = typeof text === 'string' ? [{ text }] : text;
    const runs: ParagraphChild[] = stretches.map((stretch) => run(stretch, size, font, false));
    return new Paragraph({
      spacing: size === sizes.table ? tableSpacing : bodySpacing,
      ...(centred ? { alignment: AlignmentType.CENTER } : {}),
      children: bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })],
    });
  });
  return new TableCell({
    ...(centred ? { verticalAlign: VerticalAlign.CENTER } : {}),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
  });
}

export const tableRow = (children: readonly TableCell[], isHeader = false): TableRow =>
  new TableRow({ tableHeader: isHeader, cantSplit: isHeader, children });

/** A table of fixed widths, in twips. */
export function grid(columnWidths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    columnWidths,
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
  });
}
