import type { Changes } from '@twinpark/core/simulate';

/** Why a file of changes cannot be read: what was found there. */
export interface ChangesProblem {
  readonly kind: 'no-json' | 'no-changes';
  readonly found: string;
}

/** Reads what a file of changes says: `{ "set": { "<path>": value } }`, `{ "scheme": {…} }`, or both. */
export function readChanges(content: string): Changes | { readonly problem: ChangesProblem } {
  let file: unknown;
  try {
    file = JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { problem: { kind: 'no-json', found } };
  }
  const isObject = (one: unknown): one is Readonly<Record<string, unknown>> =>
    typeof one === 'object' && one !== null && !Array.isArray(one);
  const no = (found: string) => ({ problem: { kind: 'no-changes', found } as const });
  if (!isObject(file)) return no(JSON.stringify(file).slice(0, 80));
  const { set, scheme, ...more } = file;
  const [other] = Object.keys(more);
  if (other !== undefined) return no(other);
  if (set !== undefined && !isObject(set)) return no(`set: ${JSON.stringify(set).slice(0, 80)}`);
  if (scheme === undefined && (set === undefined || Object.keys(set).length === 0)) return no('{}');
  return { ...(scheme !== undefined && { scheme }), ...(set !== undefined && { set }) };
}
