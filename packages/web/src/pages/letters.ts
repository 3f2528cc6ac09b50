import type { LetterUnit, Page, ShownLetter } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { letterLink } from '../links.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { pager } from '../parts/pager.ts';
import { sampleShare, sampleTag } from '../parts/sample-tag.ts';
import { table } from '../parts/table.ts';
import { unitChoice, unitName } from '../parts/unit-name.ts';
import { letterTitle } from './zone-summary.ts';

export const letterKinds = [
  'proposal-reply',
  'suggestion-reply',
  'agreement',
  'report',
  'other',
] as const satisfies ShownLetter['kind'][];

export interface LettersView {
  readonly zone: string;
  readonly page: Page<ShownLetter>;
  readonly years: readonly number[];
  readonly units: readonly LetterUnit[];
  readonly query: {
    readonly year?: number | undefined;
    readonly unit?: LetterUnit | undefined;
    readonly kind?: ShownLetter['kind'] | undefined;
    readonly cursor?: string | undefined;
  };
}

/** The list of letters with its filter. */
export function lettersPage(context: PageContext, view: LettersView): PageBody {
  const { say } = context;
  const { page, query } = view;
  const segments = [view.zone, 'letters'];
  return {
    title: say('letters.title'),
    section: 'letters',
    sample: sampleShare(page.items),
    main: html`${choiceForm(context, {
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
        unitChoice(context, view.units, query.unit, say('unit.all')),
        {
          name: 'kind',
          label: say('letter.kind'),
          any: say('letter.kind.all'),
          options: letterKinds.map((kind) => ({ value: kind, text: say(`letter.kind.${kind}`) })),
          chosen: query.kind,
        },
      ],
    })}
    ${page.items.length === 0 ? html`<p>${say('list.empty')}</p>` : letterTable(context, page.items)}
    ${pager(context, { segments, query: { ...query, unit: query.unit?.name }, next: page.next, total: page.total })}`,
  };
}

function letterTable(context: PageContext, letters: readonly ShownLetter[]): Html {
  const { language, say } = context;
  const labels = [
    say('letters.title'),
    say('letter.issuedOn'),
    say('letter.kind'),
    say('letter.lead'),
    say('letter.resultClass'),
    say('nav.promises'),
    say('nav.findings'),
  ];
  return table({
    caption: say('letters.caption'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title, index) => ({ title, kind: index > 4 ? 'number' : 'text' })),
    rows: letters.map((letter) => [
      html`<a href="${letterLink(language, letter.zone, letter.id)}"
          >${letterTitle(context, letter)}</a
        >${sampleTag(context, letter)}`,
      html`<span class="years">${letter.issuedOn ?? letter.year ?? say('year.unknown')}</span>`,
      say(`letter.kind.${letter.kind}`),
      letter.lead === null ? '–' : unitName(context, letter.lead, letter.originalLead),
      letter.resultClass ?? '–',
      letter.promiseCount,
      letter.findingCount,
    ]),
  });
}
