import type { Acting } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import type { IssuedDecision, IssuedLetter } from '@twinpark/postgres';
import {
  letterTitle,
  linkTo,
  localTime,
  receiptNumberOf,
  type MatterDocument,
  type NameOf,
  type PageContext,
} from '@twinpark/web';
import type { MatterView } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';
import { isKept } from '../proof.ts';
import { nameOfIn } from './surroundings.ts';

type Proposed = Pick<MatterView, 'values' | 'parts'>;

/** Whose copies of the matter's letters whoever acts may have: of several proposers everybody's, a proposer
 * their own alone. With one proposer the letter itself is the copy. */
export function copiesFor({ values, parts }: Proposed, acting: Acting): readonly string[] {
  const listed = values['proposers'];
  const proposers = Array.isArray(listed)
    ? listed.filter((one): one is string => typeof one === 'string')
    : [];
  if (proposers.length < 2) return [];
  if (parts.some((part) => part !== 'proposer')) return proposers;
  return proposers.filter((one) => one === acting.person);
}

/** The documents a matter has sent out, oldest first, as they were kept, each with the copies for its proposers;
 * those of which no document is made are only named. */
export function documentsOf(
  page: PageContext,
  view: Proposed & Pick<MatterView, 'id'>,
  issued: readonly IssuedLetter[],
  acting: Acting,
  nameOf: NameOf,
): readonly MatterDocument[] {
  const { language, zone, say } = page;
  const file = (name: string, to?: string): string =>
    linkTo(language, [zone?.id ?? '', 'matters', view.id, 'documents', name], { to });
  const allowed = copiesFor(view, acting);
  return issued.flatMap((letter): readonly MatterDocument[] => {
    const { seq, kind, at, outcome, failure } = letter;
    const proof = linkTo(language, [zone?.id ?? '', 'matters', view.id, 'proof', String(seq)]);
    const copies = letter.copies.filter((one) => allowed.includes(one));
    const isMade = isKept(letter);
    const state =
      outcome !== null ? [] : [say(failure === null ? 'document.making' : 'document.failed')];
    const document = {
      title: letterTitle(page, kind),
      href: isMade ? file(`${String(seq)}.html`) : null,
      download: isMade ? file(`${String(seq)}.docx`) : null,
      note: [localTime(at), ...state].join(' '),
      proof: isMade ? proof : null,
    };
    if (!isMade || copies.length === 0) return [document];
    const own = copies.map((to) => ({
      title: say('document.copy', { letter: letterTitle(page, kind), name: nameOf(to) }),
      href: file(`${String(seq)}.html`, to),
      download: file(`${String(seq)}.docx`, to),
      note: localTime(at),
      proof,
    }));
    return allowed.length === 1 ? own : [document, ...own];
  });
}

/** The same, for the forms of a matter; none where whoever acts holds no part in it and the form is open to everybody. */
export async function sentIn(
  store: HttpContext['store'],
  page: PageContext,
  view: Proposed & Pick<MatterView, 'id'>,
  acting: Acting,
  persons: Parameters<typeof nameOfIn>[1],
): Promise<readonly MatterDocument[]> {
  if (view.parts.length === 0) return [];
  const issued = await store.issuedLetters(page.zone?.id ?? '', view.id);
  return documentsOf(page, view, issued, acting, nameOfIn(page, persons));
}

/** The letters that the matter's scheme words itself, as they went out. */
export function decisionsOf(
  { language, zone }: PageContext,
  matter: string,
  { letters }: Scheme,
  issued: readonly IssuedDecision[],
): readonly MatterDocument[] {
  return issued.map(({ seq, ordinal, kind, at }) => {
    const file = (form: string): string =>
      linkTo(language, [
        zone?.id ?? '',
        'matters',
        matter,
        'decisions',
        `${String(seq)}-${String(ordinal)}.${form}`,
      ]);
    return {
      title: letters?.[kind]?.title[language] ?? kind,
      href: file('html'),
      download: file('docx'),
      note: localTime(at),
      proof: linkTo(language, [zone?.id ?? '', 'matters', matter, 'proof', String(seq)]),
    };
  });
}

/** The receipt of an application that was received at the counter. */
export function receiptOf(page: PageContext, view: MatterView): readonly MatterDocument[] {
  const number = receiptNumberOf(view);
  if (number === null || page.zone === null) return [];
  const href = linkTo(page.language, [page.zone.id, 'matters', view.id, 'receipt']);
  return [{ title: `${page.say('receipt.title')} ${number}`, href, download: null, proof: null }];
}
