import type { MatterEvent } from '@twinpark/core/engine';
import { contentHash } from '@twinpark/postgres';
import type { ProofFile } from './proof.ts';

/** What a file is that an event names: the words as everybody may read them, a document as it went out, or the copy of
 * it for one of several proposers. */
export type BoundForm = 'open' | 'docx' | 'html' | 'copy';

/** What a proved event says of a file: which of its documents these bytes are; `changed`: none of them;
 * `unbound`: it names no documents. */
export function boundAs(
  proof: Pick<ProofFile, 'event'>,
  bytes: Uint8Array,
): { readonly as: BoundForm | 'changed' | 'unbound'; readonly hash: string } {
  const event = JSON.parse(proof.event.body) as MatterEvent;
  const hash = contentHash(bytes);
  if (event.kind !== 'issued' || event.documents === undefined) return { as: 'unbound', hash };
  const { documents } = event;
  const forms = ['open', 'docx', 'html'] as const;
  const isCopy = documents.copies?.some(({ docx, html }) => hash === docx || hash === html);
  const form = forms.find((one) => documents[one] === hash);
  return { as: form ?? (isCopy === true ? 'copy' : 'changed'), hash };
}
