import {
  languages,
  type Currency,
  type Field,
  type GroupColumn,
  type Value,
  type Values,
} from '@twinpark/core/model';
import {
  addLine,
  dropLine,
  fieldName,
  findPersons,
  lineName,
  showAgain,
  soughtBefore,
  soughtName,
} from './names.ts';
import { wordingName } from './wording.ts';

/** What a browser sends: names and values in the order of the form. */
export type Posted = readonly (readonly [name: string, value: string])[];

export interface ParsedForm {
  /** What was filled in. A value that cannot be right stays as it was typed, for `checkValue` to say so
   * and for the form to show it again. Fields left empty are absent. */
  readonly values: Values;
  /** Whether a button changed the form's lines: the form is shown again, nothing is sent. */
  readonly changed: boolean;
  /** What is looked for in the fields of persons, by their ids. */
  readonly sought: Readonly<Record<string, string>>;
}

type Inputs = ReadonlyMap<string, readonly string[]>;

/** Reads a posted form back into values. `fields` are those the form asks for. */
export function parseForm(
  fields: readonly (readonly [id: string, field: Field])[],
  posted: Posted,
): ParsedForm {
  const inputs = Map.groupBy(posted, ([name]) => name);
  const byName: Inputs = new Map([...inputs].map(([name, all]) => [name, all.map(([, v]) => v)]));
  const add = byName.get(addLine)?.[0];
  const [dropped, line] = byName.get(dropLine)?.[0]?.split(':') ?? [];
  const values: Record<string, Value> = {};
  const sought: Record<string, string> = {};
  let isSought = byName.has(findPersons);
  for (const [id, field] of fields) {
    const name = fieldName(id);
    if (field.kind === 'person' || field.kind === 'persons') {
      const text = byName.get(soughtName(name))?.[0]?.trim().slice(0, 100) ?? '';
      if (text !== '') sought[id] = text;
      // The key Enter sends the form: what was typed and not looked for yet is looked for first.
      isSought ||= text !== '' && text !== (byName.get(soughtBefore(name))?.[0] ?? '');
    }
    let value = valueOf(field, name, byName);
    if (dropped === id && line !== undefined) value = without(value, Number(line));
    if (add === id) values[id] = withBlank(field, value);
    else if (value !== undefined && !isBlank(value)) values[id] = withoutBlanks(value);
  }
  const changed = add !== undefined || dropped !== undefined || byName.has(showAgain) || isSought;
  return { values, changed, sought };
}

function valueOf(field: Field | GroupColumn, name: string, inputs: Inputs): Value | undefined {
  const first = (): string | undefined => inputs.get(name)?.[0];
  switch (field.kind) {
    case 'text':
      return plain(first());
    case 'wording': {
      const said = languages.map((one) => [
        one,
        plain(inputs.get(wordingName(name, one))?.[0]) ?? '',
      ]);
      return said.every(([, words]) => words === '') ? undefined : Object.fromEntries(said);
    }
    case 'texts':
      return plain(first())
        ?.split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    case 'choice':
    case 'unit':
    case 'person':
    case 'entry':
    case 'file':
    case 'date':
      return first()?.trim();
    case 'yes-no': {
      const given = first();
      return given === 'yes' ? true : given === 'no' ? false : given;
    }
    case 'choices':
    case 'units':
    case 'persons':
      return inputs.get(name)?.map((one) => one.trim());
    case 'decimal':
      return numeral(first());
    case 'amount': {
      const amount = numeral(inputs.get(lineName(name, 0, 'amount'))?.[0]);
      const currency = inputs.get(lineName(name, 0, 'currency'))?.[0];
      if (amount === undefined || amount === '') return undefined;
      return { amount, currency: (currency ?? field.currencies[0] ?? 'CNY') as Currency };
    }
    case 'group':
      return lines(field.columns, name, inputs);
    default:
      return field satisfies never;
  }
}

/** The lines of a group, blank ones too: the button that takes one out counts them. */
function lines(
  columns: Readonly<Record<string, GroupColumn>>,
  name: string,
  inputs: Inputs,
): readonly Value[] {
  const numbers = [...inputs.keys()].flatMap((one) => {
    const rest = one.startsWith(`${name}.`) ? one.slice(name.length + 1) : '';
    const number = /^(\d{1,4})\./.exec(rest)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((line) => {
      const cells = Object.entries(columns).flatMap(([id, column]) => {
        const value = valueOf(column, lineName(name, line, id), inputs);
        return value === undefined || isBlank(value) ? [] : [[id, value] as const];
      });
      return Object.fromEntries(cells);
    });
}

/** Text without the blanks round it, with plain line ends: browsers send CR LF. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n').trim();
}

/** A number as people type it (１，２００.50) as an exact decimal (1200.50). What is no number stays. */
function numeral(text: string | undefined): string | undefined {
  const given = text?.trim();
  const narrow = given
    ?.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/^[－−]/, '-')
    .replace(/(\d)[,，\s](?=\d{3}(?!\d))/g, '$1');
  return narrow !== undefined && /^-?\d+(?:\.\d+)?$/.test(narrow) ? narrow : given;
}

function without(value: Value | undefined, line: number): Value | undefined {
  return Array.isArray(value) ? value.filter((_one, index) => index !== line) : value;
}

/** Without the lines that nobody filled in. */
function withoutBlanks(value: Value): Value {
  return Array.isArray(value) ? value.filter((one: Value) => !isBlank(one)) : value;
}

/** With one line more to fill in. */
function withBlank(field: Field, value: Value | undefined): Value {
  const before: readonly Value[] = Array.isArray(value) ? value : [];
  return field.kind === 'group' ? [...before, {}] : [...before.filter((one) => !isBlank(one)), ''];
}

/** Whether nothing was filled in. */
export function isBlank(value: Value | undefined): boolean {
  if (value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === 'object' && Object.keys(value).length === 0;
}
