import type { Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { factList } from '../parts/facts.ts';
import { table } from '../parts/table.ts';
import type { NameOf } from './names.ts';

/** Matters of one scheme and year that one unit decides. */
export interface MatterLine {
  readonly scheme: string;
  readonly year: number;
  readonly unit: string | null;
  readonly received: number;
  readonly open: number;
  readonly overdue: number;
  readonly decided: number;
  readonly onTime: number;
  readonly late: number;
  readonly unjudged: number;
  readonly unfinished: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

interface Column {
  readonly title: string;
  readonly of: (line: MatterLine) => number;
  /** Said in short only where it is more than nothing. */
  readonly isRare?: true;
}

/** The sums of all services; each service with its main figures, and folded below them by year, unit and outcome: with
 * forty services the page stays one that can be read on a telephone. */
export function matterTables(
  context: PageContext,
  view: {
    readonly schemes: readonly Scheme[];
    readonly matters: readonly MatterLine[];
    readonly whole: readonly string[];
    readonly nameOf: NameOf;
  },
): Html {
  const { say, language } = context;
  const groups = [...Map.groupBy(view.matters, ({ scheme }) => scheme)].map(([id, lines]) => ({
    id,
    lines,
    title: view.schemes.find((scheme) => scheme.id === id)?.title[language] ?? id,
  }));
  const columns = timeColumns(context, view.matters);
  return html`<h2>${say('statistics.perService')}</h2>
    <p class="meta">${say('statistics.services')}</p>
    ${factList(columns.map(({ title, of }) => [title, String(sumOf(view.matters, of))]))}
    ${groups.map(
      ({ id, title, lines }) =>
        html`<details class="service-counts">
          <summary>
            <strong>${title}</strong>
            <span class="meta">${mainFigures(context, lines)}</span>
          </summary>
          <div id="of-${id}">
            ${countTable(context, {
              caption: `${title}: ${say('statistics.byUnit')}`,
              captionUnseen: true,
              note: view.whole.includes(id) ? null : say('statistics.ownOnly'),
              first: [say('statistics.openedIn'), say('statistics.deciding')],
              columns: [
                ...timeColumns(context, lines),
                ...outcomeColumns(
                  context,
                  view.schemes.find((scheme) => scheme.id === id),
                  lines,
                ),
              ],
              rows: lines.map((line) => ({
                head: [
                  String(line.year),
                  line.unit === null ? say('timeCost.nobody') : view.nameOf(line.unit),
                ],
                lines: [line],
              })),
            })}
          </div>
        </details>`,
    )}`;
}

/** What a service is known by before it is unfolded; what is late only where something is. */
function mainFigures(context: PageContext, lines: readonly MatterLine[]): string {
  const { language } = context;
  const space = language === 'en' ? ' ' : '';
  return timeColumns(context, lines)
    .flatMap(({ title, of, isRare }) => {
      const sum = sumOf(lines, of);
      return isRare === true && sum === 0 ? [] : [`${title}${space}${String(sum)}`];
    })
    .join(' · ');
}

const sumOf = (lines: readonly MatterLine[], of: Column['of']): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

function timeColumns({ say }: PageContext, lines: readonly MatterLine[]): readonly Column[] {
  return [
    { title: say('statistics.received'), of: (line) => line.received },
    { title: say('statistics.open'), of: (line) => line.open },
    { title: say('statistics.openOverdue'), of: (line) => line.overdue, isRare: true },
    { title: say('statistics.decided'), of: (line) => line.decided },
    { title: say('statistics.onTime'), of: (line) => line.onTime, isRare: true },
    { title: say('statistics.decidedLate'), of: (line) => line.late, isRare: true },
    // Rare enough not to spend a column of zeros on.
    ...(lines.some(({ unjudged }) => unjudged > 0)
      ? [{ title: say('statistics.noDay'), of: (line: MatterLine) => line.unjudged }]
      : []),
  ];
}

/** What the matters came to, those outcomes alone that some did; in the scheme's order. */
function outcomeColumns(
  { say, language }: PageContext,
  scheme: Scheme | undefined,
  lines: readonly MatterLine[],
): readonly Column[] {
  const met = new Set(lines.flatMap(({ outcomes }) => Object.keys(outcomes)));
  const known = Object.keys(scheme?.outcomes ?? {}).filter((id) => met.has(id));
  return [
    ...known.concat([...met].filter((id) => !known.includes(id))).map((id) => ({
      title: scheme?.outcomes[id]?.title[language] ?? id,
      of: ({ outcomes }: MatterLine) => outcomes[id] ?? 0,
    })),
    ...(lines.some(({ unfinished }) => unfinished > 0)
      ? [{ title: say('statistics.unfinished'), of: (line: MatterLine) => line.unfinished }]
      : []),
  ];
}

/** Sums of lines, row by row, with those of all rows in the foot where there are several. */
function countTable(
  { say }: PageContext,
  given: {
    readonly caption: string;
    readonly captionUnseen?: true;
    readonly note?: string | null;
    readonly first: readonly string[];
    readonly columns: readonly Column[];
    readonly rows: readonly {
      readonly head: readonly (string | Html)[];
      readonly lines: readonly MatterLine[];
    }[];
  },
): Html {
  const { first, columns, rows } = given;
  const sums = (lines: readonly MatterLine[]): readonly number[] =>
    columns.map(({ of }) => sumOf(lines, of));
  const labels = [...first, ...columns.map(({ title }) => title)];
  return html`${given.note && html`<p class="meta">${given.note}</p>`}
  ${table({
    caption: given.caption,
    captionUnseen: given.captionUnseen === true,
    stacks: true,
    labels,
    columns: labels.map((title, at) => ({ title, kind: at < first.length ? 'text' : 'number' })),
    rows: rows.map(({ head, lines }) => [...head, ...sums(lines)]),
    ...(rows.length > 1 && {
      foot: [
        say('total'),
        ...first.slice(1).map(() => ''),
        ...sums(rows.flatMap((row) => row.lines)),
      ],
    }),
  })}`;
}
