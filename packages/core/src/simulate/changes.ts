import type { Parameters, Scheme } from '../model/index.ts';
import { isDate, isDecimal } from '../rules/index.ts';
import { nearestPaths } from './nearest.ts';

/** A scheme and the parameters its look-ups ask for: what a change may touch. */
export interface Rulebook {
  readonly scheme: Scheme;
  readonly parameters: Parameters;
}

/** What a file asks for: another text of the scheme, values set at places, or both. A place is the path of
 * keys with dots, `*` for any key and `**` for any number of them; `parameters.` leads to the parameters. */
export interface Changes {
  readonly scheme?: unknown;
  readonly set?: Readonly<Record<string, unknown>>;
}

export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Why a change cannot be made. `nearest` are places that there are. */
export type ChangeRefusal =
  | { readonly kind: 'unknown-path'; readonly path: string; readonly nearest: readonly string[] }
  | {
      readonly kind: 'wrong-value';
      readonly path: string;
      readonly value: unknown;
      readonly now: unknown;
      readonly expected: 'decimal' | 'date' | 'text' | 'yes-no' | 'list' | 'object';
    }
  | { readonly kind: 'wrong-scheme'; readonly path: string; readonly expected: string };

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

/** The rulebook with changes made, and what they changed; or why not, all of it at once. */
export function changedScheme(
  rulebook: Rulebook,
  changes: Changes,
):
  | { readonly rulebook: Rulebook; readonly changes: readonly Change[] }
  | { readonly refusals: readonly ChangeRefusal[] } {
  const refusals: ChangeRefusal[] = [];
  const made: Change[] = [];
  let { scheme } = rulebook;
  if (changes.scheme !== undefined) {
    const wrong = wrongScheme(scheme, changes.scheme);
    if (wrong) return { refusals: [wrong] };
    made.push({
      path: 'scheme',
      before: scheme.version,
      after: (changes.scheme as Scheme).version,
    });
    scheme = changes.scheme as Scheme;
  }
  let root = JSON.parse(JSON.stringify({ scheme, parameters: rulebook.parameters })) as Tree;
  for (const [path, value] of Object.entries(changes.set ?? {})) {
    const places = placesAt(root, path);
    if (places.length === 0) {
      refusals.push({ kind: 'unknown-path', path, nearest: nearestPaths(settable(root), path) });
    }
    for (const place of places) {
      const now = valueAt(root, place);
      const expected = mismatch(now, value);
      const shown = shownPath(place);
      if (expected !== null) {
        refusals.push({ kind: 'wrong-value', path: shown, value, now, expected });
      } else if (JSON.stringify(now) !== JSON.stringify(value)) {
        made.push({ path: shown, before: now, after: value });
        root = withValue(root, place, value) as Tree;
      }
    }
  }
  if (refusals.length > 0) return { refusals };
  return { rulebook: root as unknown as Rulebook, changes: made };
}

/** The places of all values that can be set, with what stands there. */
export function settablePaths(rulebook: Rulebook): readonly {
  readonly path: string;
  readonly value: string | boolean;
}[] {
  const root = JSON.parse(JSON.stringify(rulebook)) as Tree;
  return leaves(root)
    .filter(({ keys }) => isChangeable(keys))
    .map(({ keys, value }) => ({ path: shownPath(keys), value }));
}

const settable = (root: Tree): readonly string[] =>
  leaves(root)
    .filter(({ keys }) => isChangeable(keys))
    .map(({ keys }) => shownPath(keys));

const texts = new Set(['zh-Hans', 'zh-Hant', 'en']);
const deciding = new Set([
  'onlyIf',
  'effects',
  'goes',
  'branchGoes',
  'onDay',
  'required',
  'visible',
  'rule',
]);

/** Whether a value stands in a rule or a parameter: what people change to see what follows. */
function isChangeable(keys: readonly string[]): boolean {
  if (keys.some((key) => texts.has(key)) || keys.includes('source')) return false;
  return keys[0] === 'parameters' || keys.some((key) => deciding.has(key));
}

function leaves(
  node: unknown,
  keys: readonly string[] = [],
): readonly { readonly keys: readonly string[]; readonly value: string | boolean }[] {
  if (typeof node === 'string' || typeof node === 'boolean') return [{ keys, value: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => leaves(part, [...keys, key]));
}

/** A path as people write it: the scheme's places without `scheme.`. */
function shownPath([root, ...keys]: readonly string[]): string {
  return root === 'scheme' ? keys.join('.') : [root, ...keys].join('.');
}

/** The places a path with `*` and `**` means. */
function placesAt(root: Tree, path: string): readonly (readonly string[])[] {
  const keys = path.split('.');
  const wanted = keys[0] === 'parameters' || keys[0] === '**' ? keys : ['scheme', ...keys];
  const found: (readonly string[])[] = [];
  const walk = (node: unknown, at: readonly string[], rest: readonly string[]): void => {
    const [key, ...more] = rest;
    if (key === undefined) {
      found.push(at);
      return;
    }
    if (key === '**') walk(node, at, more);
    if (typeof node !== 'object' || node === null) return;
    for (const [name, part] of Object.entries(node)) {
      if (key === '**') walk(part, [...at, name], rest);
      else if (key === '*' || key === name) walk(part, [...at, name], more);
    }
  };
  walk(root, [], wanted);
  return [...new Map(found.map((place) => [place.join('.'), place])).values()];
}

function valueAt(root: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return root;
  if (typeof root !== 'object' || root === null) return undefined;
  return valueAt((root as Readonly<Record<string, unknown>>)[key], rest);
}

function withValue(root: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withValue(valueAt(root, [key]), rest, value);
  if (Array.isArray(root)) return root.map((one: unknown, i) => (String(i) === key ? inner : one));
  return { ...(root as object), [key]: inner };
}

/** What a value in this place must be, if it is something else. */
function mismatch(
  now: unknown,
  value: unknown,
): Extract<ChangeRefusal, { kind: 'wrong-value' }>['expected'] | null {
  if (typeof now === 'boolean') return typeof value === 'boolean' ? null : 'yes-no';
  if (typeof now === 'string') {
    if (isDecimal(now)) return typeof value === 'string' && isDecimal(value) ? null : 'decimal';
    if (isDate(now)) return typeof value === 'string' && isDate(value) ? null : 'date';
    return typeof value === 'string' ? null : 'text';
  }
  if (Array.isArray(now)) return Array.isArray(value) ? null : 'list';
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return null;
  return 'object';
}

/** What is wrong with a whole scheme from outside, as far as its compiler would not say it: its id, and the
 * shape of its parts. */
function wrongScheme(scheme: Scheme, given: unknown): ChangeRefusal | null {
  if (typeof given !== 'object' || given === null || !('id' in given) || given.id !== scheme.id) {
    return { kind: 'wrong-scheme', path: 'scheme.id', expected: scheme.id };
  }
  for (const [key, part] of Object.entries(scheme)) {
    const other = (given as Readonly<Record<string, unknown>>)[key];
    const isAlike = typeof other === typeof part && Array.isArray(other) === Array.isArray(part);
    if (!isAlike) {
      const expected = Array.isArray(part) ? 'list' : typeof part;
      return { kind: 'wrong-scheme', path: `scheme.${key}`, expected };
    }
  }
  return null;
}
