import type { IsoDate, Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { table } from '../parts/table.ts';
import { matterTables, type MatterLine } from './matter-statistics.ts';
import type { NameOf } from './names.ts';

const classes = ['a', 'b', 'c', 'd', 'unclassed'] as const;
const standings = [
  'registered',
  'undecided',
  'declined',
  'filed',
  'handling',
  'answered',
  'closed',
] as const;
const timeliness = ['replies', 'sent', 'onTime', 'late', 'unjudged', 'pending', 'overdue'] as const;
const ratings = ['satisfied', 'basically', 'dissatisfied', 'unrated', 'redone'] as const;

type Class = (typeof classes)[number];
type Measure =
  | Class
  | (typeof standings)[number]
  | (typeof timeliness)[number]
  | (typeof ratings)[number];

/** Proposals of one kind and year. */
interface ProposalLine extends Readonly<Record<(typeof standings)[number] | Class, number>> {
  readonly year: number;
  readonly kind: string;
}

/** Replies of one unit. */
interface ReplyLine extends Readonly<
  Record<(typeof timeliness)[number] | (typeof ratings)[number] | Class, number>
> {
  readonly unit: string;
}

export interface StatisticsView {
  /** The zone's. */
  readonly schemes: readonly Scheme[];
  /** Years in which anything was registered. */
  readonly years: readonly number[];
  readonly year: number | undefined;
  readonly proposals: readonly ProposalLine[];
  readonly replies: readonly ReplyLine[];
  /** The unit whose replies alone are shown; null: every unit's. */
  readonly only: string | null;
  /** The day on which it was counted. */
  readonly on: IsoDate;
  /** Matters of all other schemes. */
  readonly matters: readonly MatterLine[];
  /** The schemes of which every unit's matters are shown. */
  readonly whole: readonly string[];
  readonly nameOf: NameOf;
}

/** How matters were handled: of proposals per proposal and per reply, of all else scheme by scheme. */
export function statisticsPage(context: PageContext, view: StatisticsView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'desk'];
  const { year, only } = view;
  return {
    title: say('statistics.title'),
    section: 'desk',
    trail: [{ text: say('desk.title'), href: linkTo(language, segments) }],
    // Paper keeps neither the choice of the year nor the day.
    main: html`<p class="lead">${say('statistics.lead')}</p>
      <p>
        ${
          year === undefined
            ? say('statistics.asOf', { date: view.on })
            : say('statistics.yearAsOf', { year, date: view.on })
        }
      </p>
      ${choiceForm(context, {
        segments: [...segments, 'statistics'],
        label: say('filter.title'),
        submit: say('filter.apply'),
        choices: [
          {
            name: 'year',
            label: say('statistics.year'),
            any: say('desk.any'),
            options: yearOptions(view.years),
            chosen: year,
          },
        ],
      })}
      ${view.matters.length + view.proposals.length === 0 && html`<p>${say('statistics.none')}</p>`}
      ${view.matters.length > 0 && matterTables(context, view)}
      ${
        view.proposals.length > 0 &&
        html`<h2>${say('statistics.perProposal')}</h2>
          ${proposalTables(context, view)}
          <h2>${say('statistics.perReply')}</h2>
          ${only !== null && html`<p>${say('statistics.only', { unit: view.nameOf(only) })}</p>`}
          ${view.replies.length === 0 ? html`<p>${say('statistics.none')}</p>` : replyTables(context, view)}`
      }`,
  };
}

function proposalTables(context: PageContext, { schemes, proposals }: StatisticsView): Html {
  const { say, language } = context;
  const kinds = schemes.find(({ id }) => id === 'proposals')?.fields['kind'];
  const head = (line: ProposalLine): string => {
    const option = kinds?.kind === 'choice' ? kinds.options[line.kind] : undefined;
    return `${String(line.year)} · ${option?.[language] ?? line.kind}`;
  };
  const first = say('statistics.yearAndKind');
  return html`${countTable(context, {
    caption: say('statistics.standing'),
    first,
    head,
    lines: proposals,
    measures: standings,
  })}
  ${countTable(context, {
    caption: say('statistics.byClass'),
    first,
    head,
    lines: proposals,
    measures: ['filed', ...classes],
  })}`;
}

function replyTables(context: PageContext, { replies, nameOf }: StatisticsView): Html {
  const { say } = context;
  const common = {
    first: say('statistics.unit'),
    head: ({ unit }: ReplyLine) => nameOf(unit),
    lines: replies,
  };
  const isJudged = replies.every(({ unjudged }) => unjudged === 0);
  return html`${countTable(context, {
    ...common,
    caption: say('statistics.byTime'),
    // Rare enough not to spend a column of zeros on.
    measures: timeliness.filter((one) => one !== 'unjudged' || !isJudged),
  })}
  ${countTable(context, {
    ...common,
    caption: say('statistics.byReplyClass'),
    measures: ['sent', ...classes],
  })}
  ${countTable(context, {
    ...common,
    caption: say('statistics.bySatisfaction'),
    measures: ['sent', ...ratings],
  })}`;
}

/** Counts line by line, with their sums in the foot. */
function countTable<M extends Measure, Line extends Readonly<Record<M, number>>>(
  { say }: PageContext,
  given: {
    readonly caption: string;
    readonly first: string;
    readonly head: (line: Line) => string;
    readonly lines: readonly Line[];
    readonly measures: readonly M[];
  },
): Html {
  const { measures, lines, first } = given;
  const labels = [first, ...measures.map((measure) => measureTitle(say, measure))];
  return table({
    caption: given.caption,
    stacks: true,
    labels,
    columns: labels.map((title, index) => ({ title, kind: index === 0 ? 'text' : 'number' })),
    rows: lines.map((line) => [given.head(line), ...measures.map((measure) => line[measure])]),
    foot: [
      say('total'),
      ...measures.map((measure) => lines.reduce((sum, line) => sum + line[measure], 0)),
    ],
  });
}

function measureTitle(say: PageContext['say'], measure: Measure): string {
  return measure === 'a' || measure === 'b' || measure === 'c' || measure === 'd'
    ? say('statistics.class', { class: measure.toUpperCase() })
    : say(`statistics.${measure}`);
}
