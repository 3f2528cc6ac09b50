/** JSON text of a value for a json or jsonb parameter. PostgreSQL refuses U+0000 and unpaired
 * surrogates; each is replaced by one U+FFFD, so that spans still fit. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  // Both come out of JSON as escapes; looking for those is ten times as fast as looking at each text.
  if (!/\\u(?:0000|d[89a-f])/.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? storable(part) : part,
  );
}

/** The same for a text parameter. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** A value as it will come back: without what PostgreSQL refuses. */
export function storableValue<T>(value: T): T {
  return JSON.parse(jsonText(value)) as T;
}
