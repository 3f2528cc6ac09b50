import type { Numbering, Scheme, Value, Values } from '../model/index.ts';

/** A number in its sequence's form: `{year}` and `{seq:4}` are filled in, all else stands
 * (`{year}{seq:4}`, 2024, 104 → 20240104). */
export function formatNumber(numbering: Numbering, year: number, sequence: number): string {
  return numbering.form.replaceAll(
    /\{(year|seq)(?::(\d+))?\}/g,
    (_, name: string, width?: string) =>
      String(name === 'year' ? year : sequence).padStart(Number(width ?? 0), '0'),
  );
}

/** The number that is written in a text, as people write it: “第20240104号”, “提案 2024 0104”, in digits of any width. Null
 * where none stands there in one of these forms, or several do. */
function readNumber(numberings: readonly Numbering[], written: string): string | null {
  const text = written.normalize('NFKC').replaceAll(/\s/gu, '');
  const found = numberings.flatMap(({ form }) =>
    [...text.matchAll(wordsOf(form))].map(([one]) => one),
  );
  const [only, ...others] = new Set(found);
  return only !== undefined && others.length === 0 ? only : null;
}

/** A number's form as an expression that finds it where no further digit stands beside it. */
function wordsOf(form: string): RegExp {
  const parts = form.split(/(\{(?:year|seq)(?::\d+)?\})/);
  const words = parts.map((part) => {
    const [, name, width = '1'] = /^\{(year|seq)(?::(\d+))?\}$/.exec(part) ?? [];
    if (name === undefined) return part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
    return name === 'year' ? String.raw`\d{4}` : String.raw`\d{${width},}`;
  });
  return new RegExp(String.raw`(?<!\d)${words.join('')}(?!\d)`, 'gu');
}

/** Values with the numbers by which other matters are looked up as the sequences write them; what is no such number
 * stays as it was typed. */
export function numbersRead(
  { lookups, numbers }: Pick<Scheme, 'lookups' | 'numbers'>,
  values: Values,
): Values {
  const read = Object.values(lookups).flatMap(({ from }): readonly [string, Value][] => {
    const field = 'matter' in from ? from.matter : '';
    const typed = values[field];
    const number = typeof typed === 'string' ? readNumber(Object.values(numbers), typed) : null;
    return number === null ? [] : [[field, number]];
  });
  return read.length === 0 ? values : { ...values, ...Object.fromEntries(read) };
}
