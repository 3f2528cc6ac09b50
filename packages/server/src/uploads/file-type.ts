import type { FileType } from '@twinpark/core/model';
import { defaultLimits, readZip, sniff, type Sniffed } from '../files/index.ts';

/** What a file is by its content: a type that can be handed in, or what it looks like instead. */
export type FoundType =
  | { readonly type: FileType }
  | { readonly type: null; readonly found: Sniffed | 'macros' | 'empty' | 'damaged' };

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tells the type of a file by its content; names and what a browser says of them lie. Documents with
 * macros are none of ours. */
export async function fileTypeOf(bytes: Uint8Array): Promise<FoundType> {
  if (bytes.length === 0) return { type: null, found: 'empty' };
  const found = sniff(bytes);
  switch (found) {
    case 'pdf':
      return { type: 'application/pdf' };
    case 'text':
      return { type: 'text/plain' };
    case 'image':
      if (bytes[0] === 0x89) return { type: 'image/png' };
      return bytes[0] === 0xff ? { type: 'image/jpeg' } : { type: null, found };
    case 'zip':
      return officeType(bytes);
    case 'ole':
    case 'rtf':
    case 'html':
    case 'archive':
    case 'binary':
      return { type: null, found };
    default:
      return found satisfies never;
  }
}

async function officeType(bytes: Uint8Array): Promise<FoundType> {
  const names: string[] = [];
  try {
    await readZip(bytes, defaultLimits, (name) => {
      names.push(name);
      return false;
    });
  } catch {
    return { type: null, found: 'damaged' };
  }
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { type: null, found: 'macros' };
  if (names.includes('word/document.xml')) return { type: word };
  return names.includes('xl/workbook.xml') ? { type: excel } : { type: null, found: 'archive' };
}
