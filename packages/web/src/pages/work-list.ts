import type { WorkListItem, WorkListTable } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo, promiseLink } from '../links.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { letterWords } from '../parts/letter-text.ts';
import { table } from '../parts/table.ts';
import { unitText } from '../parts/unit-name.ts';

export interface WorkListView {
  readonly zone: string;
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly query: { readonly year?: number | undefined; readonly unit?: string | undefined };
  /** Null until both year and unit are chosen. */
  readonly table: WorkListTable | null;
}

/** The yearly work list of a unit, to read, print and download; each entry leads to its promise. */
export function workListPage(context: PageContext, view: WorkListView): PageBody {
  const { say } = context;
  return {
    title: say('worklist.title'),
    section: 'worklist',
    sample: view.table?.sample,
    main: html`<p class="lead">${say('worklist.lead')}</p>
      ${choiceForm(context, {
        segments: [view.zone, 'worklist'],
        label: say('worklist.title'),
        submit: say('worklist.choose'),
        choices: [
          {
            name: 'year',
            label: say('year'),
            any: say('worklist.choose.year'),
            options: yearOptions(view.years),
            chosen: view.query.year,
          },
          {
            name: 'unit',
            label: say('unit'),
            any: say('worklist.choose.unit'),
            options: view.units.map((unit) => ({ value: unit, text: unitText(context, unit) })),
            chosen: view.query.unit,
          },
        ],
      })}
      ${view.table && chosenTable(context, view.zone, view.table)}`,
  };
}

function chosenTable(context: PageContext, zone: string, list: WorkListTable): Html {
  const { language, say } = context;
  const named = { unit: unitText(context, list.unit), year: list.year };
  if (list.rows.length === 0) return html`<p>${say('worklist.empty', named)}</p>`;
  const labels = [
    say('worklist.item'),
    say('worklist.done'),
    say('worklist.advancing'),
    say('worklist.next'),
    say('worklist.remark'),
  ];
  const download = (format: 'docx' | 'xlsx'): Html =>
    html`<a
      href="${linkTo(language, [zone, `worklist.${format}`], { year: list.year, unit: list.unit })}"
      >${say(`worklist.download.${format}`)}</a
    >`;
  const cells = (items: readonly WorkListItem[]): Html =>
    items.length === 0
      ? html`–`
      : html`<ul>
          ${items.map((item) => html`<li>${entry(context, zone, item)}</li>`)}
        </ul>`;
  return html`${table({
      caption: say('worklist.caption', named),
      stacks: true,
      labels,
      columns: labels.map((title) => ({ title })),
      rows: list.rows.map((row) => [
        letterWords(row.heading),
        cells(row.done),
        cells(row.advancing),
        cells(row.next),
        row.remark === '' ? '–' : letterWords(row.remark),
      ]),
    })}
    <p>${download('docx')} · ${download('xlsx')}</p>`;
}

function entry({ language }: PageContext, zone: string, item: WorkListItem): Html {
  const [promise] = item.promises;
  return promise === undefined
    ? letterWords(item.text)
    : html`<a href="${promiseLink(language, zone, promise)}">${letterWords(item.text)}</a>`;
}
