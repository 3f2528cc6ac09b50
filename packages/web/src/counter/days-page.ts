import type { ClockRule, IsoDate, Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import type { NameOf } from '../matters/names.ts';
import { table } from '../parts/table.ts';
import { daysInWords, serviceLink } from './words.ts';

/** What a service costs in days at one unit. */
interface TimeCostRow {
  readonly scheme: { readonly id: string; readonly title: Text };
  readonly unit: string | null;
  readonly promised: readonly ClockRule[];
  readonly statutory: readonly ClockRule[];
  readonly matters: number;
  readonly median: number;
  readonly ninth: number;
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
                html`<a href="${serviceLink(context, row.scheme.id)}"
                  >${row.scheme.title[language]}</a
                >`,
                row.unit === null ? '–' : nameOf(row.unit),
                daysInWords(context, row.promised),
                row.statutory.length === 0 ? '–' : daysInWords(context, row.statutory),
                row.median,
                row.ninth,
                row.matters,
                row.late,
              ]),
            })}`
      }`,
  };
}

const bar = { height: 14, gap: 34, left: 8, width: 560 };

/** Two bars for each line: what was promised, and what it took. The table has the numbers. */
function bars({ say, language }: PageContext, rows: readonly TimeCostRow[]): Html {
  const promised = (row: TimeCostRow): number => row.promised[0]?.amount ?? 0;
  const most = Math.max(1, ...rows.flatMap((row) => [promised(row), row.median]));
  const scale = (days: number): number => Math.round((days / most) * (bar.width - 2 * bar.left));
  const each = bar.gap + 2 * bar.height;
  return html`<figure class="time-cost">
    <svg
      viewBox="0 0 ${bar.width} ${rows.length * each}"
      role="img"
      aria-label="${say('timeCost.picture')}"
    >
      ${rows.map((row, at) => {
        const top = at * each;
        return html`<text x="${bar.left}" y="${top + 18}">${row.scheme.title[language]}</text>
          <rect
            class="promised"
            x="${bar.left}"
            y="${top + 24}"
            width="${scale(promised(row))}"
            height="${bar.height}"
          />
          <rect
            class="taken"
            x="${bar.left}"
            y="${top + 24 + bar.height}"
            width="${scale(row.median)}"
            height="${bar.height}"
          />`;
      })}
    </svg>
    <figcaption>
      <span class="key promised">${say('guide.promised')}</span>
      <span class="key taken">${say('timeCost.median')}</span>
    </figcaption>
  </figure>`;
}
