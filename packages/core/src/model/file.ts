import type { Decimal, Value } from './value.ts';

/** Kinds of files that can be handed in, by media type, as people call them. What can run (scripts, pages,
 * macros) is not among them. */
export const fileTypes = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (.docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (.xlsx)',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'text/plain': 'TXT',
} as const satisfies Readonly<Record<string, string>>;

export type FileType = keyof typeof fileTypes;

/** How large a file may be where its field says nothing, in bytes. */
export const usualFileBytes = 20 * 1024 * 1024;

/** A file that was handed in. The bytes lie apart, by the SHA-256 of their content. A type, not an
 * interface, so that it is a `Value`. */
export type FileValue = {
  /** SHA-256 in hexadecimal */
  readonly file: string;
  /** As whoever handed it in called it. */
  readonly name: string;
  readonly type: FileType;
  readonly bytes: Decimal;
};

export function isFileType(type: string): type is FileType {
  return Object.hasOwn(fileTypes, type);
}

export function isFileValue(value: Value | undefined): value is FileValue {
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const { file, name, type, bytes, ...rest } = value as Readonly<Record<string, Value>>;
  return (
    Object.keys(rest).length === 0 &&
    typeof file === 'string' &&
    /^[0-9a-f]{64}$/.test(file) &&
    typeof name === 'string' &&
    name !== '' &&
    typeof type === 'string' &&
    isFileType(type) &&
    typeof bytes === 'string' &&
    /^(?:0|[1-9]\d{0,14})$/.test(bytes)
  );
}

/** Every file in a value, at any depth: in the lines of a group, in lists. */
export function filesIn(value: Value): readonly FileValue[] {
  if (isFileValue(value)) return [value];
  if (Array.isArray(value)) return value.flatMap((one: Value) => filesIn(one));
  if (typeof value !== 'object') return [];
  return Object.values(value).flatMap((one: Value) => filesIn(one));
}
