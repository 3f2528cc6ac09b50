import {
  findingKinds,
  type Page,
  type ShownFinding,
  type ZoneOverview,
} from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { findingCard } from '../parts/finding.ts';
import { pager } from '../parts/pager.ts';
import { sampleShare } from '../parts/sample-tag.ts';

export interface FindingsView {
  readonly overview: ZoneOverview;
  readonly years: readonly number[];
  readonly page: Page<ShownFinding>;
  readonly query: {
    readonly year?: number | undefined;
    readonly kind?: ShownFinding['kind'] | undefined;
    readonly cursor?: string | undefined;
  };
}

/** The list of findings with its filter; with a kind chosen, what that kind means. */
export function findingsPage(context: PageContext, view: FindingsView): PageBody {
  const { say } = context;
  const { overview, page, query } = view;
  const segments = [overview.zone, 'findings'];
  const counts = new Map(overview.findingsByKind.map(({ kind, count }) => [kind, count]));
  return {
    title: say('findings.title'),
    section: 'findings',
    sample: sampleShare(page.items),
    main: html`<p class="lead">
        ${say(query.kind ? `finding.${query.kind}.what` : 'findings.lead')}
        ${say(query.kind ? 'findings.order.kind' : 'findings.order')}
      </p>
      ${choiceForm(context, {
        segments,
        label: say('filter.title'),
        submit: say('filter.apply'),
        choices: [
          {
            name: 'kind',
            label: say('findings.kind'),
            any: say('findings.kind.all'),
            options: findingKinds.map((kind) => ({
              value: kind,
              text: `${say(`finding.${kind}`)} (${String(counts.get(kind) ?? 0)})`,
            })),
            chosen: query.kind,
          },
          {
            name: 'year',
            label: say('year'),
            any: say('year.all'),
            options: yearOptions(view.years),
            chosen: query.year,
          },
        ],
      })}
      ${page.items.length === 0 && html`<p>${say('list.empty')}</p>`}
      ${page.items.map((finding) => findingCard(context, overview.zone, finding, 2))}
      ${pager(context, { segments, query, next: page.next, total: page.total, counted: say('findings.total', { n: page.total }) })}`,
  };
}
