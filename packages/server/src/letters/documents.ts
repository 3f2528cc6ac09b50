import type { Matter } from '@twinpark/core/engine';
import { copyFor, opinionForm, type ReplyLetter } from '@twinpark/core/letters';
import type { Instant, Zone } from '@twinpark/core/model';
import type { SentDocuments, SentFiles, Store } from '@twinpark/postgres';
import { opinionFormDocx, opinionFormHtml, replyDocx, replyHtml } from '../documents/index.ts';
import { dayOf } from '../matters/index.ts';
import { publicWords } from './public-reply.ts';
import { replyOptions } from './reply-options.ts';
import { sendReply } from './reply.ts';
import { newSalt } from './salt.ts';

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
  const options = await replyOptions(store, zone, matter, signing, dayOf(at));
  const again = kind === 'second-reply';
  const salt = newSalt();
  const sent = await sendReply(store, zone, matter, signing, { ...options, again, salt });
  const { letter } = sent;
  const copies: SentFiles[] = [];
  for (const to of letter.copies ?? []) {
    copies.push(await filesOf(copyFor(letter, to, options.people), kind));
  }
  const open = kind === 'opinion-form' ? null : publicWords(letter);
  return { letter, ...(await filesOf(letter, kind)), open, copies };
}

/** A letter, or the form that goes with it, as files. */
async function filesOf(letter: ReplyLetter, kind: string): Promise<SentFiles> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (kind === 'opinion-form') {
    const form = opinionForm(letter);
    return { docx: await opinionFormDocx(form), html: bytes(opinionFormHtml(form)) };
  }
  return { docx: await replyDocx(letter), html: bytes(replyHtml(letter)) };
}
