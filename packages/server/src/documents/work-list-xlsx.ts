import type { Language } from '@twinpark/core/model';
import type { WorkListTable } from '@twinpark/core/promises';
import ExcelJS from 'exceljs';
import { entriesOf, entryColumns, entryRows, figuresInWords } from './entries.ts';
import { columnsOf, labels } from './labels.ts';

/** The yearly work list as a workbook: the table on the first sheet, on the second every entry with
 * the promises and figures it rests on. Texts are written as strings, so that one that begins with
 * = + - or @ is never a formula. */
export async function workListXlsx(table: WorkListTable, language: Language): Promise<Uint8Array> {
  const words = labels[language];
  const rows = entryRows(table, language);
  const workbook = new ExcelJS.Workbook();
  workbook.title = words.title(table.unit, table.year);
  workbook.creator = table.unit;

  const list = workbook.addWorksheet(String(table.year), {
    pageSetup: {
      // A4; the type names an enum that the package does not export at run time.
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
      // Inches; GB/T 9704 turned, as in the .docx.
      margins: { top: 1.1, right: 1.46, bottom: 1.02, left: 1.38, header: 0.3, footer: 0.6 },
    },
    views: [{ state: 'frozen', ySplit: 2 }],
  });
  list.columns = [{ width: 24 }, { width: 44 }, { width: 40 }, { width: 36 }, { width: 20 }];
  list.mergeCells(1, 1, 1, 5);
  const heading = words.tableTitle(table.unit, table.year);
  writeText(list.getCell(1, 1), table.sample === true ? `${heading}\n${words.sample}` : heading, {
    size: 16,
    bold: true,
    centred: true,
  });
  const columns = columnsOf(table, language);
  columns.forEach((column, i) => {
    writeText(list.getCell(2, i + 1), column, { bold: true, centred: true, framed: true });
  });
  rows.forEach((row, i) => {
    const texts = [
      row.heading,
      ...entryColumns.map((column) => row[column].map((entry) => entry.text).join('\n')),
      row.remark,
    ];
    texts.forEach((text, column) => {
      writeText(list.getCell(i + 3, column + 1), text, { framed: true });
    });
  });

  const sources = workbook.addWorksheet(words.sourcesTitle.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sources.columns = [{ width: 10 }, { width: 18 }, { width: 70 }, { width: 44 }, { width: 24 }];
  [words.entry, words.column, words.text, words.promises, words.figures].forEach((name, i) => {
    writeText(sources.getCell(1, i + 1), name, { bold: true, framed: true });
  });
  rows.flatMap(entriesOf).forEach((entry, i) => {
    const texts = [
      entry.code,
      columns[entryColumns.indexOf(entry.column) + 1]!,
      entry.text,
      entry.sources.join('\n'),
      figuresInWords(entry.figures),
    ];
    texts.forEach((text, column) => {
      writeText(sources.getCell(i + 2, column + 1), text, { framed: true });
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface CellLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly centred?: boolean;
  readonly framed?: boolean;
}

/** Excel keeps 32,767 characters in a cell. */
const cellLimit = 32_767;

function writeText(cell: ExcelJS.Cell, text: string, look: CellLook): void {
  cell.value = text.slice(0, cellLimit);
  // "@": Excel keeps it text when somebody edits the cell.
  cell.numFmt = '@';
  cell.font = { name: '仿宋', size: look.size ?? 11, bold: look.bold ?? false };
  cell.alignment = {
    wrapText: true,
    vertical: look.centred === true ? 'middle' : 'top',
    horizontal: look.centred === true ? 'center' : 'left',
  };
  if (look.framed === true) {
    const line = { style: 'thin' } as const;
    cell.border = { top: line, right: line, bottom: line, left: line };
  }
}
