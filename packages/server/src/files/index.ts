export { decodeBytes, decodeFile } from './decode.ts';
export type { Decoded, DecodedText, FileFormat, RefusedFile } from './decoded.ts';
export { defaultLimits, formatSize, parseSize, type FileLimits } from './limits.ts';
export { refusalInWords, type RefusalInWords } from './refusal-texts.ts';
export type { FileRefusal, RefusalCode } from './refusal.ts';
