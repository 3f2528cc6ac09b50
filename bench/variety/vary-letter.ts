import { damaged } from './damage.ts';
import { forms } from './forms.ts';
import { bureau, person, place, point, subject } from './parts.ts';
import { randomOf } from './random.ts';

export interface VariedLetter {
  readonly file: string;
  readonly text: string;
}

const numerals = ['一', '二', '三', '四', '五', '六'];

/** A letter made of the corpus's parts with other units, people, numbers, subjects, years and damage.
 * The same seed gives the same letter; different seeds never give the same number, so no two have
 * number and unit in common and no two are equal. `seed` is a whole number from 0 to 9,999,999. */
export function varyLetter(seed: number): VariedLetter {
  if (!Number.isInteger(seed) || seed < 0 || seed > 9_999_999) {
    throw new RangeError(`Seed ${String(seed)}: expected a whole number from 0 to 9999999.`);
  }
  const random = randomOf(seed);
  const year = 2016 + random.below(10);
  const number = `${String(year)}${String(seed).padStart(7, '0')}`;
  const city = place(random);
  const content = {
    year,
    unit: `${city}市${bureau(random)}`,
    coHandler: `市${bureau(random)}`,
    number,
    session: `${random.pick(numerals)}届${random.pick(numerals)}次会议`,
    people: Array.from({ length: 1 + random.below(3) }, () => person(random)),
    subject: subject(random),
    points: Array.from({ length: 3 + random.below(5) }, () => point(year, random)),
    date: `${String(year)}年${String(1 + random.below(12))}月${String(1 + random.below(28))}日`,
    resultClass: random.pick(['A', 'B', 'B', 'C']),
    phone: `0755-0000${String(random.below(10_000)).padStart(4, '0')}`,
    partner: `香港${subject(random)}协会`,
  };
  return { file: `${number}.txt`, text: damaged(random.pick(forms)(content), random) };
}

/** Letters from seed `from` on until together they have at least `bytes` bytes of UTF-8. */
export function varyBytes(bytes: number, from = 0): readonly VariedLetter[] {
  const letters: VariedLetter[] = [];
  for (let size = 0, seed = from; size < bytes; seed += 1) {
    const letter = varyLetter(seed);
    letters.push(letter);
    size += new TextEncoder().encode(letter.text).length;
  }
  return letters;
}
