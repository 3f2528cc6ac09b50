import type { Matter } from '@twinpark/core/engine';
import { decisionLetter } from '@twinpark/core/letters';
import type { Instant, Scheme, Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import { personsIn } from '../people/persons-in.ts';
import { valueInWords } from '../certificates/index.ts';
import { decisionDocx, decisionHtml } from '../documents/index.ts';
import { dayOf } from '../matters/index.ts';
import { IncompleteLetter } from './reply.ts';
import { newSalt } from './salt.ts';

/** Makes the documents of a letter that a scheme words itself, its holes filled from the matter as it stands
 * after the command. Throws `IncompleteLetter` with the fields that are not filled in. */
export async function makeDecision(
  store: Pick<Store, 'persons'>,
  zone: Zone,
  scheme: Scheme,
  matter: Matter,
  {
    kind: name,
    signing,
    at,
  }: { readonly kind: string; readonly signing: string | null; readonly at: Instant },
): Promise<{ readonly docx: Uint8Array; readonly html: Uint8Array }> {
  const kind = scheme.letters?.[name];
  if (kind === undefined) {
    throw new Error(
      `Scheme "${scheme.id}" words no letter "${name}"; expected one of its letters. Run twinpark check.`,
    );
  }
  const persons = await personsIn(store, zone.id, matter);
  const unit = zone.units.find(({ id }) => id === signing);
  const side = zone.sides.find(({ id }) => id === (unit?.side ?? scheme.side));
  const language = side?.calendar === 'hongkong' ? 'zh-Hant' : 'zh-Hans';
  const nameOf = (id: string): string =>
    zone.units.find((one) => one.id === id)?.name[language] ??
    persons.find((one) => one.id === id)?.name ??
    id;
  const said = (id: string): string | null => {
    const value = matter.values[id];
    if (value === undefined || value === '') return null;
    return valueInWords(zone, persons, scheme.fields[id], value)[language];
  };
  const letter = decisionLetter(kind, {
    language,
    number: matter.number,
    to:
      kind.to === undefined
        ? (matter.parties[scheme.opening.by] ?? []).map(nameOf).join('、')
        : (said(kind.to) ?? ''),
    unit: unit?.name[language] ?? zone.name[language],
    on: dayOf(at),
    salt: newSalt(),
    said,
  });
  if ('missing' in letter) {
    const missing = letter.missing.map((id) => scheme.fields[id]?.title['zh-Hans'] ?? id);
    throw new IncompleteLetter({
      party: signing ?? zone.id,
      matter: matter.id,
      state: 'draft',
      missing,
    });
  }
  const html = new TextEncoder().encode(decisionHtml(letter));
  return { docx: await decisionDocx(letter), html };
}
