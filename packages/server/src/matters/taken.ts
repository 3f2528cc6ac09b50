import type { Refusal } from '@twinpark/core/engine';
import type { Register } from '@twinpark/core/model';
import type { MatterCommit } from '@twinpark/postgres';

/** A refusal by what is unique, in the words of the register where it has some: who objects twice need not
 * hear of entries and lines. Where several registers were written to, the general words say which. */
export function inWordsOfRegister<R extends Pick<Refusal, 'message'> & { readonly code: string }>(
  refusal: R,
  { entries }: Pick<MatterCommit, 'entries'>,
  registers: Readonly<Record<string, Register>>,
): R {
  if (refusal.code !== 'not-unique') return refusal;
  const names = new Set(entries.filter(({ keys }) => keys?.length).map(({ register }) => register));
  const [name] = names;
  const said = names.size === 1 && name !== undefined ? registers[name]?.otherwise : undefined;
  return said === undefined ? refusal : { ...refusal, message: said };
}
