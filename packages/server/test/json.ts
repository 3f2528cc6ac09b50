/** JSON as it was sent. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export function parse(text: string): Json {
  return JSON.parse(text) as Json;
}

/** Goes down into JSON by names; null where there is nothing. */
export function at(json: Json, ...names: readonly string[]): Json {
  return names.reduce<Json>(
    (value, name) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? (value[name] ?? null)
        : null,
    json,
  );
}

/** The text at a name; null where there is none. */
export function textAt(json: Json, name: string): string | null {
  const value = at(json, name);
  return typeof value === 'string' ? value : null;
}
