/** The sorts of named things. Two promises that name different things of one distinctive sort are
 * about different things. */
export type NamedSort =
  | 'title'
  | 'quoted'
  | 'laboratory'
  | 'institute'
  | 'school'
  | 'hospital'
  | 'centre'
  | 'base'
  | 'park'
  | 'way'
  | 'building'
  | 'place'
  | 'platform'
  | 'organisation';

export interface NamedThing {
  /** Without marks and brackets. */
  readonly name: string;
  readonly sort: NamedSort;
}

const ENDINGS: readonly (readonly [NamedSort, string])[] = [
  ['laboratory', '实验室'],
  ['institute', '研究院|研究所|研究中心|设计院'],
  ['school', '幼儿园|大学|学院|学校|中学|小学|书院|校区'],
  ['hospital', '医院|卫生服务中心|社康中心'],
  ['base', '基地'],
  [
    'park',
    '产业园|科技园|科学园|文创园|职教园|园区|公园|合作区|试验区|示范区|科教城|小镇|街区|社区|片区',
  ],
  ['way', '高速公路|高速|大道|公路|快速路|隧道|大桥|号线|铁路|立交|绿道|碧道'],
  ['building', '公寓|大厦|广场|博物馆|图书馆|体育馆|美术馆|文化馆|展览馆|展厅|小区|花园|停车场'],
  ['place', '街道|口岸|码头|车站|机场|枢纽|水库|河'],
  ['platform', '服务站|工作站|工作室|专窗|窗口|平台|系统|数据库|小程序|样品库|服务大厅'],
  ['organisation', '集团|公司|联盟|协会|学会|商会|基金会|教育局|基金'],
  ['centre', '中心'],
];
const SORT_OF = new Map(ENDINGS.flatMap(([sort, words]) => words.split('|').map((w) => [w, sort])));
const ENDING = ENDINGS.map(([, words]) => words).join('|');
const UP_TO_ENDING = new RegExp(`^(.{2,26})(${ENDING})(?!建设用地)`, 'u');
const ENDS = new RegExp(`(?:${ENDING})$`, 'u');

/** Words that cannot stand inside a name of this kind; what follows them may begin one. */
const BORDER = new RegExp(
  [
    '改造|更换|升级|扩建|修缮|整治|装修|拟|推动|推进|促进|加快|支持|建设|建立|建成|成立|设立|组建|打造|构建|形成|开展|开通|引进|协调|联合|依托|拜访|赴|对接|新增|新建|筹建|规划|谋划|启动|举办|邀请|签订|签署|获批|入驻|完成|实现|服务于|包括|通过|利用|发挥|按照|根据|关于|已|正在|正|在|与|和|及|或|的|对|向|由|为|至|从|将|把|等|各|该|其|用于|位于|目前|累计|继续|全力|积极|大力|着力|持续|办理|确定|选址|缔结|发放|配租|接入|纳入|列入|每年|全年|组织|招收|选派|向|至|给',
    '[、，。；：！？,;:!?\\s“”《》（）()·\\d]',
  ].join('|'),
  'u',
);
/** What is left of a name without these must still tell it from others. */
const GENERIC =
  /重点|联合|国家级?|省级?|市级|区级|全[国省市区]|公共|综合|服务|管理|科研|创新|相关|有关|新型|高水平|高校|大型|重大|重要|现有|多[家个所]|一批|若干|国际|科技|企业|产业|研发|示范|特色|优质|本地|两地|国内|境外|港澳|深港|粤港澳|大湾区|老旧|城镇|农村|中小|政务|信息|数字|智慧|便民|专业|基础/g;

const BRACKETS = /[（）()\s]/g;

function add(found: Map<string, NamedThing>, name: string, sort: NamedSort): void {
  if (!found.has(name)) found.set(name, { name, sort });
}

/** The named things of a text: what stands in 《》 and “”, and names that end like an institution or
 * a place (…实验室, …学校, …园区). Left borders are cut at verbs and particles, so a name may come
 * without its first words; compare with `sameThing`. */
export function namedThings(text: string): readonly NamedThing[] {
  const found = new Map<string, NamedThing>();
  const rest = text
    .replace(/《([^《》]{2,80})》/g, (_, title: string) => {
      add(found, title.replace(BRACKETS, '').replace(/(?:试行|征求意见稿|草案)$/, ''), 'title');
      return '，';
    })
    .replace(/“([^“”]{2,40})”/g, (_, quoted: string) => {
      const name = quoted.replace(BRACKETS, '');
      const ending = ENDS.exec(name)?.[0];
      add(found, name, (ending && SORT_OF.get(ending)) || 'quoted');
      return ending ? '，' : '';
    })
    .replace(/[（(]([^（）()]{1,12})[）)]/g, '$1');
  for (const piece of rest.split(BORDER)) {
    const match = UP_TO_ENDING.exec(piece);
    const ending = match?.[2];
    if (!match || !ending) continue;
    const name = match[0];
    const sort = SORT_OF.get(ending);
    if (sort && name.slice(0, -ending.length).replace(GENERIC, '').length >= 2) {
      add(found, name, sort);
    }
  }
  return [...found.values()].slice(0, 24);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Parts of a name that tell one from the next: 一期 / 二期, 第三批, 2号线. */
const ORDINAL =
  /第[一二三四五六七八九十\d]{1,3}[批期届个]|[一二三四五六七八九十]期|[一二三四五六七八九十\d]{1,2}标段?|\d{1,2}号线?/g;

/** Phases, batches and lines a text speaks of (一期, 第三批, 4号线). A plain 三 and 3 are the same. */
export function ordinals(text: string): readonly string[] {
  return [...new Set(text.match(ORDINAL) ?? [])].map((word) =>
    word
      .replace(/^第/, '')
      .replace(/[一二三四五六七八九]/, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1)),
  );
}

/** Whether two names mean one thing: equal, one the end of the other (the left border is uncertain),
 * or one a short form of the other, its characters in the same order (大运三年行动计划 for
 * 推进大运…发展三年行动计划). Names that differ in an ordinal are different. */
export function sameThing(a: NamedThing, b: NamedThing): boolean {
  if (a.name === b.name) return true;
  const [short, long] = a.name.length < b.name.length ? [a, b] : [b, a];
  return (
    (endOf(short, long) || shortForm(short, long)) &&
    ordinals(short.name).join() === ordinals(long.name).join()
  );
}

function endOf(short: NamedThing, long: NamedThing): boolean {
  if (!long.name.endsWith(short.name)) return false;
  const more = long.name.slice(0, -short.name.length);
  return short.name.replace(ENDS, '').length >= 4 || /[省市区县]$/.test(more);
}

function shortForm(short: NamedThing, long: NamedThing): boolean {
  return (
    short.sort === 'title' &&
    long.sort === 'title' &&
    short.name.length >= 6 &&
    short.name.slice(-4) === long.name.replace(/[\d-]+$/, '').slice(-4) &&
    isSubsequence(short.name, long.name)
  );
}

const DISTINCTIVE: ReadonlySet<NamedSort> = new Set<NamedSort>([
  'title',
  'laboratory',
  'institute',
  'school',
  'hospital',
  'base',
  'park',
  'way',
  'building',
  'place',
]);

/** Whether different names of this sort mean different promises. Partners (companies, bureaus) vary
 * within one promise; laboratories, schools and documents do not. */
export function tellsApart(sort: NamedSort): boolean {
  return DISTINCTIVE.has(sort);
}
