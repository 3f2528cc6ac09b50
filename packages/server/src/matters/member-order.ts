/** The same value, the members of its objects in the order of a model of it: what the model lacks comes last, as it
 * stood. Canonical text keeps members by the alphabet, and what is read from it would be shown so. */
export function inOrderOf<T>(value: T, model: unknown): T {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) {
    const like: readonly unknown[] = Array.isArray(model) ? model : [];
    return value.map((one: unknown, at) => inOrderOf(one, like[at])) as T;
  }
  const like = isObject(model) ? model : {};
  const known = Object.keys(like).filter((key) => Object.hasOwn(value, key));
  const all = new Set([...known, ...Object.keys(value)]);
  return Object.fromEntries([...all].map((key) => [key, inOrderOf(value[key], like[key])])) as T;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
