import { originalTitle, originalWords } from '@twinpark/core/promises';
import type { Figure, MeasureStatus, Reading, Span } from '@twinpark/text';
import { inOwnScript } from '../masked-original.ts';
import type { Context } from './context.ts';
import { say, type Message } from './texts.ts';
import { repairInWords, warningsInWords } from './warnings.ts';
import { columns, pad, wrap } from './wrap.ts';

const marks: Readonly<
  Record<MeasureStatus, readonly [string, 'green' | 'yellow' | 'blue' | 'gray']>
> = {
  done: ['✔', 'green'],
  advancing: ['▶', 'yellow'],
  planned: ['○', 'blue'],
  unknown: ['·', 'gray'],
};

/** A reading for a person at a terminal: header, measures with their status, work list, figures,
 * and what was repaired or not understood. Its words stand in its own script, contact data is masked. */
export function showReading(reading: Reading, context: Context): string {
  const lines = [
    `${context.paint('bold', reading.file)}  ${context.paint('dim', `${say(context, reading.kind)} · ${say(context, reading.script)}`)}`,
    ...header(reading, context),
    ...points(reading, context),
    ...workList(reading, context),
    ...list(
      'figures',
      reading.figures.map((figure) => showFigure(figure, said(reading, figure.unit), context)),
      context,
    ),
    ...list(
      'citations',
      [...new Set(reading.citations.map(({ title, span }) => `《${said(reading, title, span)}》`))],
      context,
    ),
    ...list('warnings', warningsInWords(reading, context.language), context),
    ...list(
      'repairs',
      reading.repairs.map(
        ({ code, count }) => `${repairInWords(code, context.language)} ×${String(count)}`,
      ),
      context,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Words of the letter in its own script. */
const said = (reading: Reading, words: string, span?: Span): string =>
  inOwnScript(words, originalWords(reading, words, span));

function header(reading: Reading, context: Context): readonly string[] {
  const names = (all: readonly string[]) => all.map((name) => said(reading, name)).join('、');
  const spoken = (value: Message | null) => (value === null ? null : say(context, value));
  const contact =
    reading.contact &&
    [reading.contact.name, reading.contact.phone]
      .filter((part) => part !== null)
      .map((part) => part.replace(/[\p{L}\p{N}]/gu, '*'))
      .join(' ');
  const fields: readonly (readonly [Message, string | null])[] = [
    ['title', reading.title && inOwnScript(reading.title, originalTitle(reading))],
    ['number', reading.number],
    ['session', reading.session && said(reading, reading.session)],
    ['addressees', names(reading.addressees)],
    ['lead', reading.lead && said(reading, reading.lead)],
    ['coHandlers', names(reading.coHandlers)],
    ['consulted', names(reading.consulted)],
    ['parties', names(reading.parties)],
    ['issuedOn', reading.issuedOn],
    ['resultClass', reading.resultClass],
    ['disclosure', spoken(reading.disclosure)],
    ['satisfaction', spoken(reading.satisfaction)],
    ['contact', contact],
  ];
  const shown = fields.filter((field): field is readonly [Message, string] => Boolean(field[1]));
  const width = Math.max(0, ...shown.map(([name]) => columns(say(context, name))));
  return shown.map(
    ([name, value]) =>
      `  ${context.paint('dim', pad(say(context, name), width))}  ${wrap(value, context.width, width + 4)}`,
  );
}

function points(reading: Reading, context: Context): readonly string[] {
  return reading.points.flatMap((point) => [
    '',
    `  ${context.paint('bold', wrap(said(reading, point.heading), context.width, 2))}`,
    ...point.measures.map(({ status, text, span }) =>
      item(status, said(reading, text, span), context),
    ),
  ]);
}

function workList(reading: Reading, context: Context): readonly string[] {
  if (reading.workList.length === 0) return [];
  return [
    '',
    `  ${context.paint('underline', say(context, 'workList'))}`,
    ...reading.workList.flatMap((row) => [
      `  ${context.paint('bold', wrap(said(reading, row.heading), context.width, 2))}`,
      ...row.done.map(({ text, span }) => item('done', said(reading, text, span), context)),
      ...row.advancing.map(({ text, span }) =>
        item('advancing', said(reading, text, span), context),
      ),
      ...row.next.map(({ text, span }) => item('planned', said(reading, text, span), context)),
      ...(row.remark === ''
        ? []
        : [`    ${say(context, 'remark')}: ${wrap(said(reading, row.remark), context.width, 6)}`]),
    ]),
  ];
}

function item(status: MeasureStatus, text: string, context: Context): string {
  return `    ${statusMark(status, context)} ${wrap(text, context.width, 17)}`;
}

/** A status with its mark, 12 columns wide. */
export function statusMark(status: MeasureStatus, context: Context): string {
  const [mark, colour] = marks[status];
  return context.paint(colour, `${mark} ${pad(say(context, status), 10)}`);
}

function showFigure(figure: Figure, unit: string, context: Context): string {
  const qualifier = say(context, figure.qualifier);
  return `${qualifier}${qualifier === '' ? '' : ' '}${figure.value.toLocaleString('en')} ${unit}`;
}

function list(name: Message, items: readonly string[], context: Context): readonly string[] {
  if (items.length === 0) return [];
  const label = `${say(context, name)}: `;
  const indent = 2 + columns(label);
  return [
    '',
    `  ${context.paint('dim', label)}${wrap(items.join(context.language === 'en' ? '; ' : '；'), context.width, indent)}`,
  ];
}
