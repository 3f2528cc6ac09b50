import type { LimitInForce } from '@twinpark/core/catalogue';
import type { ClockRule, IsoDate, Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import type { NameOf } from '../matters/names.ts';
import { table } from '../parts/table.ts';
import { daysInWords, limitsInWords, serviceLink } from './words.ts';

/** What a service costs in days: a scheme at one unit, or a bundle as a whole. */
interface TimeCostRow {
  readonly kind: 'scheme' | 'bundle';
  readonly id: string;
  readonly title: Text;
  readonly unit: string | null;
  readonly promised:
    | { readonly rows: readonly ClockRule[] }
    | { readonly least: number; readonly most: number }
    | null;
  readonly limits: readonly LimitInForce[];
  readonly count: number;
  readonly median: number;
  readonly ninth: number;
  readonly slowest: number;
  readonly late: number;
}

export interface TimeCostView {
  readonly since: IsoDate;
  readonly rows: readonly TimeCostRow[];
  readonly nameOf: NameOf;
}

/** Promised, statutory and actual days, by scheme and unit: a picture and a table of the same numbers. */
export function timeCostPage(context: PageContext, view: TimeCostView): PageBody {
  const { say, language, zone } = context;
  const { since, rows, nameOf } = view;
  const address = linkTo(language, [zone?.id ?? '', 'desk', 'days']);
  const labels = [
    say('guide.part'),
    say('timeCost.unit'),
    say('guide.promised'),
    say('guide.statutory'),
    say('timeCost.median'),
    say('timeCost.ninth'),
    say('timeCost.slowest'),
    say('timeCost.count'),
    say('timeCost.late'),
  ];
  return {
    title: say('timeCost.title'),
    section: 'desk',
    trail: [{ text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) }],
    main: html`<p class="lead">${say('timeCost.lead', { since })}</p>
      <form class="choices" action="${address}" method="get">
        <div>
          <label for="since">${say('timeCost.since')}</label>
          <input id="since" type="date" name="since" value="${since}" />
        </div>
        <div class="buttons"><button type="submit">${say('timeCost.show')}</button></div>
      </form>
      ${
        rows.length === 0
          ? html`<p>${say('timeCost.none')}</p>`
          : html`${bars(context, rows)}
            ${table({
              caption: say('timeCost.title'),
              captionUnseen: true,
              columns: labels.map((title, at) => ({ title, ...(at > 3 && { kind: 'number' }) })),
              stacks: true,
              labels,
              rows: rows.map((row) => [
                html`<a href="${serviceLink(context, row.id)}">${row.title[language]}</a>`,
                row.kind === 'bundle'
                  ? say('timeCost.whole')
                  : row.unit === null
                    ? say('timeCost.nobody')
                    : nameOf(row.unit),
                promisedInWords(context, row),
                limitsInWords(context, row.limits, false),
                row.median,
                row.ninth,
                row.slowest,
                row.count,
                row.late,
              ]),
            })}`
      }`,
  };
}

function promisedInWords(context: PageContext, { promised }: TimeCostRow): string {
  if (promised === null || 'rows' in promised) return daysInWords(context, promised?.rows ?? []);
  const { least, most } = promised;
  const days = context.say('clock.unit.working-day', { n: most });
  return least === most ? days : context.say('timeCost.range', { least, most: days });
}

const bar = { height: 14, gap: 34, left: 8, width: 560, figure: 60 };

/** Two bars for each line with their days: what was promised (of several, the most), and what the middle one took,
 * with a mark at the slowest. */
function bars({ say, language }: PageContext, rows: readonly TimeCostRow[]): Html {
  const promised = ({ promised: days }: TimeCostRow): number | null => {
    if (days === null || !('rows' in days)) return days?.most ?? null;
    return days.rows.length === 0 ? null : Math.max(...days.rows.map(({ amount }) => amount));
  };
  const most = Math.max(1, ...rows.flatMap((row) => [promised(row) ?? 0, row.slowest]));
  const scale = (days: number): number =>
    Math.round((days / most) * (bar.width - 2 * bar.left - bar.figure));
  const each = bar.gap + 2 * bar.height;
  const figure = (days: number, top: number): Html =>
    html`<text class="figure" x="${bar.left + scale(days) + 6}" y="${top + bar.height - 2}"
      >${days}</text
    >`;
  return html`<figure class="time-cost">
    <svg
      viewBox="0 0 ${bar.width} ${rows.length * each}"
      role="img"
      aria-label="${say('timeCost.picture')}"
    >
      ${rows.map((row, at) => {
        const top = at * each + 24;
        const taken = top + bar.height;
        const days = promised(row);
        return html`<text x="${bar.left}" y="${top - 6}">${row.title[language]}</text>
          ${
            days !== null &&
            html`<rect
                class="promised"
                x="${bar.left}"
                y="${top}"
                width="${scale(days)}"
                height="${bar.height}"
              />
              ${figure(days, top)}`
          }
          <rect
            class="taken"
            x="${bar.left}"
            y="${taken}"
            width="${scale(row.median)}"
            height="${bar.height}"
          />
          <line
            class="slowest"
            x1="${bar.left + scale(row.slowest)}"
            x2="${bar.left + scale(row.slowest)}"
            y1="${taken}"
            y2="${taken + bar.height}"
          />
          <text
            class="figure"
            x="${bar.left + scale(row.slowest) + 6}"
            y="${taken + bar.height - 2}"
          >
            ${row.median === row.slowest ? row.median : `${String(row.median)} / ${String(row.slowest)}`}
          </text>`;
      })}
    </svg>
    <figcaption>
      <span class="key promised">${say('guide.promised')}</span>
      <span class="key taken">${say('timeCost.median')}</span>
      <span class="key slowest">${say('timeCost.slowest')}</span>
    </figcaption>
  </figure>`;
}
