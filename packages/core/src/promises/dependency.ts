const OUTSIDE: readonly RegExp[] = [
  /(?:还|尚|仍|有|需|须)?(待(?!遇|机|岗)[^，。；、\n]{1,30}?(?:审议|审查|审批|审定|批复|批准|研究|明确|同意|确定|印发|出台|下达)(?:研究)?)/,
  /(由[^，。；、\n]{2,20}(?:征求|组织)[^，。；\n]{0,20}意见)/,
  /(?:已|正|拟)?(报[^，。；、\n]{2,20}(?:审议|审查|审批|审定|批准))/,
  /((?:需|须)(?:经|报|由)?[^，。；、\n]{2,20}(?:同意|批准|审批|明确|支持))/,
  /(向(?:上级|国家|中央|省|市|自治区)[^，。；、\n]{0,14}(?:反映|争取|呼吁|请示))/,
];

/** What somebody outside must do first, in the letter's own words ("待市政府审议"), or null. */
export function dependencyOf(text: string): string | null {
  for (const pattern of OUTSIDE) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}
