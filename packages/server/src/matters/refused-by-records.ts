import type { Refusal } from '@twinpark/core/engine';
import { accountOf, type Language, type Records } from '@twinpark/core/model';
import { shortText, type MatterCommit, type Short, type StoreRefusal } from '@twinpark/postgres';

/** What the store refuses, in the words of the scheme's records. */
export function inWordsOfRecords(
  { short, ...refusal }: StoreRefusal,
  { entries }: Pick<MatterCommit, 'entries'>,
  { registers, ledgers }: Records,
): Refusal | Omit<StoreRefusal, 'short'> {
  if (refusal.code === 'quota' && short !== undefined) {
    return { ...refusal, message: shortText(short, accountIn(ledgers)) };
  }
  if (refusal.code !== 'not-unique') return refusal;
  // Who objects twice need not hear of entries and lines. Where several registers were written to, the general
  // words say which.
  const names = new Set(entries.filter(({ keys }) => keys?.length).map(({ register }) => register));
  const [name] = names;
  const said = names.size === 1 && name !== undefined ? registers[name]?.otherwise : undefined;
  return said === undefined ? refusal : { ...refusal, message: said };
}

/** What an account is called, and what it is kept for. */
const accountIn =
  (ledgers: Records['ledgers']) =>
  ({ ledger, account: named }: Short, language: Language): string => {
    const { account, keys } = accountOf(named);
    const title = ledgers[ledger]?.accounts[account]?.title[language] ?? account;
    if (keys.length === 0) return title;
    return language === 'en' ? `${title} (${keys.join(', ')})` : `${title}（${keys.join('、')}）`;
  };
