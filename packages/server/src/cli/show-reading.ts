import { maskPersonalData, type Figure, type MeasureStatus, type Reading } from '@twinpark/text';
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
 * and what was repaired or not understood. Contact data is masked. */
export function showReading(reading: Reading, context: Context): string {
  const lines = [
    `${context.paint('bold', reading.file)}  ${context.paint('dim', `${say(context, reading.kind)} · ${say(context, reading.script)}`)}`,
    ...header(reading, context),
    ...points(reading, context),
    ...workList(reading, context),
    ...list(
      'figures',
      reading.figures.map((figure) => showFigure(figure, context)),
      context,
    ),
    ...list(
      'citations',
      [...new Set(reading.citations.map((citation) => `《${citation.title}》`))],
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

function header(reading: Reading, context: Context): readonly string[] {
  const spoken = (value: Message | null) => (value === null ? null : say(context, value));
  const contact =
    reading.contact &&
    [reading.contact.name, reading.contact.phone]
      .filter((part) => part !== null)
      .map((part) => part.replace(/[\p{L}\p{N}]/gu, '*'))
      .join(' ');
  const fields: readonly (readonly [Message, string | null])[] = [
    ['title', reading.title],
    ['number', reading.number],
    ['session', reading.session],
    ['addressees', reading.addressees.join('、')],
    ['lead', reading.lead],
    ['coHandlers', reading.coHandlers.join('、')],
    ['consulted', reading.consulted.join('、')],
    ['parties', reading.parties.join('、')],
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
    `  ${context.paint('bold', wrap(point.heading, context.width, 2))}`,
    ...point.measures.map((measure) => item(measure.status, measure.text, context)),
  ]);
}

function workList(reading: Reading, context: Context): readonly string[] {
  if (reading.workList.length === 0) return [];
  return [
    '',
    `  ${context.paint('underline', say(context, 'workList'))}`,
    ...reading.workList.flatMap((row) => [
      `  ${context.paint('bold', wrap(row.heading, context.width, 2))}`,
      ...row.done.map((cell) => item('done', cell.text, context)),
      ...row.advancing.map((cell) => item('advancing', cell.text, context)),
      ...row.next.map((cell) => item('planned', cell.text, context)),
      ...(row.remark === ''
        ? []
        : [`    ${say(context, 'remark')}: ${wrap(row.remark, context.width, 6)}`]),
    ]),
  ];
}

function item(status: MeasureStatus, text: string, context: Context): string {
  return `    ${statusMark(status, context)} ${wrap(mask(text), context.width, 17)}`;
}

/** A status with its mark, 12 columns wide. */
export function statusMark(status: MeasureStatus, context: Context): string {
  const [mark, colour] = marks[status];
  return context.paint(colour, `${mark} ${pad(say(context, status), 10)}`);
}

function showFigure(figure: Figure, context: Context): string {
  const qualifier = say(context, figure.qualifier);
  return `${qualifier}${qualifier === '' ? '' : ' '}${figure.value.toLocaleString('en')} ${figure.unit}`;
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

const mask = (text: string) => maskPersonalData(text);
