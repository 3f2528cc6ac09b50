import { unmarkedUtf16 } from './charset.ts';

/** What the first bytes of a file say it is. `zip` may be a .docx; `ole` is Word 97–2003, or a
 * .docx under a password; `text` may be HTML. */
export type Sniffed =
  | 'zip'
  | 'pdf'
  | 'ole'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'html'
  | 'text'
  | 'binary';

const startsWith = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, i) => bytes[i] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Tells the kind of file by its content; names and extensions lie. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    return 'zip';
  }
  // The PDF header may stand anywhere in the first kilobyte (ISO 32000-2, 7.5.2).
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (ascii(bytes, 0, 5) === '{\\rtf') return 'rtf';
  if (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    ascii(bytes, 0, 4) === 'GIF8' ||
    startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)
  ) {
    return 'image';
  }
  if (
    startsWith(bytes, 0x1f, 0x8b) ||
    ascii(bytes, 0, 4) === 'Rar!' ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)
  ) {
    return 'archive';
  }
  if (looksBinary(bytes)) return 'binary';
  // ASCII letters stand for themselves in every encoding we read but UTF-16, where NULs part them.
  const head = ascii(bytes, 0, 4096).replaceAll('\0', '');
  return /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/iu.test(head) ? 'html' : 'text';
}

/** Control characters that no text encoding of ours uses, or NULs outside UTF-16. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const head = bytes.subarray(0, 65_536);
  if (head.includes(0)) return unmarkedUtf16(bytes).length === 0;
  // Tab, line feed, form feed, carriage return, and the end mark of DOS
  const allowed = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a]);
  const controls = head.filter((byte) => byte < 0x20 && !allowed.has(byte)).length;
  return controls > head.length / 100;
}
