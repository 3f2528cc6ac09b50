import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { formatSize, type FileLimits } from './limits.ts';
import { Refused } from './refusal.ts';

/** Inflates the parts of a zip that `wanted` picks, under the limits; declared sizes are checked
 * before anything is inflated, the real ones while it is. Parts come by name. */
export async function readZip(
  bytes: Uint8Array,
  limits: FileLimits,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Buffer>();
  let packed = 0;
  let inflated = 0;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > limits.maxZipEntries) {
        throw new Refused(
          'zip-bomb',
          `more than ${String(limits.maxZipEntries)} parts`,
          null,
          `≤ ${String(limits.maxZipEntries)}`,
        );
      }
      packed += entry.compressedSize;
      if (packed > bytes.length) {
        throw new Refused('zip-bomb', 'parts that overlap', entry.fileName);
      }
      checkRatio(entry, limits);
      if (!wanted(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new Refused('encrypted', 'an encrypted part', entry.fileName);
      const part = await inflate(zip, entry, limits.maxInflatedBytes - inflated, limits);
      inflated += part.length;
      parts.set(entry.fileName, part);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('damaged', reason(error), 'zip');
  } finally {
    zip.close();
  }
  return parts;
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      validateEntrySizes: true,
    });
  } catch (error) {
    throw new Refused('damaged', reason(error), 'zip');
  }
}

function checkRatio(entry: Entry, limits: FileLimits): void {
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > 1024 * 1024 && ratio > limits.maxInflationRatio) {
    throw new Refused(
      'zip-bomb',
      `${formatSize(entry.compressedSize)} that unpack to ${formatSize(entry.uncompressedSize)}`,
      entry.fileName,
      `≤ ${String(limits.maxInflationRatio)} : 1`,
    );
  }
}

/** Inflates chunk by chunk, so that a part that says less than it holds costs no more than the limit. */
async function inflate(
  zip: ZipFile,
  entry: Entry,
  left: number,
  limits: FileLimits,
): Promise<Buffer> {
  const tooMuch = () =>
    new Refused(
      'zip-bomb',
      `parts that unpack to more than ${formatSize(limits.maxInflatedBytes)}`,
      entry.fileName,
      `≤ ${formatSize(limits.maxInflatedBytes)}`,
    );
  if (entry.uncompressedSize > left) throw tooMuch();
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A zip stream yields buffers.');
    length += chunk.length;
    if (length > left) throw tooMuch();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
