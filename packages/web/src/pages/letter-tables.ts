import { originalWords, type ShownLetterDetail } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { letterWords } from '../parts/letter-text.ts';
import { table } from '../parts/table.ts';
import { sayDamage } from '../texts/damage.ts';

type Reading = ShownLetterDetail['reading'];
type Cells = Reading['workList'][number]['done'];

/** The letter's own work list, rebuilt as a table. */
export function letterWorkList({ say }: PageContext, { reading }: ShownLetterDetail): Html {
  const labels = [
    say('worklist.item'),
    say('worklist.done'),
    say('worklist.advancing'),
    say('worklist.next'),
    say('worklist.remark'),
  ];
  return table({
    caption: say('letter.worklist'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title) => ({ title })),
    rows: reading.workList.map((row) => [
      letterWords(row.heading, originalWords(reading, row.heading)),
      workCells(reading, row.done),
      workCells(reading, row.advancing),
      workCells(reading, row.next),
      row.remark === '' ? '–' : letterWords(row.remark, originalWords(reading, row.remark)),
    ]),
  });
}

function workCells(reading: Reading, cells: Cells): Html {
  if (cells.length === 0) return html`–`;
  return html`<ul>
    ${cells.map(
      ({ text, span }) => html`<li>${letterWords(text, originalWords(reading, text, span))}</li>`,
    )}
  </ul>`;
}

/** The figures with their plain values. */
export function figureTable({ language, say }: PageContext, reading: Reading): Html {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  return table({
    caption: say('letter.figures'),
    captionUnseen: true,
    columns: [
      { title: say('letter.figures.text') },
      { title: say('letter.figures.value'), kind: 'number' },
      { title: say('letter.figures.unit') },
      { title: say('letter.figures.qualifier') },
    ],
    rows: reading.figures.map((figure) => [
      letterWords(figure.text, originalWords(reading, figure.text, figure.span)),
      number.format(figure.value),
      letterWords(figure.unit, originalWords(reading, figure.unit)),
      say(`letter.qualifier.${figure.qualifier}`),
    ]),
  });
}

/** What was repaired, and how often. */
export function repairTable({ say }: PageContext, repairs: Reading['repairs']): Html {
  return table({
    caption: say('letter.repairs'),
    captionUnseen: true,
    columns: [
      { title: say('letter.repairs.what') },
      { title: say('letter.repairs.count'), kind: 'number' },
    ],
    rows: repairs.map((repair) => [sayDamage(say, 'repair', repair.code), repair.count]),
  });
}

/** What a warning of this kind of damage says, in the language of the page. */
export function warningText({ say }: PageContext, code: string): string {
  return sayDamage(say, 'warning', code);
}
