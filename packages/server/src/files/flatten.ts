/** What we need of a DOM; both HTML files and the HTML that mammoth makes of a .docx come as one. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttribute?(name: string): string | null;
}

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SELECT BUTTON SVG IFRAME OBJECT TEXTAREA INPUT'.split(
    ' ',
  ),
);
const blocks = new Set(
  (
    'P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV ' +
    'BLOCKQUOTE PRE FIGURE FIGCAPTION FORM FIELDSET ADDRESS HR BODY CENTER CAPTION'
  ).split(' '),
);

/** Lays a DOM out as lines of plain text. A data table takes the form that official letters have
 * when they are copied from the web: each cell opens its line with a tab, an empty cell is a lone
 * tab, paragraphs in a cell and rows are parted by an empty line. Cells that a row span covers come
 * out empty, so that every row has its columns; two empty lines close a table. */
export function flatten(root: DomNode): string {
  const lines = new Lines();
  walk(root, lines);
  return lines.text();
}

class Lines {
  readonly #lines: string[] = [];
  #open = '';

  write(text: string): void {
    this.#open += text;
  }
  break(): void {
    const line = this.#open.replace(/[ \t]+/gu, ' ').replace(/^ | $/gu, '');
    if (line !== '') this.#lines.push(line);
    this.#open = '';
  }
  raw(line: string): void {
    this.break();
    this.#lines.push(line);
  }
  paragraphs(): readonly string[] {
    this.break();
    return this.#lines;
  }
  text(): string {
    return this.paragraphs().join('\n');
  }
}

function walk(node: DomNode, lines: Lines): void {
  if (node.nodeType === 3) {
    lines.write((node.nodeValue ?? '').replace(/[ \t\r\n\f\u00a0]+/gu, ' '));
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType === 8 || skipped.has(name) || isHidden(node)) return;
  if (name === 'BR') {
    lines.break();
  } else if (name === 'TABLE' && isDataTable(node)) {
    lines.raw(`${tableText(node)}\n\n`);
  } else if (blocks.has(name) || name === 'TR' || name === 'TD' || name === 'TH') {
    lines.break();
    walkChildren(node, name === 'OL' ? orderedPrefix(node) : null, lines);
    lines.break();
  } else {
    walkChildren(node, null, lines);
  }
}

function walkChildren(
  node: DomNode,
  prefix: ((ordinal: number) => string) | null,
  lines: Lines,
): void {
  let ordinal = 0;
  for (const child of Array.from(node.childNodes)) {
    if (prefix !== null && child.nodeName.toUpperCase() === 'LI') {
      lines.break();
      lines.write(prefix(ordinal));
      ordinal += 1;
      walkChildren(child, null, lines);
      lines.break();
    } else {
      walk(child, lines);
    }
  }
}

/** Numbers of an ordered list are not in its text; they are part of the letter. */
function orderedPrefix(list: DomNode): (ordinal: number) => string {
  const start = Number(list.getAttribute?.('start') ?? '1');
  return (ordinal) => `${String((Number.isInteger(start) ? start : 1) + ordinal)}. `;
}

function isHidden(node: DomNode): boolean {
  if (node.nodeType !== 1) return false;
  if (node.getAttribute?.('hidden') !== null && node.getAttribute?.('hidden') !== undefined) {
    return true;
  }
  return /display\s*:\s*none/iu.test(node.getAttribute?.('style') ?? '');
}

/** Pages of old sites are laid out in tables: such a table holds other tables, or a single column. */
function isDataTable(table: DomNode): boolean {
  const rows = rowsOf(table);
  const nested = rows.some((row) => cellsOf(row).some((cell) => contains(cell, 'TABLE')));
  return !nested && rows.some((row) => cellsOf(row).length > 1);
}

function contains(node: DomNode, name: string): boolean {
  return Array.from(node.childNodes).some(
    (child) => child.nodeName.toUpperCase() === name || contains(child, name),
  );
}

function tableText(table: DomNode): string {
  // Column → rows that a cell above still covers.
  const covered = new Map<number, number>();
  const rows: string[] = [];
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    let column = 0;
    const fillCovered = () => {
      for (let left = covered.get(column) ?? 0; left > 0; left = covered.get(column) ?? 0) {
        covered.set(column, left - 1);
        cells.push('\t');
        column += 1;
      }
    };
    for (const cell of cellsOf(row)) {
      fillCovered();
      cells.push(`\t${cellText(cell)}`);
      const rowSpan = span(cell, 'rowspan');
      for (let width = span(cell, 'colspan'); width > 0; width -= 1) {
        if (rowSpan > 1) covered.set(column, rowSpan - 1);
        column += 1;
      }
    }
    fillCovered();
    if (cells.length > 0) rows.push(cells.join('\n'));
  }
  return rows.join('\n\n');
}

function cellText(cell: DomNode): string {
  const lines = new Lines();
  walkChildren(cell, null, lines);
  return lines
    .paragraphs()
    .map((line) => line.trim())
    .join('\n\n');
}

function span(cell: DomNode, attribute: 'rowspan' | 'colspan'): number {
  const value = Number(cell.getAttribute?.(attribute) ?? '1');
  // 1,000 is the ceiling the HTML standard sets for column spans.
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 1_000) : 1;
}

/** Rows of the table itself, not of tables inside its cells. */
function rowsOf(table: DomNode): readonly DomNode[] {
  return Array.from(table.childNodes).flatMap((child) => {
    const name = child.nodeName.toUpperCase();
    if (name === 'TR') return [child];
    return name === 'THEAD' || name === 'TBODY' || name === 'TFOOT' ? rowsOf(child) : [];
  });
}

function cellsOf(row: DomNode): readonly DomNode[] {
  return Array.from(row.childNodes).filter((child) => /^T[DH]$/iu.test(child.nodeName));
}
