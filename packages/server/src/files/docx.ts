import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { numberParagraphs } from './docx-numbering.ts';
import { flatten } from './flatten.ts';
import type { FileLimits } from './limits.ts';
import { Refused } from './refusal.ts';
import { storeZip } from './zip-write.ts';
import { readZip } from './zip.ts';

/** Parts that carry the letter's text. Pictures, fonts, headers and footers stay packed. */
const textParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+\.rels|document\d*\.xml|styles\d*\.xml|numbering\d*\.xml|footnotes\d*\.xml|endnotes\d*\.xml))$/u;

/** Text of a .docx: paragraphs with their automatic numbers, tables flattened (see `flatten`). */
export async function decodeDocx(bytes: Uint8Array, limits: FileLimits): Promise<string> {
  const parts = new Map(await readZip(bytes, limits, (name) => textParts.test(name)));
  refuseOtherOffice(parts);
  const name = [...parts.keys()].find((part) => /^word\/document\d*\.xml$/u.test(part));
  if (name === undefined) throw new Refused('damaged', 'no word/document.xml', 'zip');
  const part = (pattern: RegExp) =>
    [...parts].find(([partName]) => pattern.test(partName))?.[1].toString('utf8') ?? null;
  const document = parts.get(name)!.toString('utf8');
  const numbering = part(/^word\/numbering\d*\.xml$/u);
  const styles = part(/^word\/styles\d*\.xml$/u);
  if (numbering !== null) {
    parts.set(name, Buffer.from(numberParagraphs(document, numbering, styles)));
    // The numbers are text now; without this part mammoth makes no lists of its own.
    for (const numberingPart of parts.keys()) {
      if (/^word\/numbering\d*\.xml$/u.test(numberingPart)) parts.delete(numberingPart);
    }
  }
  return flatten(parseHTML(await htmlOf(storeZip(parts), name)).document.body);
}

async function htmlOf(buffer: Buffer, part: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { externalFileAccess: false });
    return `<!doctype html><html><body>${value}</body></html>`;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Refused('damaged', said.split('\n')[0]!.slice(0, 200), part);
  }
}

/** Spreadsheets, slides and other zips have the same first bytes. */
function refuseOtherOffice(parts: ReadonlyMap<string, Buffer>): void {
  const types = parts.get('[Content_Types].xml')?.toString('utf8');
  if (types === undefined) throw new Refused('unsupported-format', 'an archive (.zip)', 'byte 0');
  if (types.includes('wordprocessingml')) return;
  const other = types.includes('spreadsheetml')
    ? 'a spreadsheet (.xlsx)'
    : types.includes('presentationml')
      ? 'a presentation (.pptx)'
      : 'an Office file of another kind';
  throw new Refused('unsupported-format', other, '[Content_Types].xml');
}
