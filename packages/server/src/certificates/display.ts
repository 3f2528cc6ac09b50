import { sameText } from '@twinpark/core/certificates';
import type { MatterEvent } from '@twinpark/core/engine';
import {
  isAmount,
  languages,
  text,
  type Field,
  type GroupColumn,
  type RecordEffect,
  type Rule,
  type Scheme,
  type Text,
  type Value,
  type Values,
  type Zone,
} from '@twinpark/core/model';
import { showValue } from '@twinpark/core/rules';
import type { Person } from '@twinpark/postgres';

interface Displayed {
  readonly claim: string;
  readonly label: Text;
  readonly value: Text;
}

/** The claims of a certificate as people read them: in the order of its kind, choices by their names and not
 * their ids. It goes into the credential, so that whoever reads it needs no scheme. */
export function displayOf(
  zone: Zone,
  persons: readonly Person[],
  scheme: Scheme,
  issued: { readonly kind: string; readonly event: MatterEvent; readonly ordinal: number },
  claims: Values,
): readonly Displayed[] {
  const effect = effectBehind(scheme, issued.event, issued.ordinal);
  return Object.entries(scheme.certificates?.[issued.kind]?.claims ?? {}).flatMap(
    ([claim, { title }]) => {
      const value = claims[claim];
      if (value === undefined || value === '') return [];
      const field = effect && fieldBehind(scheme, effect, claim);
      return [{ claim, label: title, value: valueInWords(zone, persons, field, value) }];
    },
  );
}

/** The claims that not everybody may see: all but those that repeat one public field. */
export function hiddenClaims(
  scheme: Scheme,
  issued: { readonly kind: string; readonly event: MatterEvent; readonly ordinal: number },
): ReadonlySet<string> {
  const effect = effectBehind(scheme, issued.event, issued.ordinal);
  const group = scheme.fields[effect?.each ?? ''];
  const isOpen = (claim: string): boolean =>
    effect !== undefined &&
    fieldBehind(scheme, effect, claim)?.privacy === 'public' &&
    (group === undefined || group.privacy === 'public');
  const all = Object.keys(scheme.certificates?.[issued.kind]?.claims ?? {});
  return new Set(all.filter((claim) => !isOpen(claim)));
}

/** The scheme's effect that an event carried out. */
function effectBehind(
  { outcomes, actions, opening }: Scheme,
  event: MatterEvent,
  ordinal: number,
): RecordEffect | undefined {
  if (event.kind === 'concluded') {
    return outcomes[event.outcome]?.effects[event.from?.[ordinal] ?? ordinal];
  }
  if (event.kind !== 'recorded') return undefined;
  const { effects } = event.action === 'opening' ? opening : (actions[event.action] ?? {});
  const effect = effects?.[event.effect];
  return effect && 'claims' in effect ? effect : undefined;
}

/** The field, or column of a group, that a claim repeats; whoever holds a part, as a field of the case. */
function fieldBehind(
  { fields, actors }: Scheme,
  effect: RecordEffect,
  claim: string,
): Field | GroupColumn | undefined {
  const rule: Rule | undefined = 'claims' in effect ? effect.claims[claim] : undefined;
  if (rule === undefined || typeof rule !== 'object') return undefined;
  if ('field' in rule && typeof rule.field === 'string') return fields[rule.field];
  if ('holder' in rule) {
    const actor = actors[rule.holder];
    const kind = actor?.party === 'unit' ? 'unit' : 'person';
    return actor && { kind, title: actor.title, privacy: 'case' };
  }
  const group = fields[effect.each ?? ''];
  return 'item' in rule && group?.kind === 'group' ? group.columns[rule.item] : undefined;
}

/** A value as people read it in each language: choices, units and persons by their names. */
export function valueInWords(
  zone: Zone,
  persons: readonly Person[],
  field: Field | GroupColumn | undefined,
  value: Value,
): Text {
  if (value === true) return text('是', '是', 'yes');
  if (value === false) return text('否', '否', 'no');
  if (isAmount(value)) return sameText(showValue(value, 'en'));
  if (Array.isArray(value)) {
    const parts = value.map((one: Value) => valueInWords(zone, persons, field, one));
    const joined = languages.map((language) => [
      language,
      parts.map((part) => part[language]).join(language === 'en' ? ', ' : '、'),
    ]);
    return Object.fromEntries(joined) as Text;
  }
  if (typeof value !== 'string') return sameText(JSON.stringify(value));
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    return field.options[value] ?? sameText(value);
  }
  if (field?.kind === 'unit' || field?.kind === 'units') {
    return zone.units.find(({ id }) => id === value)?.name ?? sameText(value);
  }
  if (field?.kind === 'person' || field?.kind === 'persons') {
    return sameText(persons.find(({ id }) => id === value)?.name ?? value);
  }
  return sameText(value);
}
