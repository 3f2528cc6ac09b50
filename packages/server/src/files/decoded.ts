import type { FileRefusal } from './refusal.ts';

type FileFormat = 'txt' | 'docx' | 'pdf' | 'html';

/** A file that could be turned into plain text. Tables stand in `text` in the flattened form that
 * official letters have on the web: a cell opens its line with a tab, an empty cell is a lone tab,
 * rows are parted by an empty line. */
export interface DecodedText {
  readonly outcome: 'decoded';
  /** The path or name as the caller gave it. */
  readonly file: string;
  readonly format: FileFormat;
  readonly mediaType: string;
  /** Label of the WHATWG Encoding Standard for .txt and .html, null for the other formats. */
  readonly encoding: string | null;
  readonly text: string;
  /** The original bytes, as they are stored. */
  readonly bytes: Uint8Array;
}

/** A file that was refused, with the reason a person can act on. */
export interface RefusedFile {
  readonly outcome: 'refused';
  readonly file: string;
  readonly refusal: FileRefusal;
}

export type Decoded = DecodedText | RefusedFile;
