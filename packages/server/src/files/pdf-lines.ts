/** A run of text as a PDF places it; x, y, width and size in points, y upwards. */
interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly pageWidth: number;
}

/** Puts the runs of all pages into lines, drops page numbers and running heads, and joins lines that the margin broke
 * to paragraphs, across pages too. */
export function layLines(pages: readonly PageText[]): string {
  const laid = pages.map((page) => ({ height: page.height, lines: linesOf(page) }));
  const running = runningHeads(laid);
  const lines = laid.flatMap(({ lines, height }) =>
    lines.filter(
      (line) => !inMargin(line, height) || !(isPageNumber(line) || running.has(shape(line))),
    ),
  );
  if (lines.length === 0) return '';
  const left = usual(lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  let open: Line | null = null;
  for (const line of lines) {
    const continues =
      open !== null &&
      reachesMargin(open, right) &&
      Math.abs(open.size - line.size) < 1 &&
      line.left < left + line.size * 0.8;
    if (continues) {
      paragraphs[paragraphs.length - 1] = joinText(paragraphs.at(-1)!, line.text);
    } else {
      paragraphs.push(line.text);
    }
    open = line;
  }
  return paragraphs.join('\n');
}

/** A broken line ends within a character and a half of the right margin, far over on the page. */
const reachesMargin = (line: Line, right: number) =>
  line.right > Math.max(right - line.size * 1.6, line.pageWidth * 0.7);

/** Words of the Latin script keep a blank between them, Chinese characters do not. */
function joinText(before: string, after: string): string {
  const blank = /[A-Za-z0-9,;]$/u.test(before) && /^[A-Za-z0-9]/u.test(after) ? ' ' : '';
  return `${before}${blank}${after}`;
}

function linesOf(page: PageText): readonly Line[] {
  const rows: TextItem[][] = [];
  for (const item of page.items.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - item.y) < Math.min(first.size, item.size) * 0.5) {
      row.push(item);
    } else {
      rows.push([item]);
    }
  }
  return rows.map((row) =>
    lineOf(
      row.toSorted((a, b) => a.x - b.x),
      page.width,
    ),
  );
}

function lineOf(items: readonly TextItem[], pageWidth: number): Line {
  let text = '';
  let end = items[0]!.x;
  for (const item of items) {
    const gap = item.x - end;
    const latin = /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(item.text);
    if (text !== '' && (gap > item.size || (latin && gap > item.size * 0.15))) text += ' ';
    text += item.text;
    end = item.x + item.width;
  }
  return {
    text: text.trim(),
    left: items[0]!.x,
    right: end,
    y: items[0]!.y,
    size: Math.max(...items.map((item) => item.size)),
    pageWidth,
  };
}

/** The top or bottom twelfth of a page. */
const inMargin = (line: Line, height: number) =>
  line.y < height / 12 || line.y > (height * 11) / 12;

/** "— 3 —", "3", "第 3 页 共 5 页" */
const isPageNumber = (line: Line) =>
  /^[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*[页頁])?(?:[\s/，,共of]*\d{1,4}\s*[页頁]?)?[-—–－\s]*$/u.test(
    line.text,
  );

/** A line without what changes from page to page. */
const shape = (line: Line) => line.text.replace(/\d+/gu, '#');

/** Lines in the margin that stand on more than one page and on at least half of them. */
function runningHeads(
  pages: readonly { readonly height: number; readonly lines: readonly Line[] }[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { height, lines } of pages) {
    for (const line of new Set(lines.filter((l) => inMargin(l, height)).map(shape))) {
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts].filter(([, count]) => count > 1 && count >= pages.length / 2).map(([line]) => line),
  );
}

/** The left margin: the smallest of the positions that occur often. */
function usual(positions: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const position of positions) {
    const rounded = Math.round(position);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const often = Math.max(...counts.values()) / 3;
  return Math.min(
    ...[...counts].filter(([, count]) => count >= often).map(([position]) => position),
  );
}
