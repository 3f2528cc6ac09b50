import type { IssuedLetter } from '@twinpark/postgres';
import {
  letterTitle,
  linkTo,
  localTime,
  type MatterDocument,
  type PageContext,
} from '@twinpark/web';

/** The documents a matter has sent out, oldest first, as they were kept; those of which no document is
 * made are only named. */
export function documentsOf(
  page: PageContext,
  matter: string,
  issued: readonly IssuedLetter[],
): readonly MatterDocument[] {
  const { language, zone, say } = page;
  const file = (name: string): string =>
    linkTo(language, [zone?.id ?? '', 'matters', matter, 'documents', name]);
  return issued.map(({ seq, kind, at, outcome, failure }) => {
    const isKept = outcome === 'stored' || outcome === 'withheld';
    const state =
      outcome !== null ? [] : [say(failure === null ? 'document.making' : 'document.failed')];
    return {
      title: letterTitle(page, kind),
      href: isKept ? file(`${String(seq)}.html`) : null,
      download: isKept ? file(`${String(seq)}.docx`) : null,
      note: [localTime(at), ...state].join(' '),
    };
  });
}
