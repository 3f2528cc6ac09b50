import type { ClockRule, Field, Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';

/** Of a scheme what says when a clock's rows hold. */
export type Ruled = Pick<Scheme, 'clocks' | 'fields'>;
type Condition = NonNullable<Exclude<Scheme['clocks'][string]['rule'], string>[number]['if']>;

/** In which case a row of the clock table holds for a scheme's clock: "in the catalogue", "how serious: death",
 * "otherwise"; null where it always does, and where the case cannot be said by a field and its option. */
export function whenInWords(context: PageContext, scheme: Ruled, row: ClockRule): string | null {
  for (const { rule } of Object.values(scheme.clocks)) {
    if (typeof rule === 'string') continue;
    const found = rule.find(({ to }) => to === row.rule);
    if (found === undefined) continue;
    return found.if === undefined
      ? context.say('days.otherwise')
      : conditionInWords(context, scheme, found.if);
  }
  return null;
}

function conditionInWords({ language }: PageContext, { fields }: Ruled, rule: Condition) {
  if ('field' in rule) return fields[rule.field]?.title[language] ?? null;
  if (!('compare' in rule) || rule.compare.is !== '=') return null;
  const { left, right } = rule.compare;
  if (!('field' in left) || !('constant' in right)) return null;
  const field = fields[left.field];
  const option = field && optionOf(field, right.constant);
  if (!field || !option) return null;
  return `${field.title[language]}${language === 'en' ? ': ' : '：'}${option[language]}`;
}

function optionOf(field: Field, value: unknown) {
  return field.kind === 'choice' && typeof value === 'string' ? field.options[value] : undefined;
}
