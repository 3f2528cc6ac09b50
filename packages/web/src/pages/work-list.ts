import {
  leavesYearOpen,
  type LetterUnit,
  type WorkListItem,
  type WorkListPart,
} from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo, promiseLink } from '../links.ts';
import { choiceForm, yearOptions } from '../parts/filter.ts';
import { letterWords } from '../parts/letter-text.ts';
import { table } from '../parts/table.ts';
import { unitChoice, unitText } from '../parts/unit-name.ts';

export interface WorkListView {
  readonly zone: string;
  readonly years: readonly number[];
  readonly units: readonly LetterUnit[];
  readonly query: {
    readonly year?: number | undefined;
    readonly unit?: LetterUnit | undefined;
  };
  /** Null until both year and unit are chosen. */
  readonly part: WorkListPart | null;
}

/** The yearly work list of a unit, to read, print and download; each entry leads to its promise. */
export function workListPage(context: PageContext, view: WorkListView): PageBody {
  const { say } = context;
  return {
    title: say('worklist.title'),
    section: 'worklist',
    sample: view.part?.table.sample,
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
          unitChoice(context, view.units, view.query.unit, say('worklist.choose.unit')),
        ],
      })}
      ${view.part && chosenTable(context, view.zone, view.part)}`,
  };
}

function chosenTable(context: PageContext, zone: string, part: WorkListPart): Html {
  const { table: list } = part;
  const { language, say } = context;
  const named = { unit: unitText(context, list.unit), year: list.year };
  if (part.total === 0) return html`<p>${say('worklist.empty', named)}</p>`;
  const labels = [
    say('worklist.item'),
    say('worklist.done'),
    say('worklist.advancing'),
    say(leavesYearOpen(list) ? 'worklist.later' : 'worklist.next'),
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
        letterWords(row.heading, row.originalHeading),
        cells(row.done),
        cells(row.advancing),
        cells(row.next),
        row.remark === '' ? '–' : letterWords(row.remark, row.originalRemark),
      ]),
    })}
    ${placeInList(context, zone, part)}
    <p>${download('docx')} · ${download('xlsx')}</p>`;
}

function entry({ language }: PageContext, zone: string, item: WorkListItem): Html {
  const [promise] = item.promises;
  return promise === undefined
    ? letterWords(item.text, item.original)
    : html`<a href="${promiseLink(language, zone, promise)}"
        >${letterWords(item.text, item.original)}</a
      >`;
}

/** Which items of a long list stand here, and the way to those before and after them. Nothing when all
 * do: the documents hold the whole list. */
function placeInList(
  { language, say }: PageContext,
  zone: string,
  { table: { year, unit }, total, from, to }: WorkListPart,
): Renderable {
  if (from <= 1 && to === total) return null;
  const at = (start: number): string =>
    linkTo(language, [zone, 'worklist'], { year, unit, start: start === 0 ? null : start });
  const size = to - from + 1;
  const place = say('worklist.part', { from, to, n: total });
  return html`<nav class="pager" aria-label="${place}">
    <span>${place}</span>
    ${from > 1 && html`<a href="${at(0)}">${say('page.first')}</a>`}
    ${to > 0 && to < total && html`<a href="${at(from - 1 + size)}" rel="next">${say('page.next')}</a>`}
    <span>${say('worklist.part.whole')}</span>
  </nav>`;
}
