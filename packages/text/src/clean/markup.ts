import type { Step, Tally } from './tally.ts';

const NAMES =
  'a|abbr|article|aside|b|big|blockquote|body|br|button|center|cite|code|col|colgroup|dd|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|meta|nav|o:p|ol|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|video|wbr';

/** A tag of HTML: <sup id=…>, </p>, <br/>. Leaves out <10万元, <研究>, <CIIO>. */
const TAG = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]{0,1000})?/?>`, 'gi');
/** A closing tag whose < was lost: ?/span>. */
const BROKEN_TAG = new RegExp(`\\?/(?:${NAMES})>`, 'gi');
/** Tags that end a line. */
const BREAKS = /^<\/?(?:br|p|div|li|tr|h[1-6]|table|hr)\b/i;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  laquo: '«',
  raquo: '»',
  permil: '‰',
  deg: '°',
  yen: '¥',
  zwnj: '',
  zwj: '',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

function character(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return ENTITIES[name.toLowerCase()];
  const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const printable = point >= 0x20 && point <= 0x10ffff && (point < 0x7f || point > 0x9f);
  if (!printable || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return point === 0xa0 || point === 0x3000 ? ' ' : String.fromCodePoint(point);
}

const IMAGE = /!\[[^\]\n]{0,200}\]\([^()\n]{0,1000}\)/g;
const LINK = /(?<!!)\[([^[\]\n]{1,200})\]\((?:https?:\/\/|\/|#)[^()\s]{0,1000}\)/g;
const BOLD = /\*\*(?=[^\s*])([^*\n]{1,300})\*\*/g;
const HEADING = /^(?:#{1,6} +)+(?=\S)/gm;
/** A row of a Markdown table, and the line of dashes under its head. */
const PIPE_ROW = /^\|.{0,20000}\|$/gm;
const PIPE_RULE = /^\|(?: *:?-{3,}:? *\|)+\n?/gm;
/** Zero-width and soft-hyphen characters that pages carry and nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** Drops <script>…</script> and <style>…</style> with what they hold, and comments; one that does
 * not end stays. */
function dropBlocks(text: string, tally: Tally): string {
  let out = text;
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<script', '</script>'],
    ['<style', '</style>'],
  ] as const) {
    let from = 0;
    let kept = '';
    for (let at = out.indexOf(open); at !== -1; at = out.indexOf(open, from)) {
      const end = out.indexOf(close, at);
      if (end === -1) break;
      kept += out.slice(from, at);
      from = end + close.length;
      tally.add('C27');
    }
    if (from > 0) out = kept + out.slice(from);
  }
  return out;
}

const row = (line: string): string =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');

/** C27: tags, entities and Markdown marks go, their text stays; a Markdown table becomes cells
 * divided by tabs, blank ones kept. */
export const dropMarkup: Step = (text, tally) => {
  let out = text;
  const replace = (
    pattern: RegExp,
    by: (match: string, ...groups: string[]) => string | undefined,
  ): void => {
    out = out.replace(pattern, (match: string, ...groups: string[]) => {
      const replacement = by(match, ...groups);
      if (replacement === undefined) return match;
      tally.add('C27');
      return replacement;
    });
  };
  replace(INVISIBLE, () => '');
  if (out.includes('<')) {
    out = dropBlocks(out, tally);
    replace(TAG, (tag) => (BREAKS.test(tag) ? '\n' : ''));
  }
  if (out.includes('?/')) replace(BROKEN_TAG, () => '');
  if (out.includes('&')) replace(ENTITY, (_, decimal, hex, name) => character(decimal, hex, name));
  if (out.includes('](')) {
    replace(IMAGE, () => '');
    replace(LINK, (_, label) => label);
  }
  if (out.includes('**')) replace(BOLD, (_, inner) => inner);
  if (out.includes('#')) replace(HEADING, () => '');
  if (out.includes('|')) {
    replace(PIPE_RULE, () => '');
    replace(PIPE_ROW, row);
  }
  return out;
};
