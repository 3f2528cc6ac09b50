import type { Matter } from '@twinpark/core/engine';
import { opinionForm } from '@twinpark/core/letters';
import type { Instant, Zone } from '@twinpark/core/model';
import type { SentDocuments, Store } from '@twinpark/postgres';
import { opinionFormDocx, opinionFormHtml, replyHtml } from '../documents/index.ts';
import { dayOf } from '../matters/index.ts';
import { publicWords } from './public-reply.ts';
import { replyOptions } from './reply-options.ts';
import { sendReply } from './reply.ts';

/** Kinds of letters of which documents are made. */
const made = new Set(['reply', 'second-reply', 'opinion-form']);

/** Whether documents are made of letters of this kind. */
export function isDocument(kind: string): boolean {
  return made.has(kind);
}

/** A letter that is being issued. */
export interface IssuedNow {
  readonly kind: string;
  /** The unit that signs. */
  readonly signing: string | null;
  readonly at: Instant;
}

/** Makes what goes out. Throws `IncompleteLetter` when a field or a figure is missing, and when nobody
 * signs. */
export async function makeDocuments(
  store: Pick<Store, 'countRecords' | 'persons'>,
  zone: Zone,
  matter: Matter,
  { kind, signing, at }: IssuedNow,
): Promise<SentDocuments> {
  if (signing === null) {
    throw new Error(`Nobody signs "${kind}"; expected a unit. Let a unit's action issue it.`);
  }
  const options = await replyOptions(store, zone, signing, dayOf(at));
  const again = kind === 'second-reply';
  const { letter, docx } = await sendReply(store, zone, matter, signing, { ...options, again });
  if (kind === 'opinion-form') {
    const form = opinionForm(letter);
    const html = new TextEncoder().encode(opinionFormHtml(form));
    return { letter, docx: await opinionFormDocx(form), html, open: null };
  }
  const html = new TextEncoder().encode(replyHtml(letter));
  return { letter, docx, html, open: publicWords(letter) };
}
