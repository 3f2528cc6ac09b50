import type { Span } from '../reading.ts';
import { personNameLength } from './person-name.ts';

/** How far before a number its owner's name may begin: 欧阳小明科长, an address of mail, another number. */
const REACH = 90;
/** Between a name and a number, and between the numbers of one person; 办公电话 may stand there too. */
const GAP =
  /(?:[\s，,、/／；;（(：:]{1,6}(?:办公|联系|值班|固定)?(?:电话|手机|座机|固话|办公)?)?[\s，,、/／；;（(：:]{0,6}$/;
/** A number or mail address of the same person, or a unit, on the way back to the name. */
const OTHER =
  /(?:[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+|(?<!\d)\d[\d\-—–－‐]{5,14}(?:转\d{1,5})?|[\u3400-\u9fff]{2,14}[局处科室办委会部院校署厅站所])[)）]?[\s，,、/／；;]+$/;
const RUN = /[\u3400-\u9fff·]{2,9}$/;
/** 张 三, 周 大 福 */
const WIDE = /(?:^|[^\u3400-\u9fff])([\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){1,2})$/;
const TITLE = /(?:女士|先生|小姐|同志|主任|科长|处长|局长|老师|秘书|工程师|专员|干事|经理)$/;
/** 张三、李四 82103000 */
const NEIGHBOUR = /[、，,/和及]\s?$/;
/** A name may follow its unit, an office or a preposition without a blank: 科技局张三, 请与李四. */
const OWNER =
  /(?:[局处科室办委会部院校署厅站所司组队由与找向请]|联系|致电|咨询|中心|主任|科长|处长|局长|老师|专员)$/;
/** Words that begin with a surname and are no names: units, and what tables count. */
const NO_NAME =
  /[局处科室办委会部院校署厅站所司组队区市县镇村街路额数量款费率值积价税资计号码]$|^(?:金[融属]|费用|万元|单[位价]|项目|成[本果]|方[案式面]|计划|车辆|应[收付用]|任务|安[全置居]|石[化油]|常[住务]|司机|时间|全[年市区部]|关于|于|向|自|温度|高[新校中]|华[南强侨]|江[苏西]|宁[波夏]|黄[金河]|程[度序]|管[理道]|卫生|党[委组]|应急|平[台均方]|经[办济费营]|成[交立员效]|方向|高[达于]|保[费障]|原值|连续|强度|解决|席位|钱款|马路|文[件化]|牛羊|毛利|林地|房[屋产]|商[品业]|银行|明[细年]|平均|车位|路灯|水[量费]|石料|温室|时长|关联|包括|和|都)/;

/** The names right before a number at `start`, the nearest first: 科技局 张三 82103000, 张三（82103000）,
 * 张三、李四 82103000, 张三 zs@example.cn 82103000. None where a unit, a table's word or nothing stands
 * there: then the number may be a figure. Spans are offsets into `text`. */
export function namesBefore(text: string, start: number): Span[] {
  const reach = text.slice(Math.max(0, start - REACH), start);
  let before = reach.slice(reach.lastIndexOf('\n') + 1);
  const from = start - before.length;
  if (!/[\u3400-\u9fff]{2}|[\u3400-\u9fff][ \u3000]/.test(before)) return [];
  for (let skipped = 0; skipped < 2 && /[\s，,、/／；;]$/.test(before); skipped += 1) {
    const other = OTHER.exec(before);
    if (other === null) break;
    before = before.slice(0, other.index);
  }
  before = before.replace(GAP, '');
  const names: Span[] = [];
  for (;;) {
    const name = nameAtEnd(before);
    if (name === null) return names;
    names.push([from + name[0], from + name[1]]);
    const rest = before.slice(0, name[0]);
    if (!NEIGHBOUR.test(rest)) return names;
    before = rest.replace(NEIGHBOUR, '');
  }
}

/** Where the person's name stands with which this text ends. */
function nameAtEnd(text: string): Span | null {
  const wide = WIDE.exec(text)?.[1];
  if (wide !== undefined && isName(wide.replace(/[ \u3000]/g, '')))
    return [text.length - wide.length, text.length];
  const run = RUN.exec(text)?.[0];
  if (run === undefined) return null;
  const runStart = text.length - run.length;
  const title = TITLE.exec(run)?.[0] ?? '';
  for (const whole of title === '' ? [run] : [run.slice(0, -title.length), run]) {
    for (const length of [whole.length, 4, 3, 2]) {
      if (length < 2 || length > whole.length) continue;
      const name = whole.slice(-length);
      const ahead = whole.slice(0, -length);
      if ((ahead !== '' && !OWNER.test(ahead)) || !isName(name)) continue;
      return [runStart + ahead.length, runStart + whole.length];
    }
  }
  return null;
}

function isName(word: string): boolean {
  return !NO_NAME.test(word) && personNameLength(word) === word.length;
}
