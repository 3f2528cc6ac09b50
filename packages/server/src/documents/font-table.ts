import { defaultLimits } from '../files/index.ts';
import { storeZip } from '../files/zip-write.ts';
import { readZip } from '../files/zip.ts';
import { fontFallbacks } from './official-format.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Names the fallbacks of the fonts in a .docx: Word looks for a missing font's other names in the
 * font table, which the docx package leaves empty. */
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
  return storeZip(parts);
}
