import type { LineageSummary, Page } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { promiseLink } from '../links.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { letterWords } from '../parts/letter-text.ts';
import { pager } from '../parts/pager.ts';
import { sampleTag } from '../parts/sample-tag.ts';
import { statusChip, statuses, type Status } from '../parts/status.ts';
import { table } from '../parts/table.ts';
import { unitName, unitText } from '../parts/unit-name.ts';

export interface PromisesView {
  readonly zone: string;
  readonly page: Page<LineageSummary>;
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly query: {
    readonly year?: number | undefined;
    readonly unit?: string | undefined;
    readonly status?: Status | undefined;
    readonly cursor?: string | undefined;
  };
}

/** Promises as a table: newest wording, unit, years, status, letters. */
export function lineageTable(
  context: PageContext,
  zone: string,
  lineages: readonly LineageSummary[],
): Html {
  const { language, say } = context;
  const labels = [
    say('promises.text'),
    say('unit'),
    say('promises.years'),
    say('status'),
    say('promises.letters'),
    say('overview.findings'),
  ];
  return table({
    caption: say('promises.caption'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title, index) => ({ title, kind: index > 3 ? 'number' : 'text' })),
    rows: lineages.map((lineage) => [
      html`<a href="${promiseLink(language, zone, lineage.id)}">${letterWords(lineage.text)}</a
        >${sampleTag(context, lineage)}`,
      unitName(context, lineage.owner),
      html`<span class="years">${yearsOf(lineage) ?? say('year.unknown')}</span>`,
      statusChip(context, lineage.status),
      lineage.letterCount,
      lineage.findingCount,
    ]),
  });
}

function yearsOf({ firstYear, lastYear }: LineageSummary): string | null {
  if (firstYear === null || lastYear === null) return null;
  return firstYear === lastYear ? String(firstYear) : `${String(firstYear)}–${String(lastYear)}`;
}

/** The list of promises with its filter. */
export function promisesPage(context: PageContext, view: PromisesView): PageBody {
  const { say } = context;
  const { zone, page, query } = view;
  const segments = [zone, 'promises'];
  return {
    title: say('promises.title'),
    section: 'promises',
    sample: page.items.some(({ sample }) => sample),
    main: html`<p class="lead">${say('promises.lead')}</p>
      ${choiceForm(context, {
        segments,
        label: say('filter.title'),
        submit: say('filter.apply'),
        choices: [
          {
            name: 'year',
            label: say('year'),
            any: say('year.all'),
            options: yearOptions(view.years),
            chosen: query.year,
          },
          {
            name: 'unit',
            label: say('unit'),
            any: say('unit.all'),
            options: view.units.map((unit) => ({ value: unit, text: unitText(context, unit) })),
            chosen: query.unit,
          },
          {
            name: 'status',
            label: say('status'),
            any: say('status.all'),
            options: statuses.map((status) => ({ value: status, text: say(`status.${status}`) })),
            chosen: query.status,
          },
        ],
      })}
      ${page.items.length === 0 ? html`<p>${say('list.empty')}</p>` : lineageTable(context, zone, page.items)}
      ${pager(context, { segments, query, next: page.next, total: page.total })}`,
  };
}
