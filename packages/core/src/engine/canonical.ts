/** A value's JSON with keys in order: what hashes and signatures are taken of. For texts, booleans and lists
 * and objects of them, and whole numbers, it is RFC 8785. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  const parts: Readonly<Record<string, unknown>> = { ...value };
  for (const key of Object.keys(parts).sort()) {
    const part = parts[key];
    if (part !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}
