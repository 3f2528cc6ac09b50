import { languages } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';

/** What a part of a definition must look like. Types say the same to whoever compiles; a shape says it of what came as it is. */
export type Shape =
  | { readonly is: 'text' | 'string' | 'number' | 'boolean' | 'true' | 'anything' | 'a rule' }
  | { readonly one: readonly string[] }
  | { readonly list: Shape }
  /** Names of one's own choice, each with the same shape. */
  | { readonly names: Shape }
  | { readonly members: Members }
  /** Several kinds of members, told apart by a member that each has alone. */
  | { readonly kinds: Readonly<Record<string, Members>>; readonly shared: Members }
  /** The first that is of the same sort: a name or several, `true` or a rule. */
  | { readonly either: readonly [Shape, Shape] };

/** Member → shape; with `?` behind its name it may be absent. */
export type Members = Readonly<Record<string, Shape>>;

/** The members of a part of the model: one that the model has and the shape lacks, or the other way round, does not compile. */
export type MembersOf<Part> = {
  readonly [
    Key in keyof Part & string as object extends Pick<Part, Key> ? `${Key}?` : Key
  ]-?: Shape;
};

/** What of a value does not fit a shape, with its place in the value. */
export function misshapen(value: unknown, shape: Shape, at: string): readonly Problem[] {
  if ('is' in shape) return fits(value, shape.is) ? [] : [wrong(at, value, nameOf(shape))];
  if ('one' in shape) {
    const found = typeof value === 'string' && shape.one.includes(value);
    return found ? [] : [wrong(at, value, nameOf(shape))];
  }
  if ('either' in shape) {
    const [first, second] = shape.either;
    return misshapen(value, sortOf(value) === sortFor(first) ? first : second, at);
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return [wrong(at, value, nameOf(shape))];
    return value.flatMap((part: unknown, i) => misshapen(part, shape.list, `${at}[${String(i)}]`));
  }
  if (!isRecord(value)) return [wrong(at, value, nameOf(shape))];
  if ('names' in shape) {
    return Object.entries(value).flatMap(([name, part]) =>
      misshapen(part, shape.names, inside(at, name)),
    );
  }
  if ('members' in shape) return ofMembers(value, shape.members, at);
  const kind = Object.keys(shape.kinds).find((key) => value[key] !== undefined);
  if (kind === undefined) {
    const given = Object.keys(value).join(', ') || '(nothing)';
    return [
      {
        at,
        message: `none of ${given} says what this is`,
        remedy: `name one of ${Object.keys(shape.kinds).join(', ')}`,
      },
    ];
  }
  return ofMembers(value, { ...shape.shared, ...shape.kinds[kind] }, at);
}

function ofMembers(
  value: Readonly<Record<string, unknown>>,
  members: Members,
  at: string,
): readonly Problem[] {
  const known = new Map(
    Object.entries(members).map(([key, shape]) => [
      key.replace('?', ''),
      { shape, optional: key.endsWith('?') },
    ]),
  );
  const problems: Problem[] = [];
  for (const [key, part] of Object.entries(value)) {
    const member = known.get(key);
    if (member === undefined) {
      problems.push({
        at: inside(at, key),
        message: `nothing is called “${key}” here`,
        remedy: `drop it, or write one of ${[...known.keys()].join(', ')}`,
      });
    } else if (part !== undefined || !member.optional) {
      problems.push(...misshapen(part, member.shape, inside(at, key)));
    }
  }
  for (const [key, { shape, optional }] of known) {
    if (optional || key in value) continue;
    problems.push({
      at: inside(at, key),
      message: 'it is missing',
      remedy: `write ${nameOf(shape)}`,
    });
  }
  return problems;
}

function fits(
  value: unknown,
  is: 'text' | 'string' | 'number' | 'boolean' | 'true' | 'anything' | 'a rule',
): boolean {
  if (is === 'anything') return value !== undefined;
  if (is === 'true') return value === true;
  // Whether each language says something is `textProblems`.
  if (is === 'text') return isRecord(value) && languages.some((language) => language in value);
  return is === 'a rule' ? isRecord(value) : typeof value === is;
}

const sortOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

function sortFor(shape: Shape): string {
  if ('list' in shape) return 'list';
  if ('one' in shape) return 'string';
  if (!('is' in shape)) return 'object';
  if (shape.is === 'true') return 'boolean';
  return shape.is === 'text' || shape.is === 'a rule' ? 'object' : shape.is;
}

function nameOf(shape: Shape): string {
  if ('one' in shape) return shape.one.map((one) => `'${one}'`).join(' or ');
  if ('either' in shape) return shape.either.map(nameOf).join(', or ');
  if ('list' in shape) return `a list [ … ] of ${nameOf(shape.list)}`;
  if ('names' in shape) return `{ name: ${nameOf(shape.names)} }`;
  if ('members' in shape) return `{ ${Object.keys(shape.members).join(', ')} }`;
  if ('kinds' in shape) return `{ ${Object.keys(shape.kinds).join(' or ')} … }`;
  if (shape.is === 'text') return `a text in ${languages.join(', ')}`;
  return ['string', 'number', 'boolean'].includes(shape.is) ? `a ${shape.is}` : shape.is;
}

function wrong(at: string, value: unknown, expected: string): Problem {
  const given = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
  return { at, message: `${given} stands here`, remedy: `write ${expected}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const inside = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);
