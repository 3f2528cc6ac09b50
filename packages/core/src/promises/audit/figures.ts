import type { Figure } from '@twinpark/text';
import { clauses, type Clause } from '../clauses.ts';
import { namedThings, sameThing } from '../named-thing.ts';
import { normalise } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { heldTogether } from './answerable.ts';
import { capital, cite, finding, quote, type Letters } from './quote.ts';
import { isStanding, looksBack, years } from './wording.ts';

const CUMULATIVE = /累计|总计|共有|总数|增至|(?:覆盖|普及|达标|签约|合格)率/;
const OF_A_YEAR = /今年|本年|当年|年内|全年|年度|每年|新增|上半年|下半年|同期|首批|近年|以来/;
const EXPLAINED =
  /调整|优化|整合|合并|口径|减少|退出|撤销|核减|到期|注销|压减|剔除|下降|清理(?:无效|重复|失效|过期)|报废|停用|关停|关闭|因(?!此|地)|由于|更正|修正|重新统计|降至|缩减|核实/;
/** A span of time, or a part of the whole: 2023年1—6月, 疫情期间, 本届, 其中. 截至2023年6月底 is the day of a count. */
const PART_OF_TIME =
  /(?<!截至|截止|至|到)(?:19|20)\d{2}年(?!\d{1,2}月底|\d{1,2}月\d{1,2}[日号]|[底末]|以来|起)|\d{1,2}月?\s*[-—–~～至到]\s*\d{1,2}月|[一二三四1-4]季度|\d月份|期间|时期|本届|上届|任期|阶段|其中|(?:自|从).{2,}(?:起|后|以?来)/;
/** Counts that ought to fall, and amounts that are rules rather than results. */
const NO_RESULT =
  /工作日|天|小时|分钟|倍|度|时限|最高|不超过|上限|压缩|材料|环节|投诉|事故|案件|目标|力争/;
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

/** Whether the points under which two figures stand are about one park or place, or about none by name. */
function sameSubject(a: Stated, b: Stated): boolean {
  const [x, y] = [namedThings(a.promise.heading), namedThings(b.promise.heading)];
  if (x.length === 0 && y.length === 0) return true;
  return x.some((one) => y.some((other) => sameThing(one, other)));
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
    if (wentDown(earlier, later, lineage) && once('down', later)) {
      found.push(describeRegression(lineage, earlier, later));
    }
    if (countedAgain(earlier, later) && once('again', later)) {
      found.push(describeRecount(lineage, earlier, later));
    }
  }
  return found;
}

/** A cumulative figure, or the number of what there is, that is lower than a result reported before (a
 * target is none): both exact (or both "over"), same unit, same words,
 * and nothing in the later letter's words explains it. */
function wentDown(a: Stated, b: Stated, lineage: Lineage): boolean {
  const texts = lineage.promises.filter(({ letter }) => letter === b.letter.id);
  return (
    b.figure.value < a.figure.value &&
    a.figure.qualifier === b.figure.qualifier &&
    (a.figure.qualifier === 'exact' || a.figure.qualifier === 'over') &&
    finished(a.promise) &&
    sameSubject(a, b) &&
    (CUMULATIVE.test(a.clause.text) || standsAt(a.clause.text)) &&
    (CUMULATIVE.test(b.clause.text) || STOCK.test(b.clause.text)) &&
    ![a, b].some(({ leading, clause }) =>
      [leading, clause.text].some((text) => OF_A_YEAR.test(text) || PART_OF_TIME.test(text)),
    ) &&
    !texts.some(({ text }) => EXPLAINED.test(text)) &&
    (b.promise.status === 'done' || b.promise.place === 'body')
  );
}

const standsAt = (text: string): boolean => STOCK.test(text) || REACHED.test(text);

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
    (odd(a.figure.value) || enumerated) &&
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

/** At least three significant digits: 839 is odd, 5, 30 and 1200 are not. */
function odd(value: number): boolean {
  const digits = String(value).replace('.', '').replace(/0+$/, '');
  return digits.length >= 3;
}

function describeRegression(lineage: Lineage, a: Stated, b: Stated): Finding {
  const [x, y] = [cite(a.letter), cite(b.letter)];
  return finding(
    'figure-regression',
    lineage.id,
    [quote(a.letter, a.promise, a.clause), quote(b.letter, b.promise, b.clause)],
    {
      'zh-Hans': `${x['zh-Hans']}写：“${a.clause.text}”（${a.figure.text}）；${y['zh-Hans']}写：“${b.clause.text}”（${b.figure.text}）。累计数低于先前，函中未作说明。`,
      'zh-Hant': `${x['zh-Hant']}載：「${a.clause.text}」（${a.figure.text}）；${y['zh-Hant']}載：「${b.clause.text}」（${b.figure.text}）。累計數字低於先前，函中未有解釋。`,
      en: `${capital(x.en)} says: “${a.clause.text}” (${a.figure.text}); ${y.en} says: “${b.clause.text}” (${b.figure.text}). The cumulative figure is lower than before and the letter does not say why.`,
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
