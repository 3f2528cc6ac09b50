import { letterTitle, localTime, type MatterDocument, type PageContext } from '@twinpark/web';
import type { HistoryItem } from '../../matters/index.ts';

/** The documents a matter has sent out, oldest first. */
export function documentsOf(
  page: PageContext,
  history: readonly HistoryItem[],
): readonly MatterDocument[] {
  return history.flatMap(({ event, at }) =>
    event.kind === 'issued'
      ? [{ title: letterTitle(page, event.letter), href: null, note: localTime(at) }]
      : [],
  );
}
