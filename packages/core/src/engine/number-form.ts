import type { Numbering } from '../model/index.ts';

/** A number in its sequence's form: `{year}` and `{seq:4}` are filled in, all else stands
 * (`{year}{seq:4}`, 2024, 104 → 20240104). */
export function formatNumber(numbering: Numbering, year: number, sequence: number): string {
  return numbering.form.replaceAll(
    /\{(year|seq)(?::(\d+))?\}/g,
    (_, name: string, width?: string) =>
      String(name === 'year' ? year : sequence).padStart(Number(width ?? 0), '0'),
  );
}
