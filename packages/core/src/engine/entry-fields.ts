import type { Field, Scheme } from '../model/index.ts';

type Columns = Pick<Scheme, 'opening' | 'actions' | 'outcomes' | 'fields'>;

/** The field that a scheme writes into a column of a register: what the column says is said in that field's words, an
 * option's or a unit's name. Undefined: the scheme writes none, or what a rule makes. */
export function fieldOfColumn(
  { opening, actions, outcomes, fields }: Columns,
  register: string,
  column: string,
): Field | undefined {
  const steps = [opening, ...Object.values(actions), ...Object.values(outcomes)];
  for (const effect of steps.flatMap(({ effects = [] }) => effects)) {
    if (!('entry' in effect && 'columns' in effect) || effect.entry !== register) continue;
    const rule = effect.columns?.[column];
    if (rule !== undefined && 'field' in rule) return fields[rule.field];
  }
  return undefined;
}
