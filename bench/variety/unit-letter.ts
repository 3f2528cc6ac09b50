import { damaged } from './damage.ts';
import { agreement, answers } from './forms.ts';
import {
  bureau,
  person,
  subject,
  turnOfPhrase,
  type PooledMeasure,
  type PooledPoint,
} from './parts.ts';
import { randomOf, type Random } from './random.ts';
import { sentence } from './sentence.ts';
import { firstYear, stateOf, unitCount, unitOf, yearCount, type Unit } from './unit.ts';
import type { VariedLetter } from './vary-letter.ts';

const numerals = ['一', '二', '三', '四', '五', '六'];
/** Of so many measures one is a turn of phrase that many units share. */
const SHARED = 0.08;
/** An agreement names its parties, not the unit that leads. */
const AGREEMENTS = 0.03;
/** Of so many undertakings one has a measure beside it of which no other letter speaks. */
const OF_NO_YEAR = 0.25;

/** The letters of some hundreds of units, year after year: number 0 is the first unit's letter of the
 * first year, then come the other units' letters of that year, then those of the next. What a unit
 * works on comes back in its letters of the next years, further on and with other figures; few
 * sentences are shared by units. The same number gives the same letter; no two have number and unit
 * in common. */
export function unitLetter(at: number): VariedLetter {
  if (!Number.isInteger(at) || at < 0 || at > 999_999) {
    throw new RangeError(`Letter ${String(at)}: expected a whole number from 0 to 999999.`);
  }
  const random = randomOf(77_003 + at);
  const unit = unitOf(at % unitCount);
  const year = firstYear + (Math.floor(at / unitCount) % yearCount);
  const number = `${String(year)}${String(at).padStart(6, '0')}`;
  const content = {
    year,
    unit: unit.name,
    coHandler: `市${bureau(random)}`,
    number,
    session: `${random.pick(numerals)}届${random.pick(numerals)}次会议`,
    people: Array.from({ length: 1 + random.below(3) }, () => person(random)),
    subject: subject(random),
    points: pointsOf(unit, year, random),
    date: `${String(year)}年${String(1 + random.below(12))}月${String(1 + random.below(28))}日`,
    resultClass: random.pick(['A', 'B', 'B', 'C']),
    phone: `0755-0000${String(random.below(10_000)).padStart(4, '0')}`,
    partner: `香港${subject(random)}协会`,
  };
  const form = random.chance(AGREEMENTS) ? agreement : random.pick(answers);
  return { file: `${number}.txt`, text: damaged(form(content), random) };
}

function pointsOf(unit: Unit, year: number, random: Random): readonly PooledPoint[] {
  const byHeading = new Map<string, PooledMeasure[]>();
  for (const work of unit.undertakings) {
    const state = stateOf(work, year, random);
    if (state === null || random.chance(0.3)) continue;
    const there = byHeading.get(work.heading) ?? [];
    byHeading.set(work.heading, there);
    there.push(state);
    if (random.chance(OF_NO_YEAR)) there.push(sentence(unit.city, random));
    if (random.chance(SHARED)) there.push(turnOfPhrase(year, random));
  }
  if (byHeading.size === 0) {
    return [{ heading: `关于${subject(random)}`, measures: [sentence(unit.city, random)] }];
  }
  return [...byHeading].map(([heading, measures]) => ({ heading, measures })).slice(0, 7);
}
