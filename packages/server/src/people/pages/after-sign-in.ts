import type { Acting } from '@twinpark/core/engine';
import type { Language, Zone } from '@twinpark/core/model';
import { languageOfSlug, linkTo } from '@twinpark/web';
import type { Person } from '@twinpark/postgres';
import { isAppliedFor } from '../../http/counter/applied-for.ts';
import type { HttpContext } from '../../http/context.ts';
import { partyActing } from '../../matters/index.ts';
import { decideAccess } from '../access.ts';

/** Where somebody goes who has signed in on a page in `language`: to choose a unit if there are several, else to
 * where they wanted to go, else to where they work. The language is that of the page, for it was the last that the
 * reader chose; an address without a language leads to that of their account. */
export async function afterSignIn(
  context: HttpContext,
  language: Language,
  zone: Zone,
  person: Person,
  to: string,
): Promise<string> {
  const { memberships, ownRoles } = person;
  const [only] = memberships;
  const wanted = inLanguage(language, to);
  if (memberships.length + (ownRoles.length > 0 ? 1 : 0) > 1) {
    // Once a unit is chosen, this page leads to where one works for it.
    const on = wanted || linkTo(language, [zone.id, 'sign-in']);
    return linkTo(language, [zone.id, 'account'], { to: on });
  }
  if (wanted !== '') return wanted;
  const acting = { person: person.id, unit: only?.unit ?? null, roles: only?.roles ?? ownRoles };
  return workplace(context, language, zone, acting);
}

/** The page where whoever acts finds their work: accounts where they only administer them, the queue of a unit, what
 * somebody applied for where they did nothing else; else their own matters, which hold their proposals. */
export async function workplace(
  context: HttpContext,
  language: Language,
  zone: Zone,
  acting: Acting,
): Promise<string> {
  const at = (...path: readonly string[]): string => linkTo(language, [zone.id, ...path]);
  const administersOnly =
    acting.roles.length > 0 && acting.roles.every((role) => administrators.has(role));
  if (administersOnly && decideAccess('administer-unit', acting) === 'allowed') {
    return at('account', 'people');
  }
  if (acting.unit !== null) return at('desk');
  return (await onlyApplies(context, zone, acting)) ? at('applications') : at('desk');
}

const administrators = new Set(['administrator', 'unit-administrator']);
const lookedAt = 50;

async function onlyApplies(
  { store, matters }: HttpContext,
  zone: Zone,
  acting: Acting,
): Promise<boolean> {
  const { items } = await store.matterQueue({
    zone: zone.id,
    party: partyActing(acting),
    limit: lookedAt,
  });
  if (items.length > 0) return items.every((item) => isAppliedFor(matters, zone.id, item));
  const [drafts, applications] = await Promise.all([
    store.draftsOf(zone.id, acting.person),
    store.applicationsOf(zone.id, acting),
  ]);
  return drafts.length + applications.length > 0;
}

/** The same page in the language that was chosen last; an address without one stays. */
function inLanguage(language: Language, to: string): string {
  return to.replace(/^\/[^/?#]*/, (slug) =>
    languageOfSlug(slug.slice(1)) === null ? slug : linkTo(language, []),
  );
}
