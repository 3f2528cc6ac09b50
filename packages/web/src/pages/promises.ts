import type { LetterUnit, LineageSummary, Page } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { promiseLink } from '../links.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { letterWords } from '../parts/letter-text.ts';
import { pager } from '../parts/pager.ts';
import { sampleShare, sampleTag } from '../parts/sample-tag.ts';
import { statusChip, statuses, type Status } from '../parts/status.ts';
import { table } from '../parts/table.ts';
import { unitChoice, unitName } from '../parts/unit-name.ts';

export interface PromisesView {
  readonly zone: string;
  readonly page: Page<LineageSummary>;
  /** Years in which promises were first made; null: some have none. */
  readonly years: readonly (number | null)[];
  readonly units: readonly LetterUnit[];
  readonly query: {
    readonly year?: number | undefined;
    readonly firstYear?: string | undefined;
    readonly followed?: boolean | undefined;
    readonly unit?: LetterUnit | undefined;
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
    say('nav.findings'),
  ];
  return table({
    caption: say('promises.caption'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title, index) => ({ title, kind: index > 3 ? 'number' : 'text' })),
    rows: lineages.map((lineage) => [
      html`<a href="${promiseLink(language, zone, lineage.id)}"
          >${letterWords(lineage.text, lineage.original)}</a
        >${sampleTag(context, lineage)}`,
      unitName(context, lineage.owner, lineage.originalOwner),
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
  const years = view.years.filter((year) => year !== null);
  const asked = {
    ...query,
    unit: query.unit?.name,
    followed: query.followed === true ? 'true' : undefined,
  };
  return {
    title: say('promises.title'),
    section: 'promises',
    sample: sampleShare(page.items),
    main: html`<p class="lead">${say('promises.lead')}</p>
      ${choiceForm(context, {
        segments,
        label: say('filter.title'),
        submit: say('filter.apply'),
        choices: [
          {
            name: 'firstYear',
            label: say('promises.firstYear'),
            any: say('year.all'),
            options: [
              ...yearOptions(years),
              ...(years.length < view.years.length
                ? [{ value: 'undated', text: say('overview.undated') }]
                : []),
            ],
            chosen: query.firstYear,
          },
          unitChoice(context, view.units, query.unit, say('unit.all')),
          {
            name: 'status',
            label: say('status'),
            any: say('status.all'),
            options: statuses.map((status) => ({ value: status, text: say(`status.${status}`) })),
            chosen: query.status,
          },
          {
            name: 'followed',
            label: say('promises.followed'),
            any: say('promises.followed.all'),
            options: [{ value: 'true', text: say('promises.followed.only') }],
            chosen: asked.followed,
          },
        ],
      })}
      ${page.items.length === 0 ? html`<p>${say('list.empty')}</p>` : lineageTable(context, zone, page.items)}
      ${pager(context, { segments, query: asked, next: page.next, total: page.total })}`,
  };
}
