import type { LetterKind } from '../reading.ts';

const ANSWER = /答[复覆]|[续补]复|回[复覆]|复函|意见|函[复覆]|办理|的函|报告/;
const AGREEMENT = /(?:协议书?|备忘录|合同|意向书|合作框架)(?:[（(][^（）()]{1,12}[）)])?$/;
const REPORT = /报告|[月季周]报$|专报|简报|进展|总结|成效|情况(?!说明)|通报|汇报/;
const PLAN = /(?:计划|方案|规划|要点|安排|通知|纪要)(?:[（(][^（）()]{1,12}[）)])?$/;

/** The kind of a letter from its title and, where the title does not tell, from its opening.
 * `opening` is what stands before the body; `parties` are the parties of an agreement;
 * `salutation` is the line that addresses somebody: members of a legislature (议员) make no proposals
 * in the sense of the CPPCC and no suggestions in that of a people's congress. */
export function kindOf(
  title: string,
  opening: string,
  parties: readonly string[],
  salutation = '',
): LetterKind {
  if (AGREEMENT.test(title) || parties.length > 1) return 'agreement';
  if (/议员[：:]$/.test(salutation) && !/政协|人大/.test(title)) return 'other';
  const both = `${title}\n${opening}`;
  if (ANSWER.test(title) || /[答回函][复覆]如下|收悉/.test(opening)) {
    if (/提案|政协/.test(title)) return 'proposal-reply';
    if (/人大|代表建议|人民代表大会|建议/.test(title)) return 'suggestion-reply';
    if (/收悉|号提案|号建议|代表建议|您提出的/.test(opening)) {
      return /提案|政协|委员/.test(both) ? 'proposal-reply' : 'suggestion-reply';
    }
  }
  return REPORT.test(title) && !PLAN.test(title) ? 'report' : 'other';
}

/** True when the whole letter speaks of what is to be done: an agreement, a plan, a call. */
export function isPromising(kind: LetterKind, title: string): boolean {
  return kind === 'agreement' || (kind === 'other' && PLAN.test(title));
}
