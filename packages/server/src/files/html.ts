import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeCharset } from './charset.ts';
import { flatten, type DomNode } from './flatten.ts';
import { Refused } from './refusal.ts';

/** Containers in which the common publishing systems of government sites keep the document. */
const documentContainers = [
  '#UCAP-CONTENT',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '.trs_editor_view',
  '#zoom',
  '#zoomcon',
  '.article-content',
  '.news_cont_d_wrap',
  '.pages_content',
];

/** Reads the letter on a web page: the document's own container where the site marks it, else what
 * readability takes for the article, else the whole page. Tables are flattened as in `flatten`. */
export function decodeHtml(bytes: Uint8Array): { text: string; encoding: string } {
  const { text: source, encoding } = decodeCharset(bytes, declaredCharset(bytes));
  try {
    return { text: letterText(source), encoding };
  } catch (error) {
    // The parser and the walk are recursive; a page nested tens of thousands deep is no letter.
    if (error instanceof RangeError) {
      throw new Refused('damaged', 'elements nested too deep to be followed', 'HTML');
    }
    throw error;
  }
}

/** The encoding that a meta element declares in the first kilobytes (WHATWG: the first 1,024 bytes;
 * real pages are later). */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8_192)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? null;
}

function letterText(source: string): string {
  const { document } = parseHTML(source);
  const title = documentTitle(document);
  for (const selector of documentContainers) {
    const container = document.querySelector(selector);
    if (container && visibleLength(container) > 100) return titled(title, flatten(container));
  }
  // Not the body: where a page leaves its tags out, linkedom puts the text beside it.
  const root: DomNode = document.documentElement;
  const whole = flatten(root);
  const article = new Readability(parseHTML(source).document, {
    serializer: (node) => flatten(node),
  }).parse()?.content;
  // Readability throws tables away that it takes for layout; a work list is worth more than a menu.
  const complete = article && cellCount(article) >= cellCount(whole) && article.length > 100;
  return titled(title, complete ? article : whole);
}

function documentTitle(document: ReturnType<typeof parseHTML>['document']): string {
  const heading = document.querySelector('h1')?.textContent;
  const meta = document.querySelector('meta[name="ArticleTitle"]')?.getAttribute('content');
  return (meta ?? heading ?? document.title).replace(/\s+/gu, ' ').trim();
}

function titled(title: string, text: string): string {
  const bare = (s: string) => s.replace(/\s+/gu, '');
  return title === '' || bare(text).includes(bare(title)) ? text : `${title}\n\n${text}`;
}

const visibleLength = (node: { textContent: string | null }) =>
  (node.textContent ?? '').replace(/\s+/gu, '').length;
const cellCount = (text: string) => text.match(/^\t./gmu)?.length ?? 0;
