import { targetsOf } from '../engine/index.ts';
import type {
  Audience,
  Channel,
  ClockRule,
  Fee,
  IsoDate,
  LifeEvent,
  Scheme,
  Text,
} from '../model/index.ts';
import { ruleInForce } from '../time/index.ts';

/** One line of the catalogue (事项目录): a scheme that applicants open, or a bundle of them. */
export interface CatalogueItem {
  readonly id: string;
  readonly kind: 'scheme' | 'bundle';
  readonly title: Text;
  readonly summary: Text;
  readonly keywords: readonly Text[];
  /** The sides whose units decide. */
  readonly sides: readonly string[];
  readonly channels: readonly Channel[];
  readonly audience: readonly Audience[];
  readonly lifeEvents: readonly LifeEvent[];
  /** The rows of the clock table in force that may hold; several where a rule of the scheme chooses.
   * Empty where none is in force, and for bundles, whose date follows from their parts. */
  readonly promised: readonly ClockRule[];
  readonly fee: 'none' | Fee | 'several';
}

/** The names of the rules that a clock of a scheme may run under, each once; none for a clock that it does not have. */
function rulesOfClock({ clocks }: Pick<Scheme, 'clocks'>, clock: string): readonly string[] {
  return [...new Set(targetsOf(clocks[clock]?.rule))];
}

/** The rows of all times that a clock of a scheme may run under, in the order of the table. */
export function everyRowOfClock(
  scheme: Pick<Scheme, 'clocks' | 'place'>,
  clock: string,
  clockTable: readonly ClockRule[],
): readonly ClockRule[] {
  const names = rulesOfClock(scheme, clock);
  return clockTable.filter((row) => row.place === scheme.place && names.includes(row.rule));
}

/** The rows in force on a day that a clock of a scheme may run under. */
export function rowsOfClock(
  scheme: Pick<Scheme, 'clocks' | 'place'>,
  clock: string | undefined,
  clockTable: readonly ClockRule[],
  on: IsoDate,
): readonly ClockRule[] {
  return rulesOfClock(scheme, clock ?? '').flatMap(
    (name) => ruleInForce(clockTable, name, scheme.place, on) ?? [],
  );
}

/** A scheme as the catalogue has it; null where it has no guide because no applicant opens it. */
export function schemeItem(
  scheme: Scheme,
  clockTable: readonly ClockRule[],
  on: IsoDate,
): CatalogueItem | null {
  const { guide, id, title, summary, side } = scheme;
  if (!guide) return null;
  return {
    id,
    kind: 'scheme',
    title,
    summary,
    keywords: guide.keywords ?? [],
    sides: [side],
    channels: [guide.channel],
    audience: guide.audience,
    lifeEvents: guide.lifeEvents,
    promised: rowsOfClock(scheme, guide.days.promised, clockTable, on),
    fee: guide.fee,
  };
}
