// What the audit reads out of words. Every list is here to keep findings from being made: an act that
// can happen again, a yearly activity, a look back are never taken for a claim.

/** Acts that happen to one thing once. */
const ONCE =
  /成立|设立|建立|组建|揭牌|挂牌|印发|编印|出台|颁布|发布|签订|签署|建成|开工|动工|竣工|完工|投入使用|投用|启用|落成|开馆|开园|通车|获批|批复|纳入|写入|编制形成|编制完成|制定|修订|立项|赋码|上线|落户|更名|揭幕/g;

/** Work that goes on or comes back every year. */
const STANDING =
  /定期|每[年季月周半]|常态化|持续|不断|长期|年度|全年|日常|例行|逐年|滚动|经常性|季度|历年|第[一二三四五六七八九十\d]+届/;

/** Activities that are done this year and next year again. */
const RECURRING =
  /培训|活动|服务|宣传|巡查|检查|走访|讲座|会议|论坛|比赛|大赛|招聘|发放|配租|举办|组织|招生|交流|推介|调研|慰问|演练|开展.{0,12}工作/;

/** Activities that nobody expects to end. */
const YEARLY =
  /培训|活动|宣传|巡查|检查|走访|讲座|论坛|比赛|大赛|招聘|发放|配租|举办|慰问|演练|会议/;

/** A look back: the clause says itself that it speaks of an earlier time. */
const LOOKS_BACK =
  /基础上|此前|前期(?!工作|研究|论证)|去年|上年|往年|历年|以来|上一年|此次前|早在|曾|原有|现有/;

/** What is made anew every year under the same name: 发布…榜单. */
const ISSUED_YEARLY =
  /榜单|年报|白皮书|蓝皮书|名单|目录(?=$|[，。；）])|指南|通知|公告|公报|清单|总结|年鉴|课题|选题|合同|订单|保险/;

/** Documents that stand until they are changed. Plans, lists and divisions of work come out every year,
 * often without their year in the title. */
const LASTING =
  /(?:办法|规定|条例|细则|规则|规范|标准|导则|指引|手册|章程|规程|意见|措施|规划|协议|备忘录|纲要|政策|制度|机制)(?:[（(].*[）)])?$/;

/** Words for a part of a thing. A part and the whole are finished at different times. */
const PART =
  /主体|主楼|主线|支线|基坑|桩基|地基|地下|地上|结构|框架|外立面|首期|首段|先行|部分|分馆|分校|分部|分厅|分中心|附属|配套|标段|样板|试运行|试用|试行|暂行|英文|扩建|改扩建|新馆|新址|[东西南北]段|[东西南北]区|[一二三四五]标/g;

/** Words that move a verb into the future or hand it on. */
const DRIVEN =
  /推动|推进|争取|力争|加快|拟|计划|将|准备|预计|协调|支持|协助|配合|促进|尽快|筹备|谋划|有望|待|正在|尚未|未能|暂未|还未|^(?:共同)?(?:研究|探索)/;

const NOT_YET =
  /尚未|未能|暂未|还未|仍未|未完成|正在|拟(?!定)|力争|争取|预计|有望|计划(?=于|在|年)/;

const named = /《[^《》]*》|“[^“”]*”/g;

/** The text with named things blanked: their words say nothing of what was done. */
export function blanked(text: string): string {
  return text.replace(named, (match) => '某'.repeat(match.length));
}

/** Acts a clause says were done once and for all: not driven, planned or negated. */
export function finalActs(clause: string): readonly string[] {
  const plain = blanked(clause);
  const acts: string[] = [];
  for (const match of plain.matchAll(ONCE)) {
    if (!DRIVEN.test(plain.slice(0, match.index))) acts.push(match[0]);
  }
  return acts;
}

/** Acts that a clause says are not yet done. */
export function openActs(clause: string): readonly string[] {
  const plain = blanked(clause);
  const from = plain.search(NOT_YET);
  if (from < 0 || /已[^经]?/.test(plain.slice(0, from))) return [];
  return [...plain.slice(from).matchAll(ONCE)].map((match) => match[0]);
}

const COMPLETION = /建成|竣工|完工|落成|投入使用|投用|启用|开馆|开园|通车/;
const ISSUE = /印发|出台|颁布|发布/;

/** Acts that mean one another when it comes to contradiction: what is not finished is not in use. */
export function sameAct(a: string, b: string): boolean {
  return a === b || [COMPLETION, ISSUE].some((group) => group.test(a) && group.test(b));
}

/** Issued again each year, or a part of a thing told from another: what two texts must agree in before
 * they can say that the same was finished twice. */
export const isIssuedYearly = (text: string): boolean =>
  /发布|公布|印发|出台|编制|编印|制定|签订|签署/.test(text) &&
  (ISSUED_YEARLY.test(blanked(text)) ||
    [...text.matchAll(/《([^《》]*)》/g)].some(
      ([, title = '']) => !LASTING.test(title) && !/(?:19|20)\d{2}/.test(title),
    ));

/** Said itself to be done once more: 重新印发. */
export const doneAgain = (text: string): boolean =>
  /重新|再次|再度|再版|改版|换发/.test(blanked(text));

export function sameParts(a: string, b: string): boolean {
  const parts = (text: string): string => [...new Set(text.match(PART) ?? [])].sort().join();
  return parts(a) === parts(b);
}

export const isStanding = (text: string): boolean => STANDING.test(blanked(text));
export const isRecurring = (text: string): boolean => RECURRING.test(blanked(text));
export const isYearly = (text: string): boolean => YEARLY.test(blanked(text));
export const looksBack = (text: string): boolean => LOOKS_BACK.test(blanked(text));

/** All numbers of a text in digits, in order, as one string to compare. */
export function numbers(text: string): string {
  return (text.match(/\d[\d.,]*/g) ?? []).join(' ');
}

/** Years a text names. */
export function years(text: string): readonly number[] {
  return [...text.matchAll(/((?:19|20)\d{2})\s*年/g)].map((match) => Number(match[1]));
}
