import type { Figure } from '@twinpark/text';
import type { Text } from '../../model/language.ts';
import { clauses, type Clause } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { heldTogether } from './answerable.ts';
import { capital, cite, finding, quote, type Letters } from './quote.ts';
import { samePlace } from './same-place.ts';
import { sentencesOf } from './sentences.ts';
import { share } from './speaks-of.ts';
import { isStanding, looksBack, years } from './wording.ts';

const CUMULATIVE = /累计|总计|共有|总数|增至|(?:覆盖|普及|达标|签约|合格)率/;
const OF_A_YEAR =
  /学年|学期|财年|今年|本年|当年|年内|全年|年度|每年|新增|上半年|下半年|同期|首批|近年|以来/;
const EXPLAINED =
  /调整|优化|整合|合并|口径|减少|退出|撤销|核减|到期|注销|压减|剔除|下降|清理(?:无效|重复|失效|过期)|报废|停用|关停|关闭|因(?!此|地)|由于|更正|修正|重新统计|降至|缩减|核实/;
/** Why the count of a thing is another one now, wherever in the letter that is said. */
const COUNTED_ANEW =
  /口径|统计(?:范围|方法|标准)|重新(?:统计|核定|清点)|较上年减少|同比(?:减少|下降)|核减|迁出|退出|撤销|注销|剔除|到期|关停|合并|停用|报废/;
/** A span of time, or a part of the whole: 2023年1—6月, 疫情期间, 本届, 其中. 截至2023年6月底 is the day of a count. */
const PART_OF_TIME =
  /(?<!截至|截止|至|到)(?:19|20)\d{2}年(?!\d{1,2}月底|\d{1,2}月\d{1,2}[日号]|[底末]|以来|起)|\d{1,2}月?\s*[-—–~～至到]\s*\d{1,2}月|[一二三四1-4]季度|\d月份|期间|时期|本届|上届|任期|阶段|其中|(?:自|从).{2,}(?:起|后|以?来)/;
/** Counts that ought to fall, and amounts that are rules rather than results. */
const NO_RESULT =
  /工作日|天|小时|分钟|倍|度|时限|最高|不超过|上限|压缩|材料|环节|投诉|事故|案件|目标|力争|隐患|困难|贫困|低保|失业|违[法规建]|考试|学员|未|欠|积压|闲置|空置|剩余/;
/** A share that is reached and ought not to fall; growth rates and the like may. */
const SHARE_REACHED = /(?:覆盖|普及|达标|签约|合格)率(?:已?达|为|是|提[高升])/;
/** What there is at the time of writing; a lower number later is a loss. */
const STOCK = /现有|实有|在用|在册|在岗|在编|保有/;
const REACHED = /达到?|已有|增至|扩大到|增加到/;
/** How it is counted, not what. */
const HOW_COUNTED = /累计|总计|达到?|[已现实共]有|总数|增至|扩大到|增加到|数$|为$/g;
const NEW = /新增|新建|新引进|新设|新签|新认定|新孵化|引进|选派|建成|完成|设立|签约|签订/;

interface Stated {
  readonly letter: LetterFacts;
  readonly promise: LetterPromise;
  readonly figure: Figure;
  readonly clause: Clause;
  /** The two characters after the figure: what is counted. */
  readonly thing: string;
  /** The clauses before it in its sentence that count nothing and only say when, where or of what. */
  readonly leading: string;
}

/** Every figure of the lineage with the clause that states it. */
function stated(lineage: Lineage, letters: Letters): readonly Stated[] {
  return lineage.promises.flatMap((promise) => {
    const letter = letters.get(promise.letter);
    if (!letter || promise.figures.length === 0) return [];
    const parts = clauses(promise.text);
    return parts.flatMap((clause, position) => {
      const start = promise.text.indexOf(clause.text, clause.start);
      return promise.figures.flatMap((figure) => {
        const at = figure.span[0] - promise.span[0];
        if (at < start || at >= start + clause.text.length) return [];
        const after = at - start + figure.text.length;
        return [
          {
            letter,
            promise,
            figure,
            clause,
            thing: clause.text.slice(after, after + 2),
            leading: leadingIn(promise, parts, position),
          },
        ];
      });
    });
  });
}

/** The clauses right before one, within its sentence, that hold no figure: 2023年1—6月，…; 在河套园区，…. */
function leadingIn(promise: LetterPromise, parts: readonly Clause[], position: number): string {
  const leading: string[] = [];
  let end = promise.text.indexOf(parts[position]?.text ?? '', parts[position]?.start);
  for (const { text, start } of parts.slice(0, position).reverse()) {
    const at = promise.text.indexOf(text, start);
    const counts = promise.figures.some(({ span }) => {
      const place = span[0] - promise.span[0];
      return place >= at && place < at + text.length;
    });
    if (counts || /[。；;！!]/.test(promise.text.slice(at + text.length, end))) break;
    leading.unshift(text);
    end = at;
  }
  return leading.join('，');
}

/** Whether two figures count the same in the same place. A scope that only one of them names (街道, 在河套园区)
 * makes them two. */
function sameScope(a: Stated, b: Stated): boolean {
  const about = (text: string): string => normalise(text).replace(HOW_COUNTED, '');
  if (about(a.clause.text) !== about(b.clause.text)) return false;
  return normalise(a.leading) === normalise(b.leading);
}

function comparable(a: Stated, b: Stated): boolean {
  return (
    a.figure.unit === b.figure.unit &&
    heldTogether(a.letter, b.letter) &&
    sameScope(a, b) &&
    !NO_RESULT.test(a.figure.unit) &&
    (a.figure.unit !== '%' || SHARE_REACHED.test(b.clause.text)) &&
    !NO_RESULT.test(a.clause.text) &&
    !NO_RESULT.test(b.clause.text)
  );
}

function pairs(
  lineage: Lineage,
  letters: Letters,
): readonly (readonly [earlier: Stated, later: Stated])[] {
  const all = stated(lineage, letters);
  return all.flatMap((later) =>
    all.flatMap((earlier) =>
      (earlier.letter.year ?? Infinity) < (later.letter.year ?? -Infinity) &&
      comparable(earlier, later)
        ? [[earlier, later] as const]
        : [],
    ),
  );
}

/** Findings about figures of one lineage, one for each later letter and kind. */
export function figureFindings(lineage: Lineage, letters: Letters): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  const once = (kind: string, { letter, figure }: Stated): boolean => {
    const key = `${kind} ${letter.id} ${figure.unit}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  };
  const nearest = pairs(lineage, letters).toSorted(
    ([a], [b]) => (b.letter.year ?? 0) - (a.letter.year ?? 0),
  );
  for (const [earlier, later] of nearest) {
    if (wentDown(earlier, later) && once('down', later)) {
      found.push(describeRegression(lineage, earlier, later));
    }
    if (countedAgain(earlier, later) && once('again', later)) {
      found.push(describeRecount(lineage, earlier, later));
    }
  }
  return found;
}

/** A cumulative figure, a share or the number of what there is, that is lower than what was reported as reached
 * before (a target is none): both exact (or both "over"), same unit, same words, of a later day, and nothing in
 * the later letter explains it. */
function wentDown(a: Stated, b: Stated): boolean {
  return (
    b.figure.value < a.figure.value &&
    !sameRounded(a.figure, b.figure) &&
    a.figure.qualifier === b.figure.qualifier &&
    (a.figure.qualifier === 'exact' || a.figure.qualifier === 'over') &&
    finished(a.promise) &&
    samePlace(a.promise, b.promise) &&
    (CUMULATIVE.test(a.clause.text) || REACHED.test(a.clause.text)) &&
    (CUMULATIVE.test(b.clause.text) || STOCK.test(b.clause.text)) &&
    countedLater(a, b) &&
    ![a, b].some(({ leading, clause }) =>
      [leading, clause.text].some((text) => OF_A_YEAR.test(text) || PART_OF_TIME.test(text)),
    ) &&
    !explains(b) &&
    (b.promise.status === 'done' || b.promise.place === 'body')
  );
}

/** Whether the later letter says why, in the promise itself or in any sentence about what is counted. */
function explains({ letter, promise, clause }: Stated): boolean {
  if (EXPLAINED.test(promise.text)) return true;
  const counted = normalise(clause.text).replace(HOW_COUNTED, '');
  return sentencesOf(letter).some(
    ({ text, within }) =>
      (within.includes(promise.text) && EXPLAINED.test(text)) ||
      (COUNTED_ANEW.test(text) && share(counted, text) > 0),
  );
}

/** The day of a count (截至2022年6月底), as year and month; without one that of the letter, null if neither is
 * known. */
function countedOn({ leading, clause, letter }: Stated): number | null {
  const day = /(?:截至|截止|到)((?:19|20)\d{2})年(?:(\d{1,2})月)?/.exec(
    `${leading}，${clause.text}`,
  );
  if (day) return Number(day[1]) * 12 + Number(day[2] ?? 12);
  const [year, month] = (letter.issuedOn ?? '').split('-').map(Number);
  return year && month ? year * 12 + month : null;
}

/** Whether the lower figure is of a later day: 截至2022年6月 may be said in 2023. */
function countedLater(a: Stated, b: Stated): boolean {
  const [x, y] = [countedOn(a), countedOn(b)];
  return x === null || y === null || y > x;
}

/** Whether the lower figure is the higher one written less exactly: 864731 and 86万, 12648万元 and 1.2亿元. */
function sameRounded(a: Figure, b: Figure): boolean {
  const decimals = /\.(\d+)/.exec(b.text)?.[1]?.length ?? 0;
  const scale = b.text.includes('亿') ? 1e8 : b.text.includes('万') ? 1e4 : 0;
  return scale > 0 && a.value - b.value < scale / 10 ** decimals;
}

/** The same number of the same new things for two years: both letters say done and new, in the same
 * words, and either the number is too odd for chance or the things are named one by one. */
function countedAgain(a: Stated, b: Stated): boolean {
  const enumerated =
    a.promise.text.length >= 24 &&
    a.promise.text.replace(/(?:19|20)\d{2}年/g, '') ===
      b.promise.text.replace(/(?:19|20)\d{2}年/g, '') &&
    /分别|包括|其中|涵盖|：/.test(b.promise.text);
  return (
    a.figure.value === b.figure.value &&
    a.figure.qualifier === 'exact' &&
    b.figure.qualifier === 'exact' &&
    (odd(a.figure) || enumerated) &&
    NEW.test(a.clause.text) &&
    NEW.test(b.clause.text) &&
    !CUMULATIVE.test(b.clause.text) &&
    !looksBack(b.clause.text) &&
    !isStanding(b.clause.text.replace(/全年/g, '')) &&
    finished(a.promise) &&
    finished(b.promise) &&
    !years(b.clause.text).some((year) => year < (b.letter.year ?? 0))
  );
}

/** Reported as a result: "2023年新增5家" is one though no 已 stands in it. */
const finished = ({ place, status, text, year }: LetterPromise): boolean =>
  place === 'done' ||
  (place === 'body' &&
    (status === 'done' || (status === 'unknown' && text.includes(`${String(year)}年新`))));

/** At least three significant digits: 839 is odd, 5, 30 and 1200 are not. Of money four: a scheme may pay 1250万元
 * every year. */
function odd({ value, unit }: Figure): boolean {
  const digits = String(value).replace('.', '').replace(/0+$/, '');
  return digits.length >= (unit === '元' ? 4 : 3);
}

/** What the figures are called, so that nobody is said to have given a total where there was a share. */
function countOf({ figure, clause }: Stated): Text {
  if (figure.unit === '%') return { 'zh-Hans': '该比率', 'zh-Hant': '該比率', en: 'share' };
  return CUMULATIVE.test(clause.text)
    ? { 'zh-Hans': '该累计数', 'zh-Hant': '該累計數字', en: 'running total' }
    : { 'zh-Hans': '该数', 'zh-Hant': '該數字', en: 'figure' };
}

function describeRegression(lineage: Lineage, a: Stated, b: Stated): Finding {
  const [x, y] = [cite(a.letter), cite(b.letter)];
  const count = countOf(b);
  return finding(
    'figure-regression',
    lineage.id,
    [quote(a.letter, a.promise, a.clause), quote(b.letter, b.promise, b.clause)],
    {
      'zh-Hans': `${x['zh-Hans']}写：“${a.clause.text}”（${a.figure.text}）；${y['zh-Hans']}写：“${b.clause.text}”（${b.figure.text}）。${count['zh-Hans']}低于先前，后一函中未见说明，请核对统计口径和数字。`,
      'zh-Hant': `${x['zh-Hant']}載：「${a.clause.text}」（${a.figure.text}）；${y['zh-Hant']}載：「${b.clause.text}」（${b.figure.text}）。${count['zh-Hant']}低於先前，後一函件未見解釋，請核對計算方法及數字。`,
      en: `${capital(x.en)} says: “${a.clause.text}” (${a.figure.text}); ${y.en} says: “${b.clause.text}” (${b.figure.text}). The ${count.en} is lower than before and no reason is seen in the later letter; how it is counted, and the number, need checking.`,
    },
  );
}

function describeRecount(lineage: Lineage, a: Stated, b: Stated): Finding {
  const [x, y] = [cite(a.letter), cite(b.letter)];
  return finding(
    'figure-recounted',
    lineage.id,
    [quote(a.letter, a.promise), quote(b.letter, b.promise)],
    {
      'zh-Hans': `${x['zh-Hans']}写：“${a.promise.text}”；${y['zh-Hans']}写：“${b.promise.text}”。同一数字（${b.figure.text}）在两年中都作为当年的新增或完成，请核对是否重复计算。`,
      'zh-Hant': `${x['zh-Hant']}載：「${a.promise.text}」；${y['zh-Hant']}載：「${b.promise.text}」。同一數字（${b.figure.text}）在兩個年份均作為當年新增或完成，請核對有否重複計算。`,
      en: `${capital(x.en)} says: “${a.promise.text}”; ${y.en} says: “${b.promise.text}”. The same figure (${b.figure.text}) stands as new or completed in both years; whether it was counted twice needs checking.`,
    },
  );
}
