const UNIT =
  '(?:[省市区县]|[\\p{Script=Han}]{2,6}[省市区县])[\\p{Script=Han}]{1,14}?(?:局|委员会|委|办公室|办|署|厅|政府)';
const ACTS =
  '(?=已|正|将|拟|联合|会同|牵头|负责|组织|印发|出台|下达|批复|发布|修订|启动|完成|征求)';
const AT_START = new RegExp(`^(${UNIT})${ACTS}`, 'u');
const BY = new RegExp(`由(${UNIT})(?:牵头|负责|组织|实施|印发|主办)`, 'u');

/** …获广东省科技厅批复: the unit is an object there, not who acts. */
const NOT_IN_A_NAME = /[获由与经向报在将为对我本该]|联合|会同/;

/** The unit that the text itself names as acting (市发改委联合…, 由市住建局牵头…), or null. */
export function actingUnit(text: string): string | null {
  const unit = AT_START.exec(text)?.[1] ?? BY.exec(text)?.[1];
  return unit === undefined || NOT_IN_A_NAME.test(unit) ? null : unit;
}
