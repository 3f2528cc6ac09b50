import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { decodeCharset } from './charset.ts';
import type { Decoded, DecodedText } from './decoded.ts';
import { defaultLimits, formatSize, type FileLimits } from './limits.ts';
import { Refused, type RefusalCode } from './refusal.ts';
import { sniff } from './sniff.ts';

type Content = Pick<DecodedText, 'format' | 'mediaType' | 'encoding' | 'text'>;

/** Reads a .txt, .docx, .pdf or .html file into plain text; the kind is told by content. Never reads
 * more than `limits.maxBytes` of it. Expected refusals come back as values. */
export async function decodeFile(
  path: string,
  limits: FileLimits = defaultLimits,
): Promise<Decoded> {
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(path, limits.maxBytes);
  } catch (error) {
    return refusedOrThrow(error, path);
  }
  return decodeBytes(bytes, path, limits);
}

/** The same for bytes that are already in memory; `name` stands in messages only. */
export async function decodeBytes(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = defaultLimits,
): Promise<Decoded> {
  try {
    if (bytes.length > limits.maxBytes) throw tooLarge(bytes.length, limits.maxBytes);
    if (bytes.length === 0) throw new Refused('empty', formatSize(0));
    const content = await decodeContent(bytes, limits);
    if (!/\S/u.test(content.text)) throw new Refused('empty', 'no text');
    return { outcome: 'decoded', file: name, bytes, ...content };
  } catch (error) {
    return refusedOrThrow(error, name);
  }
}

/** The decoders of .docx, .pdf and .html are loaded when the first such file comes. */
async function decodeContent(bytes: Uint8Array, limits: FileLimits): Promise<Content> {
  const kind = sniff(bytes);
  switch (kind) {
    case 'text':
      return { format: 'txt', mediaType: 'text/plain', ...decodeCharset(bytes) };
    case 'html': {
      const { decodeHtml } = await import('./html.ts');
      return { format: 'html', mediaType: 'text/html', ...decodeHtml(bytes) };
    }
    case 'zip': {
      const { decodeDocx } = await import('./docx.ts');
      return {
        format: 'docx',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        encoding: null,
        text: await decodeDocx(bytes, limits),
      };
    }
    case 'pdf': {
      const { decodePdf } = await import('./pdf.ts');
      return {
        format: 'pdf',
        mediaType: 'application/pdf',
        encoding: null,
        text: await decodePdf(bytes, limits),
      };
    }
    case 'ole':
    case 'rtf':
    case 'image':
    case 'archive':
    case 'binary':
      throw otherFormat(kind, bytes);
  }
  return kind satisfies never;
}

function otherFormat(kind: 'ole' | 'rtf' | 'image' | 'archive' | 'binary', bytes: Uint8Array) {
  switch (kind) {
    case 'ole':
      return isEncryptedPackage(bytes)
        ? new Refused('encrypted', 'a .docx under a password')
        : new Refused('office-97', 'an OLE compound file (D0 CF 11 E0)', 'byte 0');
    case 'rtf':
      return new Refused('unsupported-format', 'a rich text file (.rtf)', 'byte 0');
    case 'image':
      return new Refused('unsupported-format', 'a picture', 'byte 0');
    case 'archive':
      return new Refused('unsupported-format', 'an archive', 'byte 0');
    case 'binary':
      return new Refused('not-text', `binary data (${firstBytes(bytes)} …)`, 'byte 0');
  }
  return kind satisfies never;
}

/** Word keeps a .docx under a password as an OLE file with a stream named EncryptedPackage. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  // O_NONBLOCK: a named pipe must not hold us up; it is refused below.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const info = await handle.stat();
    if (info.isDirectory()) throw new Refused('folder', 'a folder');
    if (!info.isFile()) throw new Refused('not-a-file', 'a device, pipe or socket');
    if (info.size > maxBytes) throw tooLarge(info.size, maxBytes);
    return await readAtMost(handle, info.size, maxBytes);
  } finally {
    await handle.close();
  }
}

/** The size said by the file system may lie (a file that grows, /proc): stops one past the limit. */
async function readAtMost(handle: FileHandle, size: number, maxBytes: number): Promise<Uint8Array> {
  let buffer = Buffer.allocUnsafe(Math.min(size, maxBytes) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) return buffer.subarray(0, length);
    length += bytesRead;
    if (length > maxBytes) throw tooLarge(length, maxBytes);
    if (length === buffer.length) {
      buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, maxBytes + 1));
    }
  }
}

const tooLarge = (size: number, maxBytes: number) =>
  new Refused('too-large', formatSize(size), null, `≤ ${formatSize(maxBytes)}`);

const firstBytes = (bytes: Uint8Array) =>
  [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

const systemRefusals: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  ENOENT: ['not-found', 'no file of this name'],
  ENOTDIR: ['not-found', 'a part of the path is not a folder'],
  ENAMETOOLONG: ['not-found', 'a name longer than the file system allows'],
  ERR_INVALID_ARG_VALUE: ['not-found', 'a name with a NUL character'],
  EACCES: ['no-permission', 'permission denied'],
  EPERM: ['no-permission', 'operation not permitted'],
  ELOOP: ['link-loop', 'more symbolic links than can be followed'],
  EISDIR: ['folder', 'a folder'],
  ENXIO: ['not-a-file', 'a device, pipe or socket'],
};

function refusedOrThrow(error: unknown, file: string): Decoded {
  if (error instanceof Refused) return { outcome: 'refused', file, refusal: error.of(file) };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const known = systemRefusals[error.code];
    if (known) return { outcome: 'refused', file, refusal: new Refused(...known).of(file) };
    if ('syscall' in error) {
      return { outcome: 'refused', file, refusal: new Refused('unreadable', error.code).of(file) };
    }
  }
  throw error;
}
