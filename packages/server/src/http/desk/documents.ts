import {
  letterTitle,
  linkTo,
  localTime,
  type MatterDocument,
  type PageContext,
} from '@twinpark/web';
import type { HistoryItem, MatterView } from '../../matters/index.ts';

/** The documents a matter has sent out, oldest first; the replies can be downloaded. */
export function documentsOf(
  page: PageContext,
  { id }: Pick<MatterView, 'id'>,
  history: readonly HistoryItem[],
): readonly MatterDocument[] {
  const { language, zone } = page;
  return history.flatMap(({ event, at }) => {
    if (event.kind !== 'issued') return [];
    const isReply = event.letter === 'reply' && event.party !== null;
    const file = `${event.party ?? ''}.docx`;
    const href = isReply ? linkTo(language, [zone?.id ?? '', 'matters', id, 'letter', file]) : null;
    return [{ title: letterTitle(page, event.letter), href, note: localTime(at) }];
  });
}
