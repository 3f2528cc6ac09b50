import {
  answeringPart,
  type BranchState,
  type ClockState,
  type CompiledScheme,
  type Matter,
} from '@twinpark/core/engine';
import type { IsoDate } from '@twinpark/core/model';

/** One thing that a matter counts as: a row of the table `tallies` without its scheme (matter-counts.ts,
 * proposal-statistics.ts). */
export interface TallyRow {
  readonly sort: 'matter' | 'proposal' | 'reply' | 'redone';
  readonly year: number;
  /** Of a matter, the unit that owes the decision, empty where none does: whose is the clock whose days the scheme
   * promises; where it promises none, who opened the matter. Of a proposal its kind, of a reply its unit. */
  readonly subject: string;
  readonly standing: string;
  /** Of a matter its outcome, of a proposal and a reply A to D; empty while there is none. */
  readonly class: string;
  /** Of a reply that was sent, what the least satisfied signer said; empty while nobody has. */
  readonly rating: '' | (typeof ratings)[number];
  /** Of what is not done, the day on which its clock runs out. */
  readonly due: IsoDate | null;
}

/** From the least. */
const ratings = ['dissatisfied', 'basically', 'satisfied'] as const;
const ratingOf = new Map<unknown, (typeof ratings)[number]>([
  ['dissatisfied', 'dissatisfied'],
  ['basically-satisfied', 'basically'],
  ['satisfied', 'satisfied'],
]);

/** What a matter counts as: a proposal as itself and each of its replies, any other as itself. `verify` counts all again
 * in SQL (`tallies_of`). */
export function talliesOf(compiled: CompiledScheme, matter: Matter): readonly TallyRow[] {
  return compiled.scheme.id === 'proposals'
    ? [proposalTally(matter), ...repliesTallies(matter)]
    : [matterTally(compiled, matter)];
}

function proposalTally({ openedOn, values, number, outcome, stage }: Matter): TallyRow {
  const unnumbered = outcome === 'declined' ? 'declined' : 'undecided';
  const numbered =
    stage === 'archived'
      ? 'closed'
      : ['answered', 'follow-up'].includes(stage)
        ? 'answered'
        : 'handling';
  return {
    sort: 'proposal',
    year: yearOf(openedOn),
    subject: textOf(values['kind']),
    standing: number === null ? unnumbered : numbered,
    class: number === null ? '' : textOf(values['finalClass']),
    rating: '',
    due: null,
  };
}

function repliesTallies({ openedOn, number, branches, clocks }: Matter): readonly TallyRow[] {
  const year = yearOf(openedOn);
  const replies = branches['reply'] ?? [];
  const rating = leastOf(branches['rating'] ?? []);
  const counted = (number === null ? [] : replies).map((reply): TallyRow => {
    const own = clocks.filter(
      ({ clock, party }) => party === reply.party && (clock === 'reply' || clock === 'redo'),
    );
    const isSent = reply.stage === 'sent';
    return {
      sort: 'reply',
      year,
      subject: reply.party,
      standing: isSent ? (own.length === 0 ? 'unjudged' : judged(own)) : 'unsent',
      class: isSent ? textOf(reply.values['resultClass']) : '',
      rating: isSent ? rating : '',
      due: isSent ? null : earliest(own),
    };
  });
  const redone = replies.flatMap(({ party }): readonly TallyRow[] =>
    clocks.some((one) => one.clock === 'redo' && one.party === party)
      ? [
          {
            sort: 'redone',
            year,
            subject: party,
            standing: 'redone',
            class: '',
            rating: '',
            due: null,
          },
        ]
      : [],
  );
  return [...counted, ...redone];
}

function leastOf(branches: readonly BranchState[]): TallyRow['rating'] {
  const said = branches.flatMap(({ stage, values }) =>
    stage === 'rated' || stage === 'dissatisfied'
      ? (ratingOf.get(values['satisfaction']) ?? [])
      : [],
  );
  return ratings.find((one) => said.includes(one)) ?? '';
}

function matterTally({ scheme }: CompiledScheme, matter: Matter): TallyRow {
  const promised = scheme.guide?.days.promised;
  const answering = answeringPart(scheme);
  const isUnit = scheme.actors[answering]?.party === 'unit';
  const clocks = matter.clocks.filter(({ clock }) => clock === promised);
  const isStopped = clocks.some(({ stoppedOn }) => stoppedOn !== null);
  const isRunning = clocks.some(({ stoppedOn }) => stoppedOn === null);
  return {
    sort: 'matter',
    year: yearOf(matter.openedOn),
    subject: (isUnit ? matter.parties[answering]?.[0] : undefined) ?? '',
    standing:
      matter.outcome === null && (isRunning || !isStopped)
        ? 'open'
        : isStopped
          ? judged(clocks)
          : 'unjudged',
    class: matter.outcome ?? '',
    rating: '',
    due: matter.outcome === null ? earliest(clocks) : null,
  };
}

/** Whether what some clocks timed was done in time: late if one of them was stopped after its day, not to be judged where
 * one had no day. */
function judged(clocks: readonly ClockState[]): 'late' | 'on-time' | 'unjudged' {
  const stopped = clocks.filter(({ stoppedOn }) => stoppedOn !== null);
  if (stopped.some(({ due, stoppedOn }) => due !== null && (stoppedOn ?? '') > due)) return 'late';
  return stopped.every(({ due }) => due !== null) ? 'on-time' : 'unjudged';
}

/** The first day on which one of the clocks that run runs out. */
function earliest(clocks: readonly ClockState[]): IsoDate | null {
  const dues = clocks.flatMap(({ due, stoppedOn }) => (stoppedOn === null ? (due ?? []) : []));
  return dues.toSorted()[0] ?? null;
}

function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
