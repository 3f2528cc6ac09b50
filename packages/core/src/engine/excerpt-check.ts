import type { Problem } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';

/** What the excerpts of a scheme's case file name without its being declared, and personal columns where they would
 * tell whose an entry is. */
export function excerptProblems({ scheme, records }: CompiledScheme): readonly Problem[] {
  return (scheme.excerpts ?? []).flatMap((excerpt, nth): readonly Problem[] => {
    const at = `excerpts[${nth}]`;
    const { register: name, where, of, columns, counts } = excerpt;
    const register = records.registers[name];
    if (!register) {
      const message = `register "${name}" is not declared`;
      return [{ at, message, remedy: 'declare it, or name another' }];
    }
    const found = [...Object.keys(where), of, ...(counts ? [counts.column] : [])];
    const unknown = [...found, ...columns]
      .filter((column) => !Object.hasOwn(register.columns, column))
      .map((column) => ({
        at,
        message: `column "${column}" is not declared`,
        remedy: `use one of ${Object.keys(register.columns).join(', ')}`,
      }));
    const personal = found
      .filter((column) => register.columns[column]?.privacy === 'personal')
      .map((column) => ({
        at,
        message: `column "${column}" is personal`,
        remedy: 'find and count entries by another column',
      }));
    return [...unknown, ...personal];
  });
}
