import type { LetterKind } from '../reading.ts';

const ANSWER = /答复|回复|复函|意见|函复|办理|的函|报告/;
const AGREEMENT = /(?:协议书?|备忘录|合同|意向书|合作框架)(?:[（(][^（）()]{1,12}[）)])?$/;
const REPORT = /报告|进展|总结|成效|情况|行动计划|工作计划|通报|汇报|要点|方案/;

/** The kind of a letter from its title and, where the title does not tell, from its opening.
 * `opening` is what stands before the body; `parties` are the parties of an agreement. */
export function kindOf(title: string, opening: string, parties: readonly string[]): LetterKind {
  if (AGREEMENT.test(title) || parties.length > 1) return 'agreement';
  const both = `${title}\n${opening}`;
  if (ANSWER.test(title) || /答复如下|回复如下|函复如下|收悉/.test(opening)) {
    if (/提案|政协/.test(title)) return 'proposal-reply';
    if (/人大|代表建议|人民代表大会|建议/.test(title)) return 'suggestion-reply';
    if (/收悉|号提案|号建议|代表建议|您提出的/.test(opening)) {
      return /提案|政协|委员/.test(both) ? 'proposal-reply' : 'suggestion-reply';
    }
  }
  return REPORT.test(title) ? 'report' : 'other';
}
