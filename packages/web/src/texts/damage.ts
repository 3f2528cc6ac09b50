import type { Language } from '@twinpark/core/model';
import { sayIn, type Say } from './index.ts';
import { zhHans, type Key } from './zh-hans.ts';

type Sort = 'repair' | 'warning';
type CodeKey = Exclude<Extract<Key, `${Sort}.${string}`>, `${Sort}.other`>;

/** What a code of damage (C01 …) means, as a repair that was made or a warning of what was left. */
export function damageText(sort: Sort, code: string, language: Language): string {
  return sayDamage(sayIn(language), sort, code);
}

/** The same with the texts of a page at hand. */
export function sayDamage(say: Say, sort: Sort, code: string): string {
  const key = `${sort}.${code}`;
  return isCodeKey(key) ? say(key) : say(`${sort}.other`, { code });
}

function isCodeKey(key: string): key is CodeKey {
  return key in zhHans && !key.endsWith('.other');
}
