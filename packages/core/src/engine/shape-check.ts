import {
  audiences,
  channels,
  languages,
  lifeEvents,
  type Field,
  type Privacy,
  type Scheme,
} from '../model/index.ts';
import { recordKeys } from './effect-rules.ts';
import type { Problem } from '../rules/index.ts';

/** How a part of a definition looks. `of`: named parts, `open` where it has further ones; `each`: any names, all of
 * one shape; `head`: one of these names says what it is. */
type Shape =
  | 'text'
  | 'string'
  | 'number'
  | 'yes or no'
  | 'anything'
  | { readonly optional: Shape }
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly each: Shape }
  | { readonly head: readonly string[] }
  | { readonly of: Readonly<Record<string, Shape>>; readonly open?: true };

const kinds = {
  text: true,
  texts: true,
  choice: true,
  choices: true,
  'yes-no': true,
  unit: true,
  units: true,
  person: true,
  persons: true,
  entry: true,
  date: true,
  amount: true,
  decimal: true,
  file: true,
  group: true,
} as const satisfies Record<Field['kind'], true>;
const privacies = { public: true, case: true, personal: true } as const satisfies Record<
  Privacy,
  true
>;

const strings = { list: 'string' } as const;
const titled = { of: { title: 'text' }, open: true } as const;
const column = {
  of: {
    title: 'text',
    kind: { oneOf: Object.keys(kinds) },
    privacy: { oneOf: Object.keys(privacies) },
  },
  open: true,
} as const;
const turns = ['assign', 'open', 'move', 'close', 'issue', 'number', 'set'];
const clocks = ['start', 'stop', 'pause', 'resume', 'extend'];
const effects: Shape = { optional: { list: { head: [...turns, ...clocks, ...recordKeys] } } };
const doing = { title: 'text', asks: { optional: strings }, effects } as const;
const someOf = (values: readonly string[]) => ({ list: { oneOf: values } });

const parts = {
  id: 'string',
  version: 'number',
  title: 'text',
  summary: 'text',
  side: 'string',
  place: 'string',
  basis: { list: { of: { instrument: 'text', verified: 'yes or no' }, open: true } },
  actors: {
    each: { of: { title: 'text', party: { oneOf: ['unit', 'person', 'public'] } }, open: true },
  },
  fields: { each: column },
  lookups: { each: { of: { title: 'text', yields: 'string', from: 'anything' }, open: true } },
  stages: { each: titled },
  first: 'string',
  opening: { of: { ...doing, by: 'string' }, open: true },
  branches: {
    each: {
      of: { title: 'text', over: 'string', first: 'string', stages: { each: titled } },
      open: true,
    },
  },
  clocks: { each: { of: { title: 'text', owner: 'anything', rule: 'anything' }, open: true } },
  actions: { each: { of: { ...doing, by: 'anything', at: strings }, open: true } },
  outcomes: { each: { of: { title: 'text', at: 'string', effects } } },
  numbers: { each: { of: { form: 'string', restarts: { oneOf: ['yearly', 'never'] } } } },
  excerpts: { optional: { list: titled } },
  registers: {
    optional: { each: { of: { title: 'text', columns: { each: column } }, open: true } },
  },
  ledgers: { optional: { each: titled } },
  certificates: { optional: { each: titled } },
  letters: { optional: { each: titled } },
  guide: {
    optional: {
      of: {
        audience: someOf(audiences),
        lifeEvents: someOf(lifeEvents),
        channel: { oneOf: channels },
        who: 'text',
        decidedBy: { optional: strings },
        expects: { optional: strings },
        materials: { each: titled },
        keywords: { optional: { list: 'text' } },
        fee: 'anything',
        pledge: { optional: 'anything' },
        days: { of: { promised: 'string' }, open: true },
        results: { each: 'text' },
      },
    },
  },
  notices: { optional: { list: { of: { to: 'anything' }, open: true } } },
  answers: {
    optional: { list: { of: { to: 'string', by: 'anything', says: 'text' }, open: true } },
  },
} as const satisfies Record<keyof Scheme, Shape>;

/** Where a definition is not what the grammar (`model/scheme.ts`) says: parts that are missing, misspelt or of another
 * kind. Types say the same to whoever compiles; what is run with its types stripped is looked at here, before
 * `compileScheme`, which rests on it. */
export function shapeProblems(definition: unknown): readonly Problem[] {
  return [...missing(definition, { of: parts }, '')];
}

function* missing(value: unknown, shape: Shape, at: string): Generator<Problem> {
  const inside = (key: string | number): string =>
    typeof key === 'number' ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
  if (typeof shape === 'object' && 'optional' in shape) {
    if (value !== undefined) yield* missing(value, shape.optional, at);
    return;
  }
  const wanted = expected(shape);
  if (value === undefined) {
    yield { at, message: 'this is missing', remedy: `write it: ${wanted}` };
  } else if (!isOf(value, shape)) {
    const said = JSON.stringify(value) ?? typeof value;
    yield { at, message: `this is ${said.slice(0, 60)}`, remedy: `write instead: ${wanted}` };
  } else if (typeof shape === 'string' || 'oneOf' in shape || 'head' in shape) {
    return;
  } else if ('list' in shape && Array.isArray(value)) {
    for (const [i, one] of value.entries()) yield* missing(one, shape.list, inside(i));
  } else if ('each' in shape) {
    for (const [key, one] of Object.entries(value)) yield* missing(one, shape.each, inside(key));
  } else if ('of' in shape) {
    const given = new Map(Object.entries(value));
    for (const [key, part] of Object.entries(shape.of)) {
      yield* missing(given.get(key), part, inside(key));
    }
    if (shape.open) return;
    for (const key of given.keys()) {
      if (Object.hasOwn(shape.of, key)) continue;
      const names = Object.keys(shape.of).join(', ');
      yield { at: inside(key), message: 'there is no such part', remedy: `use one of ${names}` };
    }
  }
}

function isOf(
  value: unknown,
  shape: Exclude<Shape, { readonly optional: Shape }>,
): value is object {
  if (shape === 'anything') return value !== null;
  if (shape === 'string' || shape === 'number') return typeof value === shape;
  if (shape === 'yes or no') return typeof value === 'boolean';
  if (typeof shape === 'object' && 'oneOf' in shape) {
    return typeof value === 'string' && shape.oneOf.includes(value);
  }
  if (typeof value !== 'object' || value === null) return false;
  if (typeof shape === 'object' && 'list' in shape) return Array.isArray(value);
  if (Array.isArray(value)) return false;
  // In which languages it stands is looked at with all texts.
  if (shape === 'text') return languages.some((language) => language in value);
  return !('head' in shape) || shape.head.some((name) => name in value);
}

function expected(shape: Exclude<Shape, { readonly optional: Shape }>): string {
  if (shape === 'text') return 'a text in three languages';
  if (typeof shape === 'string') return shape === 'anything' ? 'see model/scheme.ts' : `a ${shape}`;
  if ('oneOf' in shape) return `one of ${shape.oneOf.join(', ')}`;
  if ('head' in shape) return `an effect: one of ${shape.head.join(', ')}`;
  if ('list' in shape) return 'a list';
  return 'of' in shape ? `{ ${Object.keys(shape.of).join(', ')} }` : 'parts by their names';
}
