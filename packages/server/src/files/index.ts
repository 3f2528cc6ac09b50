export { decodeBytes, decodeFile } from './decode.ts';
export type { Decoded, DecodedText, RefusedFile } from './decoded.ts';
export { defaultLimits, formatSize, parseSize, type FileLimits } from './limits.ts';
export { refusalInWords } from './refusal-texts.ts';
export type { FileRefusal } from './refusal.ts';
export { sniff, type Sniffed } from './sniff.ts';
export { readZip } from './zip.ts';
