import { Presence } from '../scan/presence.ts';
import { withoutSpaces } from '../scan/space.ts';

/** A column of the work list, whatever its head is called. */
export type Column =
  | 'number'
  | 'subject'
  | 'proposer'
  | 'units'
  | 'lead'
  | 'coHandlers'
  | 'order'
  | 'measures'
  | 'deadline'
  | 'heading'
  | 'done'
  | 'advancing'
  | 'next'
  | 'remark';

const YEAR = '(?:当年|本年度?|今年|(?:20\\d\\d年)?)';
const COMING = '(?:明年|下一?年度?|来年|次年|(?:20\\d\\d年)?)';
const WHAT = '(?:的?(?:事项|工作|任务|内容|情况|措施|举措|计划|安排))*';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:提案|建议)?(?:案号|编号)$/],
  ['subject', /^(?:案由|(?:提案|建议)(?:题目|标题|名称))$/],
  ['proposer', /^(?:第一)?(?:提案人|提案者|建议人|领衔代表|提案单位|领衔委员|提出人)$/],
  ['units', /^(?:办理单位|责任单位|承办部门)$/],
  ['lead', /^(?:承办[（(]主办[）)]|主办(?:单位)?|承办(?:单位)?|牵头单位)$/],
  ['coHandlers', /^(?:分办[（(]会办[）)]|会办(?:单位)?|协办(?:单位)?|分办(?:单位)?|配合单位)$/],
  ['order', /^序号$/],
  [
    'heading',
    /^(?:(?:提案|建议|代表|委员)?(?:的?主要)?(?:意见建议|建议意见|建议内容|(?:建议|意见|提案)要点|意见和建议|建议事项|建议|意见)|主要建议|提案内容|工作内容|事项(?:名称)?|(?:事项|建议|意见|要点|问题|任务)[一二三四五六七八九十\d]{1,2})$/,
  ],
  // What is done for it and by when; how far each is its own words say
  ['measures', /^(?:办理|工作|落实|推进|具体|主要|整改)(?:举措|措施)$/],
  ['deadline', /^(?:计划|预计)?(?:完成|办结|落实|整改)(?:时限|期限|时间)$/],
  // 落实情况 alone tells of what was done and of what was not
  [
    'done',
    new RegExp(
      `^(?!(?:完成|办结|落实|完结)的?情况$)${YEAR}(?:已经?)?(?:完成|办结|落实|完结)${WHAT}$`,
    ),
  ],
  [
    'advancing',
    new RegExp(
      `^${YEAR}(?:正在?|持续)?(?:推动|推进|办理|开展)(?:中|落实)?${WHAT}$|^正在落实${WHAT}$`,
    ),
  ],
  [
    'next',
    new RegExp(
      `^(?:${COMING}(?:拟|待|需|计划|继续)?(?:落实|推进|开展|实施|推动|办理)${WHAT}|下一步(?:工作)?(?:计划|安排|打算|措施)?|(?:明年|来年|下年度?|下一年度?|20\\d\\d年)${WHAT}|待落实${WHAT})$`,
    ),
  ],
  ['remark', /^(?:备注|说明|备注说明)$/],
];

const BEGINS = new Presence(HEADS.map(([, head]) => head));
const LONGEST_HEAD = 24;

/** The column that this cell heads, or null when it is not a head. Blanks inside (备 注) and line
 * breaks do not count. */
export function columnOf(cell: string): Column | null {
  if (cell.length > LONGEST_HEAD) return null;
  const name = withoutSpaces(cell);
  if (name === '') return null;
  const possible = BEGINS.at(name, 0);
  if (possible === 0) return null;
  const found = HEADS.find(([, head], index) => (possible & (1 << index)) !== 0 && head.test(name));
  return found?.[0] ?? null;
}
