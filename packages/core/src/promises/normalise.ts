const MARKER =
  /^(?:[一二三四五六七八九十]{1,3}是|[（(〔[][一二三四五六七八九十\d]{1,3}[）)〕\]]|\d{1,2}[.．、](?!\d(?!\d{3}年))|[一二三四五六七八九十]{1,3}、|[①-⑳]|[—–·•-])\s*/;

/** Named things keep every character; only what stands between them is thinned out. */
const NAMED = /《[^《》]{1,80}》|“[^“”]{1,60}”/g;

const STATUS =
  /已经|业已|现已|均已|已(?!知)|正在|仍在|正(?=加|积|按|处|大|开|推)|拟(?!建)|力争|争取|预计|下一步|接下来|(?<!项)目前|当前|近期|近年来|今年|去年|明年|本年度|截至|累计|共计|积极|全力|大力|着力|持续|不断|进一步|深入|扎实|稳步|逐步|切实|有效|努力|认真|充分|继续|加快|推动|推进|支持|开展|顺利|成功|全面/g;
const FUNCTION_WORD =
  /以及|等(?!级|候)|的(?!士)|了(?!解)|和(?!平|谐|国)|与(?!会)|及(?!格|时)|并(?!购|联)|我[区市局委办省县]|[（）()，。；：、！？,.;:!?\s·“”"'‘’《》〈〉【】〔〕[\]…—–-]/g;

/** A date of any precision; dates tell when, not what. */
const DATE =
  /(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:底|初|末|上半年|下半年|度)?|\d{1,2}月\d{1,2}[日号]/g;
/** A number with its classifier: 30多所, 超500万元, 12批次. The same promise comes with new numbers. */
const FIGURE =
  /(?:超过?|近|约|达到?|逾|不少于|不低于|最高)?\d[\d,.]*\s*[多余几]?[万亿]?[多余]?(?:%|平方米|公顷|公里|万元|亿元|港元|美元|元|人次|批次|台（套）|[个家所批项名人次台套条件份篇场期间座亩户门笔张位种类组支])?/g;

/** The text without the enumeration marker it begins with (一是, （一）, 1.). */
export function withoutMarker(text: string): string {
  let rest = text.trim();
  for (;;) {
    const next = rest.replace(MARKER, '');
    if (next === rest) return rest;
    rest = next;
  }
}

function thin(text: string): string {
  return text.replace(DATE, '').replace(FIGURE, '').replace(STATUS, '').replace(FUNCTION_WORD, '');
}

/** What a promise is about, bare of how it is said: enumeration markers, words of status and
 * politeness, function words, dates and figures are dropped, named things in 《》 and “” are kept whole.
 * Idempotent in effect for comparison; empty when nothing of substance is said. */
export function normalise(text: string): string {
  const bare = withoutMarker(text);
  let out = '';
  let at = 0;
  for (const match of bare.matchAll(NAMED)) {
    out += thin(bare.slice(at, match.index));
    out += match[0].replace(/[《》“”（）()\s]/g, '');
    at = match.index + match[0].length;
  }
  return out + thin(bare.slice(at));
}

/** What was done to a thing; the thing itself stays the same from plan to result. */
const ACT =
  /开通|增至|增加至?|达到|降至|减至|减少|建成|完成|完工|建设(?!局|厅|集团|工程)|改造|实施(?!方案|细则|意见)|启动|新增|新设|新建|新?引进|扩大至?|保持|稳定在?|交付|投入使用|投入|使用(?!后)|投用|上线|运行|运营|印发|出台|发布(?!会)|编制|编印|修订|制定|起草|施工|筹建|论证|前期|发放|举办|组织|设立|推出|推广|兑付|提供|开放|落地|正式|开设|设置|试行|试点|办理|确定|选取|选择|选定|选址|研究(?!院|所|中心|生)|探索|征求意见|审查|验收|整改|签订|签署|成立|组建|建立|揭牌|挂牌|启用|落成|开工|动工|竣工|通车|首[批个家]|一批|共同|全年|当年|年内|年底前|每年|双方|[甲乙丙丁]方|下一?阶段|现有|已有|实有|到位|拨付|兑现|给予|惠及?|纳入|列入|完工|封顶|投产|贯通|送电|通水|核准|手续|在办|土建|有序|进行|吸纳|接待|供(?=.{4})|用于|下达|招收|培育|选派|推荐|安排(?=不|.{4})|解决|处于|阶段|核发|面向|招标|考虑|计划(?=[在于把将与由])|为(?=.{4})|把|部$|工作$/g;

/** A normalised text without its acts: the thing it is about. `normalise` keeps named things whole; so
 * does this, as long as no act is part of an unmarked name. */
export function thing(normal: string): string {
  return normal.replace(ACT, '');
}

/** Bigrams of a normalised text as sorted, distinct 32-bit codes. */
export function bigrams(normal: string): Uint32Array {
  const codes = new Set<number>();
  for (let i = 0; i + 1 < normal.length; i += 1) {
    codes.add(((normal.charCodeAt(i) << 16) | normal.charCodeAt(i + 1)) >>> 0);
  }
  return Uint32Array.from(codes).sort();
}

/** How many codes two sorted lists have in common. */
export function common(a: Uint32Array, b: Uint32Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** Dice coefficient of two bigram lists, 0 … 1. */
export function dice(a: Uint32Array, b: Uint32Array): number {
  const size = a.length + b.length;
  return size === 0 ? 0 : (2 * common(a, b)) / size;
}
