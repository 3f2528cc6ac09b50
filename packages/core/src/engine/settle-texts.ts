import { text, type Text } from '../model/index.ts';

/** What stands in the way of an effect, in words a person can act on. */
export function notKnown(names: readonly (Text | string)[], line: number | null): Text {
  const list = (language: keyof Text, comma: string): string =>
    names.map((name) => (typeof name === 'string' ? name : name[language])).join(comma);
  const at = line === null ? '' : String(line);
  return text(
    `${at === '' ? '' : `第 ${at} 行：`}尚缺“${list('zh-Hans', '、')}”，无法登记。请先补充`,
    `${at === '' ? '' : `第 ${at} 行：`}尚欠「${list('zh-Hant', '、')}」，未能登記。請先補充`,
    `${at === '' ? '' : `line ${at}: `}“${list('en', ', ')}” is not known, so nothing can be recorded; fill it in first`,
  );
}

export function notADay(found: string): Text {
  return text(
    `“${found}”不是日期，应为如 2026-05-09 的日期。请更正`,
    `「${found}」不是日期，應為如 2026-05-09 的日期。請更正`,
    `"${found}" is no date; expected one like 2026-05-09; correct it`,
  );
}

export function noEntry(register: Text, id: string): Text {
  return text(
    `《${register['zh-Hans']}》中没有条目“${id}”。请核对编号`,
    `《${register['zh-Hant']}》內沒有條目「${id}」。請核對編號`,
    `${register.en} has no entry "${id}"; check the number`,
  );
}

export function overAlready(register: Text, id: string): Text {
  return text(
    `《${register['zh-Hans']}》的条目“${id}”已失效，不能再变更。请另选条目`,
    `《${register['zh-Hant']}》的條目「${id}」已失效，不能再更改。請另選條目`,
    `entry "${id}" of ${register.en} is no longer in force and cannot be changed; choose another`,
  );
}

export function sameAccount(account: string): Text {
  return text(
    `记账的两个账户都是“${account}”，应为不同账户。请更正`,
    `記帳的兩個帳戶都是「${account}」，應為不同帳戶。請更正`,
    `both accounts of the posting are "${account}"; expected two; correct it`,
  );
}

export function notMade(register: Text): Text {
  return text(
    `此操作没有在《${register['zh-Hans']}》中新增条目，无法据以记账`,
    `此操作沒有在《${register['zh-Hant']}》內新增條目，無法據以記帳`,
    `this action made no entry of ${register.en} to post for`,
  );
}
