import { sharedClauses, type Clause } from '../clauses.ts';
import { namedThings, ordinals, sameThing } from '../named-thing.ts';
import { normalise } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { heldTogether, longApart } from './answerable.ts';
import { capital, cite, finding, placeName, quote, type Letters } from './quote.ts';
import {
  blanked,
  doneAgain,
  finalActs,
  isIssuedYearly,
  isStanding,
  looksBack,
  numbers,
  sameParts,
  years,
} from './wording.ts';

/** Whether the letter reports this for its own year: the column does; in the body 今年, the year itself
 * or a bare act (印发…) does. "已建成" may look back, unless the whole sentence is the earlier one. */
function claimsItsYear(promise: LetterPromise, clause: Clause, earlier: LetterPromise): boolean {
  if (promise.place === 'done') return true;
  const named = years(clause.text);
  if (/今年|本年|年内/.test(clause.text) || named.includes(promise.year ?? 0)) return true;
  if (named.length > 0) return false;
  return !/[已曾]/.test(clause.text) || normalise(promise.text) === normalise(earlier.text);
}

function wasDone(promise: LetterPromise): boolean {
  return promise.place === 'done' || (promise.place === 'body' && promise.status === 'done');
}

/** The clauses that both promises report as done, once and for all, without a new figure. */
function repeated(
  earlier: LetterPromise,
  later: LetterPromise,
): readonly (readonly [Clause, Clause])[] {
  if (looksBack(later.text)) return [];
  const fresh = later.figures.some(
    ({ value, unit }) => !earlier.figures.some((f) => f.value === value && f.unit === unit),
  );
  if (fresh) return [];
  const said = sharedClauses(earlier.text, later.text).filter(([a, b]) => {
    const acts = finalActs(b.text);
    const before = finalActs(a.text);
    return (
      acts.length > 0 &&
      acts.every((act) => before.includes(act)) &&
      !isStanding(a.text) &&
      !isStanding(b.text) &&
      !isIssuedYearly(b.text) &&
      !doneAgain(b.text) &&
      sameParts(a.text, b.text) &&
      numbers(withoutOwnYear(a.text, earlier)) === numbers(withoutOwnYear(b.text, later)) &&
      ordinals(a.text).join() === ordinals(b.text).join() &&
      claimsItsYear(later, b, earlier)
    );
  });
  return said.some(([a, b]) => ofOneThing(a.text, b.text)) ? said : [];
}

/** Whether both clauses speak of one thing by its name. A thing without one (查验通道, 学生宿舍楼) or out of
 * several (一栋, 一批) may be another each year. */
function ofOneThing(a: string, b: string): boolean {
  if (SOME.test(blanked(b))) return false;
  return namedThings(b).some((one) => namedThings(a).some((other) => sameThing(one, other)));
}

/** One of many, or some: which of them, nobody says. */
const SOME = /一(?:[栋座批个所家处条项间台套期类组])|若干|部分|多[个家所项条座处]|新一轮|一系列/;

function withoutOwnYear(text: string, { year }: LetterPromise): string {
  return year === null ? text : text.replaceAll(`${String(year)}年`, '');
}

/** Letter by letter, what stands in the column “completed” before what the body says: the column is the
 * plainer claim. */
function columnsFirst(promises: readonly LetterPromise[]): readonly LetterPromise[] {
  return [...Map.groupBy(promises, ({ letter }) => letter).values()].flatMap((own) =>
    own.toSorted((a, b) => Number(b.place === 'done') - Number(a.place === 'done')),
  );
}

/** The same completion reported for two years (重复申报): a later letter lists as completed in its year
 * what an earlier letter had reported as done, in the same words and without a new figure. */
export function repeatedCompletion(lineage: Lineage, letters: Letters): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  for (const later of columnsFirst(lineage.promises)) {
    const laterLetter = letters.get(later.letter);
    if (!laterLetter || later.year === null || told.has(later.letter) || !wasDone(later)) continue;
    const hit = lineage.promises
      .filter((one) => {
        const letter = letters.get(one.letter);
        const before = one.year !== null && one.year < (later.year ?? 0);
        return (
          before &&
          letter &&
          wasDone(one) &&
          heldTogether(letter, laterLetter) &&
          longApart(letter, laterLetter)
        );
      })
      .toSorted((a, b) => Number(b.place === 'done') - Number(a.place === 'done'))
      .map((earlier) => ({ earlier, said: repeated(earlier, later) }))
      .find(({ said }) => said.length > 0);
    const earlierLetter = hit && letters.get(hit.earlier.letter);
    if (!hit || !earlierLetter) continue;
    told.add(later.letter);
    found.push(describe(lineage, hit.earlier, later, hit.said, earlierLetter, laterLetter));
  }
  return found;
}

function describe(
  lineage: Lineage,
  earlier: LetterPromise,
  later: LetterPromise,
  said: readonly (readonly [Clause, Clause])[],
  earlierLetter: LetterFacts,
  laterLetter: LetterFacts,
): Finding {
  const [a, b] = [cite(earlierLetter), cite(laterLetter)];
  const [p, q] = [placeName(earlier), placeName(later)];
  const both = said.map(([, clause]) => clause.text).join('，');
  return finding(
    'repeated-completion',
    lineage.id,
    [quote(earlierLetter, earlier), quote(laterLetter, later)],
    {
      'zh-Hans': `${a['zh-Hans']}在${p['zh-Hans']}中写明已完成：“${earlier.text}”；${b['zh-Hans']}在${q['zh-Hans']}中再次列为完成：“${later.text}”。两处都写为完成的是“${both}”，请核对完成的年份。`,
      'zh-Hant': `${a['zh-Hant']}在${p['zh-Hant']}中列明已完成：「${earlier.text}」；${b['zh-Hant']}在${q['zh-Hant']}中再度列為完成：「${later.text}」。兩處均列為完成的是「${both}」，請核對完成年份。`,
      en: `${capital(a.en)} gives as done, in ${p.en}: “${earlier.text}”; ${b.en} gives the same again as done, in ${q.en}: “${later.text}”. What both give as done is “${both}”; the year of completion needs checking.`,
    },
  );
}
