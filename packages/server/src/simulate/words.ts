import type { Language, Scheme, Text, Value, Zone } from '@twinpark/core/model';
import { explain, showValue } from '@twinpark/core/rules';
import type {
  ChangedMatter,
  Reason,
  SimulationReport,
  SumChange,
  UndecidedMatter,
} from '@twinpark/core/simulate';
import { simulationLabels } from '../documents/simulation-labels.ts';
import type { Prepared } from './prepare.ts';

/** A simulation and what it was made of: what its documents are made from. */
export interface Simulated {
  readonly prepared: Prepared;
  readonly year: number;
  readonly report: SimulationReport;
}

/** The names that the report's ids stand for, in one language. */
export interface SimulationWords {
  readonly scheme: string;
  readonly outcome: (id: string | null) => string;
  readonly action: (id: string) => string;
  readonly ledger: (id: string) => string;
  readonly applicant: (id: string | null) => string;
  /** A field, or a look-up as `lookup:id`. */
  readonly fact: (id: string) => string;
  /** A decimal of a unit: `CNY 1,000.50`. */
  readonly amount: (decimal: string, unit: string, signed?: boolean) => string;
  /** The reasons of a change, a line each; those under a reason are indented. */
  readonly why: (
    matter: ChangedMatter,
  ) => readonly { readonly depth: number; readonly text: string }[];
}

/** Why a simulation found nothing, in a sentence; null: there was something to decide again. */
export function nothingDecided(
  { prepared, year, report }: Simulated,
  language: Language,
): string | null {
  const { matters, running } = report;
  if (matters > running) return null;
  const { title } = prepared.scheme;
  return simulationLabels[language].nothing(title[language], String(year), running);
}

export function simulationWords(
  { prepared: { zone, scheme, compiled } }: Simulated,
  language: Language,
): SimulationWords {
  const labels = simulationLabels[language];
  const changed: Scheme = compiled.scheme;
  const titled = (title: Text | undefined, id: string): string => title?.[language] ?? id;
  const action = (id: string): string =>
    titled((id === 'opening' ? changed.opening : changed.actions[id])?.title, id);
  const amount = (decimal: string, unit: string, signed = false): string => {
    const sign = signed && !decimal.startsWith('-') && decimal !== '0' ? '+' : '';
    const shown = showValue({ amount: decimal, currency: 'CNY' }, language).slice('CNY '.length);
    return `${unit === '' ? '' : `${unit} `}${sign}${shown}`;
  };
  return {
    scheme: scheme.title[language],
    action,
    amount,
    outcome: (id) =>
      id === null
        ? labels.refusedOnTheWay
        : titled((changed.outcomes[id] ?? scheme.outcomes[id])?.title, id),
    ledger: (id) => titled(compiled.records.ledgers[id]?.title, id),
    applicant: (id) => (id === null ? labels.aPerson : unitName(zone, id, language)),
    fact: (id) => {
      const lookup = id.startsWith('lookup:') ? id.slice('lookup:'.length) : null;
      return lookup === null
        ? titled(changed.fields[id]?.title, id)
        : titled(changed.lookups[lookup]?.title, lookup);
    },
    why: ({ stopped, reasons }) => [
      ...(stopped
        ? [{ depth: 0, text: labels.stoppedAt(action(stopped.action), stopped.message[language]) }]
        : []),
      ...reasons.flatMap((reason) => reasonLines(reason, language)),
    ],
  };
}

function unitName({ units }: Zone, id: string, language: Language): string {
  return units.find((unit) => unit.id === id)?.name[language] ?? id;
}

function reasonLines(
  { before, after, because }: Reason,
  language: Language,
): readonly { readonly depth: number; readonly text: string }[] {
  const show = (value: Value | null): string => showValue(value, language);
  return [
    { depth: 0, text: `${show(before)} → ${show(after)}` },
    ...explain(because, language).map(({ depth, text, source }) => ({
      depth: depth + 1,
      text: source === null ? text : `${text}（${source}）`,
    })),
  ];
}

/** The differences of a matter, its first alone where there are several ledgers on one line. */
export function differences(
  amounts: readonly SumChange[],
  words: Pick<SimulationWords, 'amount'>,
): string {
  return amounts
    .map(({ before, after, difference, unit }) => {
      const way = `${words.amount(before, unit)} → ${words.amount(after, unit)}`;
      return `${way} (${words.amount(difference, '', true)})`;
    })
    .join('; ');
}

/** What a matter is called: its number, or the end of its id where it has none. */
export function called({
  number,
  id,
}: Pick<ChangedMatter | UndecidedMatter, 'number' | 'id'>): string {
  return number ?? `…${id.slice(-12)}`;
}
