import { DOMParser } from 'linkedom';
import { formatNumber } from './number-format.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1、" or "第%1条": %n is the counter of level n. */
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
  /** A paragraph of this style stands on this level. */
  readonly style: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Level → number this list starts anew with. */
  readonly restarts: ReadonlyMap<number, number>;
}

type Numbering = ReadonlyMap<string, List>;
type StyleNumbers = ReadonlyMap<string, { readonly list: string; readonly level: number | null }>;

/** Writes the automatic numbers of a Word document (第一条, 一、, （一）) into its paragraphs as text
 * and takes the list marks away. `document`, `numbering` and `styles` are the XML of the parts
 * (ECMA-376 part 1, 17.9); the result is the document's XML. */
export function numberParagraphs(
  document: string,
  numbering: string,
  styles: string | null,
): string {
  const lists = readNumbering(numbering);
  const styleNumbers = styles === null ? new Map() : readStyles(styles);
  const counters = new Counters();
  // Old values of tracked changes, and the second copy of a text box, do not count.
  const current = document
    .replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/gu, '')
    .replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/gu, '');
  return current.replace(
    /(<w:p(?:\s[^>]*)?(?<!\/)>\s*)(<w:pPr(?:\s[^>]*)?(?<!\/)>[\s\S]*?<\/w:pPr>)/gu,
    (whole: string, open: string, properties: string) => {
      const label = labelOf(properties, lists, styleNumbers, counters);
      if (label === null) return whole;
      const bare = properties.replace(/<w:numPr\b[\s\S]*?<\/w:numPr>/u, '');
      return `${open}${bare}<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`;
    },
  );
}

/** The label of one paragraph, or null where it has none; counts it. */
function labelOf(
  properties: string,
  lists: Numbering,
  styles: StyleNumbers,
  counters: Counters,
): string | null {
  const value = (tag: string) => new RegExp(`<w:${tag} w:val="([^"]*)"`, 'u').exec(properties)?.[1];
  const style = value('pStyle');
  const own = value('numId');
  const inherited = style === undefined ? undefined : styles.get(style);
  const listId = own ?? inherited?.list;
  if (listId === undefined || listId === '0') return null;
  const list = lists.get(listId);
  if (!list) return null;
  const styledLevel = [...list.levels].find(([, level]) => level.style === style && style)?.[0];
  const depth = Number(value('ilvl') ?? styledLevel ?? inherited?.level ?? 0);
  const level = list.levels.get(depth);
  if (!level) return null;
  const numbers = counters.next(listId, list, depth);
  if (level.format === 'bullet' || level.format === 'none') return null;
  const label = level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return formatNumber(numbers[at] ?? 1, format);
  });
  return level.suffix === 'nothing' || !/[\w.)]$/u.test(label) ? label : `${label} `;
}

/** Counts paragraphs. Lists that share an abstract list go on counting from one another. */
class Counters {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  next(listId: string, list: List, depth: number): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    const key = `${listId}/${String(depth)}`;
    const restart = list.restarts.get(depth);
    if (restart !== undefined && !this.#restarted.has(key)) counts[depth] = restart - 1;
    this.#restarted.add(key);
    for (let above = 0; above < depth; above += 1) {
      counts[above] ??= list.levels.get(above)?.start ?? 1;
    }
    counts[depth] = (counts[depth] ?? (list.levels.get(depth)?.start ?? 1) - 1) + 1;
    counts.length = depth + 1;
    return counts;
  }
}

function readNumbering(xml: string): Numbering {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  const abstracts = new Map(
    elements(root, 'w:abstractNum').map((element) => [
      element.getAttribute('w:abstractNumId'),
      element,
    ]),
  );
  const byStyleLink = new Map(
    [...abstracts.values()].map((element) => [childValue(element, 'w:styleLink'), element]),
  );
  const lists = new Map<string, List>();
  for (const num of elements(root, 'w:num')) {
    const id = num.getAttribute('w:numId');
    const abstractId = childValue(num, 'w:abstractNumId');
    const direct = abstracts.get(abstractId);
    if (id === null || abstractId === null || !direct) continue;
    const link = childValue(direct, 'w:numStyleLink');
    const abstract = (link === null ? undefined : byStyleLink.get(link)) ?? direct;
    const levels = new Map(elements(abstract, 'w:lvl').map(readLevel));
    const restarts = new Map<number, number>();
    for (const override of elements(num, 'w:lvlOverride')) {
      const depth = Number(override.getAttribute('w:ilvl'));
      const start = childValue(override, 'w:startOverride');
      if (start !== null) restarts.set(depth, Number(start));
      for (const [at, level] of elements(override, 'w:lvl').map(readLevel)) levels.set(at, level);
    }
    lists.set(id, {
      abstractId: abstract.getAttribute('w:abstractNumId') ?? abstractId,
      levels,
      restarts,
    });
  }
  return lists;
}

function readLevel(element: XmlElement): [number, Level] {
  return [
    Number(element.getAttribute('w:ilvl')),
    {
      start: Number(childValue(element, 'w:start') ?? 1),
      format: childValue(element, 'w:numFmt') ?? 'decimal',
      text: childValue(element, 'w:lvlText') ?? '',
      suffix: childValue(element, 'w:suff') ?? 'tab',
      legal: elements(element, 'w:isLgl').length > 0,
      style: childValue(element, 'w:pStyle'),
    },
  ];
}

/** Styles that number their paragraphs, through the styles they are based on. */
function readStyles(xml: string): StyleNumbers {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  const styles = new Map(
    elements(root, 'w:style').map((element) => [element.getAttribute('w:styleId') ?? '', element]),
  );
  const numbers = new Map<string, { list: string; level: number | null }>();
  for (const id of styles.keys()) {
    let at: string | null = id;
    for (let hops = 0; at !== null && hops < 20; hops += 1) {
      const element = styles.get(at);
      const numbered = element && elements(element, 'w:numPr')[0];
      const list = numbered ? childValue(numbered, 'w:numId') : null;
      if (numbered && list !== null) {
        const level = childValue(numbered, 'w:ilvl');
        numbers.set(id, { list, level: level === null ? null : Number(level) });
        break;
      }
      at = element ? childValue(element, 'w:basedOn') : null;
    }
  }
  return numbers;
}

interface XmlElement {
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

const elements = (
  parent: { getElementsByTagName(name: string): ArrayLike<XmlElement> },
  name: string,
): readonly XmlElement[] => Array.from(parent.getElementsByTagName(name));

const childValue = (parent: XmlElement, name: string): string | null =>
  elements(parent, name)[0]?.getAttribute('w:val') ?? null;

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
