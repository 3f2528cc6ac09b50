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

/** Why a field that must be filled is refused. */
export const unfilled: Text = { 'zh-Hans': '必填', 'zh-Hant': '必須填寫', en: 'this is required' };

/** Why whoever is released from a task cannot be given it again in the same breath. */
export const givenBack: Text = {
  'zh-Hans': '要退出的单位仍在其中，请去掉；仍由它办理的，请用另一操作',
  'zh-Hant': '要退出的單位仍在其中，請刪去；仍由其辦理者，請用另一操作',
  en: 'the unit that is to be released is still among them; leave it out, or do something else if it keeps the task',
};

/** Why whoever is not released from the task keeps it: nobody could do then what its branch and its clocks wait for. */
export function keepsIt(units: readonly string[]): Text {
  const named = units.join('、');
  return {
    'zh-Hans': `其他单位继续承办，请保留：${named}`,
    'zh-Hant': `其他單位繼續承辦，請保留：${named}`,
    en: `the others keep the task; leave these in: ${units.join(', ')}`,
  };
}

/** Why a value is refused that the action does not ask for. */
export function notAsked(id: string): Text {
  return {
    'zh-Hans': `此操作不填“${id}”，请去掉`,
    'zh-Hant': `此操作毋須填寫「${id}」，請刪去`,
    en: `this action does not ask for "${id}"; leave it out`,
  };
}
