import type { Text } from '../model/index.ts';

export type RefusalCode =
  | 'unknown-action'
  | 'not-your-part'
  | 'wrong-stage'
  | 'condition'
  | 'missing'
  | 'invalid'
  | 'not-asked'
  | 'not-due'
  /** A register, ledger or certificate does not allow what the action would leave in it. */
  | 'record'
  | 'cannot-migrate';

/** An expected no: why, about which field, and by its text what a person can do about it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: Text;
  /** The field it is about, if it is about one. */
  readonly field?: string;
}

export function titled(title: Text, message: Text): Text {
  return {
    'zh-Hans': `${title['zh-Hans']}：${message['zh-Hans']}`,
    'zh-Hant': `${title['zh-Hant']}：${message['zh-Hant']}`,
    en: `${title.en}: ${message.en}`,
  };
}
