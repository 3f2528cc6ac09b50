/** Why a file is not read. The texts for people stand in `refusal-texts.ts`. */
export type RefusalCode =
  | 'not-found'
  | 'no-permission'
  | 'folder'
  | 'not-a-file'
  | 'link-loop'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'unknown-encoding'
  | 'misread-encoding'
  | 'not-text'
  | 'office-97'
  | 'unsupported-format'
  | 'encrypted'
  | 'damaged'
  | 'zip-bomb'
  | 'no-text-layer'
  | 'too-many-pages'
  | 'too-slow';

/** Data of a refusal: what was found, where, and the limit it broke, in the words of the file. */
export interface FileRefusal {
  readonly code: RefusalCode;
  /** What was found: a size, a kind of file, a byte sequence. */
  readonly value: string;
  /** Where: the file, and the part, page or byte of it. */
  readonly place: string;
  /** The limit or form that was expected where the code alone does not say it. */
  readonly limit: string | null;
}

/** Unwinds the decoders of this folder; it never leaves it (`decodeBytes` turns it into a value). */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly value: string;
  readonly part: string | null;
  readonly limit: string | null;

  constructor(
    code: RefusalCode,
    value: string,
    part: string | null = null,
    limit: string | null = null,
  ) {
    super(`${code}: ${value}`);
    this.name = 'Refused';
    this.code = code;
    this.value = value;
    this.part = part;
    this.limit = limit;
  }

  /** The refusal as data, told of the file it happened in. */
  of(file: string): FileRefusal {
    return {
      code: this.code,
      value: this.value,
      place: this.part === null ? file : `${file}, ${this.part}`,
      limit: this.limit,
    };
  }
}
