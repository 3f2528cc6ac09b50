import { defaultLimits } from '../files/index.ts';
import { storeZip } from '../files/zip-write.ts';
import { readZip } from '../files/zip.ts';
import { fontFallbacks } from './official-format.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What the docx package writes as the moment of making: its own clock, another in every file. */
const madeAt = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** A bookmark's number: the docx package counts on through all documents of the process. */
const bookmark = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g;

/** Names the fallbacks of the fonts in a .docx: Word looks for a missing font's other names in the
 * font table, which the docx package leaves empty. And takes out what the package
 * counts or times by itself, so that the same letter is the same bytes whenever it is asked for: whoever keeps a hash of it finds it again. */
export async function withFontFallbacks(docx: Uint8Array): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>(await readZip(docx, defaultLimits, () => true));
  if (!parts.has('word/fontTable.xml')) {
    throw new Error(
      'A .docx made here has no word/fontTable.xml; expected the docx package to write one.',
    );
  }
  const fonts = Object.entries(fontFallbacks).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`;
  parts.set('word/fontTable.xml', Buffer.from(xml));
  rewrite(parts, 'docProps/core.xml', (text) => text.replace(madeAt, '$12000-01-01T00:00:00Z'));
  rewrite(parts, 'word/document.xml', (text) => {
    const ids = new Map<string, string>();
    return text.replace(bookmark, (_, before: string, id: string) => {
      const own = ids.get(id) ?? String(ids.size + 1);
      ids.set(id, own);
      return before + own;
    });
  });
  return storeZip(parts);
}

function rewrite(
  parts: Map<string, Uint8Array>,
  name: string,
  change: (text: string) => string,
): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, Buffer.from(change(Buffer.from(part).toString('utf8'))));
}
