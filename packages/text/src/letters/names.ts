/** A name in a list, with its offset in the list. */
export interface Name {
  readonly text: string;
  readonly offset: number;
}

const SEPARATOR = /[、，,；;和及与]|\s{1,}|\n/;
/** 和, 及 and 与 divide only between names that end as units do: 市发展和改革委员会 is one. */
const UNIT_END =
  /(?:局|委|办|署|厅|部|处|会|院|所|社|政府|中心|公司|大学|学院|法院|海关|集团|银行|分局|街道|办公室|单位|企业|机构|协会|分行|医院|学校|总队|支队|管委会|科委|分中心|海事|税务|港澳办|残联|妇联|工商联|文联|科协|侨联)$/;

/** Splits a list of units or persons: 市教育局、市发展和改革委员会和市财政局. Text in brackets is not
 * cut, empty parts fall away, a closing 等(单位) is dropped. */
export function namesIn(list: string): Name[] {
  const names: Name[] = [];
  let depth = 0;
  let from = 0;
  const close = (to: number): void => {
    const raw = list.slice(from, to);
    const text = raw
      .replace(/等(?:\d*[个家名]?)?(?:相关|有关|各)?(?:单位|部门|机构|代表|委员)?$/, '')
      .trim();
    const offset = from + raw.length - raw.trimStart().length;
    if (text !== '') names.push({ text, offset });
  };
  for (let at = 0; at < list.length; at += 1) {
    const char = list.charAt(at);
    if (char === '（' || char === '(') depth += 1;
    else if (char === '）' || char === ')') depth -= 1;
    else if (depth <= 0 && SEPARATOR.test(char)) {
      const joins = '和及与'.includes(char);
      if (joins && !(UNIT_END.test(list.slice(from, at)) && UNIT_END.test(tail(list, at + 1))))
        continue;
      close(at);
      from = at + 1;
    }
  }
  close(list.length);
  return names;
}

function tail(list: string, from: number): string {
  const rest = list.slice(from);
  const end = rest.search(/[、，,；;\s]/);
  return (end < 0 ? rest : rest.slice(0, end)).replace(/等(?:相关|有关)?(?:单位|部门)?$/, '');
}

/** True for words that name an office or an organisation, not a person. */
export function isUnit(name: string): boolean {
  return UNIT_END.test(name);
}
