import type { Disclosure, ResultClass } from '@twinpark/text';
import type { Matter } from '../engine/index.ts';
import type { Zone } from '../model/index.ts';
import { unitName } from './names.ts';
import type { MeasureProgress, ReplyLetter } from './types.ts';

const CLASSES: Readonly<Record<ResultClass, string>> = {
  A: 'A (solved or basically solved)',
  B: 'B (being solved or planned)',
  C: 'C (limited by conditions, to be studied later)',
  D: 'D (kept for reference)',
};
const DISCLOSURES: Readonly<Record<Disclosure, string>> = {
  full: 'in full',
  summary: 'in summary',
  'title-only': 'by its title only',
  none: 'not at all',
};

/** What the reply says, in short and in English: whose it is, how far each part is, how it is
 * classed. No translation of the text, which stays Chinese. */
export function courtesyOf(
  letter: Omit<ReplyLetter, 'courtesy' | 'missing'>,
  matter: Matter,
  zone: Zone,
): readonly string[] {
  const named = (id: string) =>
    zone.units.find((unit) => unit.id === id)?.name.en ?? unitName(id, zone, 'zh-Hans');
  const of = letter.kind === 'proposal' ? 'CPPCC proposal' : 'suggestion of the people’s congress';
  const number = letter.number === null ? '' : ` No. ${letter.number}`;
  const measures = letter.points.flatMap((point) => point.measures);
  const count = (status: MeasureProgress) => measures.filter((one) => one.status === status).length;
  const deferred = count('deferred');
  const what =
    letter.form === 'co-handling'
      ? `${named(letter.party)} gives its co-handling opinion on ${of}${number}.`
      : `${named(letter.party)} ${letter.form === 'second' ? 'answers again' : 'replies to'} ${of}${number}.`;
  const coHandlers = (matter.parties['coHandler'] ?? []).map(named);
  return [
    what,
    ...(letter.form !== 'co-handling' && coHandlers.length > 0
      ? [`Co-handlers: ${coHandlers.join('; ')}.`]
      : []),
    ...(measures.length > 0
      ? [
          `Points answered: ${String(letter.points.length)}. Measures done this year: ${String(count('done'))}; under way: ${String(count('advancing'))}; to be done next year: ${String(count('planned'))}${deferred === 0 ? '' : `; not possible for now, or kept for reference: ${String(deferred)}`}.`,
        ]
      : []),
    ...(letter.resultClass === null ? [] : [`Result class: ${CLASSES[letter.resultClass]}.`]),
    ...(letter.disclosure === null
      ? []
      : [`The reply is disclosed ${DISCLOSURES[letter.disclosure]}.`]),
  ];
}
