/** What a file may cost before it is refused. Sizes are bytes, times milliseconds. */
export interface FileLimits {
  /** Size of the file on disk. */
  readonly maxBytes: number;
  /** Sum of the inflated parts of a .docx that are read (not its pictures). */
  readonly maxInflatedBytes: number;
  /** Inflated size of one part divided by its packed size; Word's own XML stays below 60. */
  readonly maxInflationRatio: number;
  readonly maxZipEntries: number;
  readonly maxPdfPages: number;
  readonly maxPdfMilliseconds: number;
}

const mib = 1024 * 1024;

/** The longest real letters with their annexes are below 1 MB; 20 MB leaves room for scans with a
 * text layer and keeps a file's cost in memory below a few hundred MB. */
export const defaultLimits: FileLimits = {
  maxBytes: 20 * mib,
  maxInflatedBytes: 100 * mib,
  maxInflationRatio: 200,
  maxZipEntries: 5_000,
  maxPdfPages: 1_000,
  maxPdfMilliseconds: 60_000,
};

/** Reads "20MB", "512k", "1.5 GB" or a plain number of bytes; null when it is none of these. */
export function parseSize(size: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/iu.exec(size.trim());
  if (!match) return null;
  const power = { '': 0, k: 1, m: 2, g: 3 }[match[2]!.toLowerCase()] ?? 0;
  return Math.floor(Number(match[1]) * 1024 ** power);
}

/** 20971520 → "20 MB". */
export function formatSize(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${String(Math.round(value * 10) / 10)} ${units[unit]!}`;
}
