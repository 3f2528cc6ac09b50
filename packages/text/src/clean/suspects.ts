import type { DamageCode } from './tally.ts';

/** A kind of damage that can be seen but not mended without guessing. */
export interface Suspect {
  readonly code: DamageCode;
  readonly pattern: RegExp;
  /** What the lookbehind of the pattern demands of the code unit before it. */
  readonly follows?: (before: number) => boolean;
  readonly expected: string;
  readonly remedy: string;
}

/** True behind a line break and at the head of the text. */
function isLineBreak(before: number): boolean {
  return before === 0x0a || Number.isNaN(before);
}

const COMPARE = 'compare with the original letter';

/** What each pattern matches is damage in nearly every official letter; what it leaves out is said
 * beside it. All run in linear time: no repetition inside a repetition. */
export const SUSPECTS: readonly Suspect[] = [
  {
    code: 'C01',
    // A tone mark in parentheses that stripping left: the character before it has no such reading.
    pattern: /\([a-zɑɡ]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɑɡ]{0,4} ?\)/g,
    expected: 'a reading of the character before it',
    remedy: `it was not taken out; ${COMPARE}`,
  },
  {
    code: 'C01',
    // Pinyin whose character and opening parenthesis were both lost as ?.
    pattern: /(?:\?[a-zɑɡ]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɑɡ]{0,4} ?\))+/g,
    expected: 'a character and its pinyin in parentheses; the character was lost',
    remedy: COMPARE,
  },
  {
    code: 'C07',
    // Machine translation left the English short name of 政协 inside Chinese text.
    pattern: /(?<=[\u3400-\u9fff])(?:CPPCC|NPC)(?=[\u3400-\u9fff])/g,
    expected: 'the Chinese name of the body (政协, 人大)',
    remedy: COMPARE,
  },
  {
    code: 'C07',
    // Leaves out 著 as writing or fame (著名, 著作, 显著…), 藉 in 慰藉, 狼藉, 蕴藉.
    pattern:
      /(?<![显专原名论编译遗巨合卓昭较土执拙撰自知])著(?![名作称述者录文书])|(?<![慰狼蕴枕])藉|乾(?![隆坤县陵州元清道卦嘉德安])/g,
    expected: 'a simplified word in which only one character is possible',
    remedy: `the character was kept; ${COMPARE}`,
  },
  {
    code: 'C09',
    pattern: /\?。(?:[\u3105-\u3129ā-ɡ][\u3400-\u9fff]?[A-Z?]?)?/g,
    expected: 'a blank and a bracketed numeral such as （一）; bytes were lost',
    remedy: COMPARE,
  },
  {
    code: 'C11',
    pattern: /锟斤拷[锟斤拷]*|\ufffd+/g,
    expected: 'readable text; the bytes were lost when the page was converted',
    remedy: 'fetch the letter again in its own encoding',
  },
  {
    code: 'C12',
    pattern: /(?<=^|\n)\t*[,，、](?=[\u3400-\u9fff])/g,
    follows: isLineBreak,
    expected: 'no comma at the head of a line',
    remedy: `it may belong to the line before; ${COMPARE}`,
  },
  {
    code: 'C20',
    pattern: /AI[\u3400-\u9fff]{0,6}[(（]以下内容由AI生成[)）]|以下内容由AI生成/g,
    expected: 'only the letter; what follows was written by a machine',
    remedy: 'do not rely on the text behind this mark',
  },
  {
    code: 'C21',
    // Names of gambling and adult sites; 彩票, 足球, 棋牌室 are words of public life and are left out.
    pattern:
      /六合彩|葡京|娱乐城|百家乐|老虎机|威尼斯人(?=娱乐|官网|赌)|真人(?:视讯|荷官)|博彩(?=网|平台|公司|官网)|开奖(?=结果|直播|记录)|成人(?=视频|电影|网站)|外围(?=投注|足球)|(?:皇冠|亚博|必威|万博|开云|乐鱼|九游会|华体会|凯发|金沙|永利|银河)(?=体育|足球|投注|娱乐|官网|棋牌|平台登录)|(?:开元)?棋牌(?=官网|平台|游戏|下载|app|APP)|官网【首页】/g,
    expected: 'no advertisement inside a letter',
    remedy: `the words around it may be missing; ${COMPARE}`,
  },
  {
    code: 'C21',
    // A year and letters before a lottery word: 2024xx结果. 2024年结果, 2024届资料 are left out.
    pattern: /(?<!\d)20\d\d[a-z]{2,6}(?:结果|资料|免费|开奖)/g,
    expected: 'no advertisement inside a letter',
    remedy: `the words around it may be missing; ${COMPARE}`,
  },
  {
    code: 'C22',
    // Brands put in place of a word over a whole site; 探花 as the old degree is left out.
    pattern: /探花(?= )|(?:篮球|足球)比分(?=[：: ])|(?:best|bet)365[\w.]{0,10}/g,
    expected: 'the word that this brand replaced',
    remedy: COMPARE,
  },
  {
    code: 'C24',
    pattern: /合营区|创议(?=收悉|书|人|内容|的答复)|闭于(?=[\u3400-\u9fff“《])|加鼎力度|交流融会/g,
    expected: 'the official wording (合作区, 建议, 关于, 加大力度, 交流)',
    remedy: `names on this page may be swapped for synonyms; ${COMPARE}`,
  },
  {
    code: 'C25',
    // A place that begins twice within two characters: 广东官制广东省. 广东省广东… is left out.
    pattern:
      /(广东|深圳|香港|澳门|广州|珠海|北京|上海)(?![省市区县镇大中的与和及至到在是—])[\u3400-\u9fff]{1,2}(?<![省市区县的与和及至到在是、—学院校])\1(?=[省市])/g,
    expected: 'one sentence; parts of two seem mixed',
    remedy: COMPARE,
  },
  {
    code: 'C26',
    pattern:
      /[(（]略[)）]|点击查看(?:>>|更多|详情|全文)?|(?<!\*)\*{3,}(?!\*)|\[email protected\]|查看隐藏内容|[×xX]{3,}(?=[\u3400-\u9fff]|$)/g,
    expected: 'the text that was covered or left out here',
    remedy: 'ask the unit that published the letter',
  },
  {
    code: 'C28',
    // The scraps of an anti-copy line behind a sentence, blanks between them.
    pattern:
      /(?<=[\u3400-\u9fff。；，]) ?[A-Za-z\d]{0,2}["#$%^&*()+~!@{};](?: [A-Za-z\d]{0,2}["#$%^&*()+~!@{};]){2,20}(?: [A-Za-z\d"]{1,2})?(?=\n|$)/g,
    follows: (before) => before >= 0x3002,
    expected: 'the end of the line',
    remedy: COMPARE,
  },
  {
    code: 'C29',
    pattern: /(?<![A-Za-z])[IlOo]{2,}\d{0,4}(?=[字元万亿人项个件家年月日%])/g,
    expected: 'digits',
    remedy: COMPARE,
  },
  {
    code: 'C29',
    pattern: /[(（]{2}[^()（）\n]{2,60}[)）]{2}/g,
    expected: 'one pair of brackets',
    remedy: COMPARE,
  },
  {
    code: 'C29',
    pattern: /(?<=\n)\d{1,3}[、.](?=\n)/g,
    follows: isLineBreak,
    expected: 'text that no page number interrupts',
    remedy: COMPARE,
  },
];
