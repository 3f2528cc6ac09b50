import { clauses } from '../clauses.ts';
import { withoutMarker } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise } from '../types.ts';
import { capital, cite, finding, quote } from './quote.ts';
import { blanked, finalActs, isStanding, numbers, years } from './wording.ts';

const RANGE = /以来|[年月日]起|至今|开始|年度|[-—~至到]\s*(?:19|20)\d{2}|截至|底前|基础上/;

/** Whether the year of a clause says when its act was done: it opens the clause, or stands behind 于 or 在,
 * and everything behind it is the act. In 2022年立项的书院竣工 and 印发2022年总结 it belongs to the thing. */
function tellsWhen(clause: string): boolean {
  const plain = blanked(clause);
  const opens =
    /^(?:[^，。；的]{0,24}?(?:已经?)?[于在]|[^，。；的]{0,12}?已经?)?\s*(?:19|20)\d{2}年(?:度?[上下]半年|\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|[初底末])?|[初底末])?(?!以?前|之前|后|度|第?[一二三四]季)/.exec(
      plain,
    );
  if (!opens) return false;
  const rest = plain.slice(opens[0].length);
  const last = finalActs(rest).at(-1);
  const end = last === undefined ? 16 : rest.lastIndexOf(last) + last.length + 1;
  const thing = rest.slice(0, end);
  return !thing.includes('的');
}

/** An item of the column "completed this year" whose only dates are of earlier years, tied to an act
 * that is done once (完成时间不在当年). Ranges, 以来 and 年度 are no dates of completion. */
export function staleCompletion(
  letter: LetterFacts,
  promises: readonly LetterPromise[],
): Finding[] {
  const { year } = letter;
  if (year === null) return [];
  const found: Finding[] = [];
  // A letter of the first months reports on the year that has just ended.
  const early = Number(letter.issuedOn?.slice(5, 7) ?? 12) <= 3;
  const first = early ? year - 1 : year;
  const at = cite(letter);
  for (const item of promises) {
    if (item.place !== 'done') continue;
    const plain = blanked(item.text);
    const named = years(plain);
    const latest = Math.max(...named);
    if (named.length > 0 && latest < first && !RANGE.test(plain)) {
      const parts = clauses(item.text);
      const from = parts.findIndex(({ text }) => years(blanked(text)).length > 0);
      const acts = parts.slice(from).flatMap(({ text }) => finalActs(text));
      const undated = parts.slice(0, from).some(({ text }) => finalActs(text).length > 0);
      const dated = /^(?:19|20)\d{2}年\d{1,2}月/.test(withoutMarker(item.text));
      const tells = parts.every(({ text }) => years(blanked(text)).length === 0 || tellsWhen(text));
      if ((acts.length === 0 && !dated) || undated || !tells || isStanding(item.text)) continue;
      found.push(
        finding('stale-completion', null, [quote(letter, item)], {
          'zh-Hans': `${at['zh-Hans']}把下列内容列入“当年完成的事项”：“${item.text}”，其原文所写时间为${String(latest)}年，不在${String(year)}年，请核对应列哪一年。`,
          'zh-Hant': `${at['zh-Hant']}將下列內容列入「當年完成的事項」：「${item.text}」，其原文所載時間為 ${String(latest)} 年，並非 ${String(year)} 年，請核對應列入哪一年。`,
          en: `${capital(at.en)} lists among the matters completed that year: “${item.text}”. The time its own words give is ${String(latest)}, not ${String(year)}; in which year it belongs needs checking.`,
        }),
      );
      continue;
    }
    if (named.length > 0 || numbers(plain) !== '') continue;
    const dated = datedInBody(item, promises, first);
    if (dated) {
      found.push(
        finding('stale-completion', null, [quote(letter, item), quote(letter, dated.promise)], {
          'zh-Hans': `${at['zh-Hans']}把“${item.text}”列入“当年完成的事项”；同一函件正文所写时间为${String(dated.year)}年：“${dated.promise.text}”。请核对应列哪一年。`,
          'zh-Hant': `${at['zh-Hant']}將「${item.text}」列入「當年完成的事項」；同一函件正文所載時間為 ${String(dated.year)} 年：「${dated.promise.text}」。請核對應列入哪一年。`,
          en: `${capital(at.en)} lists “${item.text}” among the matters completed that year; the body of the same letter dates it ${String(dated.year)}: “${dated.promise.text}”. In which year it belongs needs checking.`,
        }),
      );
    }
  }
  return found;
}

/** A sentence of the body that gives the item's own act and object a date of an earlier year. */
function datedInBody(
  item: LetterPromise,
  promises: readonly LetterPromise[],
  year: number,
): { readonly promise: LetterPromise; readonly year: number } | null {
  for (const clause of clauses(item.text)) {
    const act = finalActs(clause.text)[0];
    const object = act === undefined ? '' : clause.text.slice(clause.text.indexOf(act)).trim();
    if (object.length < 10) continue;
    for (const promise of promises) {
      if (promise.place !== 'body' || RANGE.test(blanked(promise.text))) continue;
      const sentence = promise.text.split(/[。；]/).find((one) => one.includes(object));
      const dated = clauses(sentence ?? '').filter(({ text }) => years(blanked(text)).length > 0);
      const latest = Math.max(...dated.flatMap(({ text }) => years(blanked(text))));
      if (dated.length > 0 && latest < year && dated.every(({ text }) => tellsWhen(text)))
        return { promise, year: latest };
    }
  }
  return null;
}
