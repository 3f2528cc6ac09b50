import { dependencyOf } from '../dependency.ts';
import { namedThings } from '../named-thing.ts';
import { normalise } from '../normalise.ts';
import type { LetterPromise } from '../types.ts';
import { dueYear } from './due.ts';
import { isStanding, isYearly } from './wording.ts';

const ENDS_IN =
  '设立|开设|开办|建成|建立|出台|印发|启动|完成|组建|筹建|试行|纳入|上线|推出|投入使用|开工|开通';
/** Said to be done next, with an end that can be seen. */
const TO_BE_DONE = new RegExp(`${ENDS_IN}|开展[^，。；]*试点`);
/** To look into a thing is not to promise it. */
const LOOKED_INTO = new RegExp(
  `(?:研究|论证|探索|谋划|考虑|酝酿)(?:论证|推动|制定|提出)?(?:${ENDS_IN})|可行性|必要性`,
);
/** 建议市…局牵头设立: what others are asked to do. */
const ASKED_OF_OTHERS = /^(?:我[区市局委办]|下一步|将|拟|明年|并|同时)*(?:建议|恳请|呼吁|提请)/;

/** What the parties of an agreement owe each other, although it may come back every year. */
const OWED =
  /^(?:双方|三方|各方|[甲乙丙丁]方(?:[、和与][甲乙丙丁]方)*)(?:共同|联合|合作)(?:举办|组织|开展|设立)/;

/** Whether a promise was left for the next year by somebody who can keep it alone, and names something or has
 * a visible end, so that it can be missed: not what is due later, what by its own words waits for others or what
 * is only looked into. */
export function mayBeMissed({ text, status, year }: LetterPromise): boolean {
  return (
    status === 'planned' &&
    year !== null &&
    dependencyOf(text) === null &&
    (dueYear(text, year) ?? year) <= year + 1 &&
    !LOOKED_INTO.test(text) &&
    !ASKED_OF_OTHERS.test(text) &&
    (TO_BE_DONE.test(text) || OWED.test(text)) &&
    (namedThings(text).length > 0 || normalise(text).length >= 7) &&
    !isStanding(text) &&
    (OWED.test(text) || !isYearly(text))
  );
}
