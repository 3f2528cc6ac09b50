import type { MatterEvent } from '@twinpark/core/engine';
import { contentHash } from '@twinpark/postgres';
import type { ProofFile } from './proof.ts';

/** What a file is that an event names: the words as everybody may read them, a document as it went out, or the copy of
 * it for one of several proposers. */
export type BoundForm = 'open' | 'docx' | 'html' | 'copy';

/** What a proved event says of a file: which of its documents these bytes are; `changed`: none of them;
 * `unbound`: it names no documents. */
export function boundAs(
  proof: { readonly event: Pick<ProofFile['event'], 'body'> },
  bytes: Uint8Array,
): { readonly as: BoundForm | 'changed' | 'unbound'; readonly hash: string } {
  const named = documentsNamed(JSON.parse(proof.event.body) as MatterEvent);
  const hash = contentHash(bytes);
  if (named.length === 0) return { as: 'unbound', hash };
  return { as: named.find((one) => one.hash === hash)?.as ?? 'changed', hash };
}

/** The documents of an event, each with its hash: of a letter that it issued, or of those that its scheme words. */
function documentsNamed(
  event: MatterEvent,
): readonly { readonly as: BoundForm; readonly hash: string | null }[] {
  if (event.kind === 'concluded' || event.kind === 'recorded') {
    return event.effects.flatMap((effect) =>
      'letter' in effect && effect.documents !== undefined ? files(effect.documents) : [],
    );
  }
  if (event.kind !== 'issued' || event.documents === undefined) return [];
  const { open, copies = [], ...sent } = event.documents;
  const copied = copies.flatMap(files).map(({ hash }) => ({ as: 'copy' as const, hash }));
  return [{ as: 'open', hash: open }, ...files(sent), ...copied];
}

function files({ docx, html }: { readonly docx: string; readonly html: string }) {
  return [
    { as: 'docx', hash: docx },
    { as: 'html', hash: html },
  ] as const;
}
