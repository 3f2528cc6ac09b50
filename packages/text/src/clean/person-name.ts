/** Surnames by frequency, enough for more than 99 % of the people; compound ones apart. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺'.split(
    '',
  ),
);
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|呼延)/;
const TITLE = /^(?:女士|先生|小姐|同志|主任|科长|处长|局长|老师|秘书)/;
/** What may come straight behind a name when no mark divides them. */
const BEHIND = /^(?:联系|电话|手机|办公|座机|传真|时间|$)/;
/** Words of forms that are no names though they begin with a surname. */
const FORM_WORD = /电话|联系|单位|地址|手机|时间|日期|邮|传真|部门|办公|方式|签名|盖章|意见/;

/** Names of several parts: 买买提·艾力. */
const DOTTED = /^\p{Script=Han}{2,6}(?:·\p{Script=Han}{1,6})+/u;
const FORM_TAIL = /(?:联系|电话|手机|办公|座机|传真).*$/;

/** How many characters of a run of Han characters, from its head, are a person's name (or a surname
 * with a title, 王女士); 0 when it is none. */
export function personNameLength(run: string): number {
  const dotted = DOTTED.exec(run)?.[0].replace(FORM_TAIL, '');
  if (dotted?.includes('·')) return dotted.length;
  const compound = COMPOUND.test(run);
  if (!compound && !SURNAMES.has(run[0]!)) return 0;
  const family = compound ? 2 : 1;
  const title = TITLE.exec(run.slice(family));
  if (title) return family + title[0].length;
  if (run[family] === '·') return 0;
  for (let given = 2; given >= 1; given--) {
    const length = family + given;
    if (length > run.length || FORM_WORD.test(run.slice(0, length))) continue;
    if (BEHIND.test(run.slice(length)) || TITLE.test(run.slice(length))) return length;
  }
  return 0;
}
