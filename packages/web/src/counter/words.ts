import type { CatalogueItem, LimitInForce } from '@twinpark/core/catalogue';
import type { ClockRule, Fee, Scheme, Text } from '@twinpark/core/model';
import { showSource, showValue } from '@twinpark/core/rules';
import type { PageContext } from '../context.ts';
import { html, joinHtml, type Html, type Renderable } from '../html.ts';
import { linkTo } from '../links.ts';
import { whenInWords, type Ruled } from './when.ts';

/** The address of a service's guide, or of a page under it. */
export function serviceLink(
  { language, zone }: PageContext,
  service: string,
  ...further: readonly string[]
): string {
  return linkTo(language, [zone?.id ?? '', 'services', service, ...further]);
}

/** Rows of the clock table in words: “5 working days or 20 working days”. */
export function daysInWords({ say }: PageContext, rows: readonly ClockRule[]): string {
  const words = rows.map(({ unit, amount }) => say(`clock.unit.${unit}`, { n: amount }));
  return words.length === 0 ? say('days.none') : [...new Set(words)].join(say('days.or'));
}

/** What the law allows, part by part, with the instrument or without. */
export function limitsInWords(
  context: PageContext,
  limits: readonly LimitInForce[],
  withSource: boolean,
  scheme?: Ruled,
): Renderable {
  const { say, language } = context;
  const lines = limits.map(({ of, limit }) => {
    const words = html`${limitInWords(context, limit, withSource, scheme)}`;
    return of === null
      ? words
      : html`${say('limit.of', { part: of[language], limit: '' })}${words}`;
  });
  const distinct = new Map(lines.map((line) => [String(line), line]));
  return joinHtml([...distinct.values()], html`<br />`);
}

function limitInWords(
  context: PageContext,
  limit: LimitInForce['limit'],
  withSource: boolean,
  scheme: Ruled | undefined,
): Renderable {
  const { say } = context;
  if ('none' in limit) {
    // Whether the law sets none is not known while nobody has looked it up.
    if (limit.none === 'law' && !limit.verified) return say('limit.unknown');
    const words = say(`limit.${limit.none}`);
    return limit.verified
      ? words
      : html`${words} <span class="meta">${say('limit.unverified')}</span>`;
  }
  const { rows } = limit;
  if (withSource) return daysWithSource(context, rows, scheme);
  return rows.length === 0
    ? say('days.none')
    : rows.map((row) => extendable(context, row)).join(say('days.or'));
}

/** The days of a row, and how many they are at most. */
function extendable(context: PageContext, row: ClockRule): string {
  const { say, language } = context;
  const days = daysInWords(context, [row]);
  if (row.extension === undefined) return days;
  const most = say(`clock.unit.${row.unit}`, { n: row.amount + row.extension });
  return days + (language === 'en' ? ', ' : '，') + say('days.extended', { days: most });
}

/** The same with the instrument that says so; of several rows of a scheme each with the case in which it holds. */
export function daysWithSource(
  context: PageContext,
  rows: readonly ClockRule[],
  scheme?: Ruled,
): Renderable {
  if (rows.length === 0) return context.say('days.none');
  const when = (row: ClockRule): string => {
    const words = scheme && rows.length > 1 ? whenInWords(context, scheme, row) : null;
    if (words === null) return '';
    return context.language === 'en' ? ` (${words})` : `（${words}）`;
  };
  return joinHtml(
    rows.map(
      (row) =>
        html`${extendable(context, row)}${when(row)}
          <span class="meta">${showSource(row.source, context.language)}</span>`,
    ),
    html`<br />`,
  );
}

export function feeInWords({ say, language }: PageContext, fee: 'none' | Fee | 'several'): string {
  if (fee === 'none' || fee === 'several') return say(`fee.${fee}`);
  const amount = showValue(fee.amount, language);
  return fee.per === undefined ? amount : say('fee.per', { amount, per: fee.per[language] });
}

/** What a service is, in a line: days, fee, channel, sides. */
export function itemFacts(context: PageContext, item: CatalogueItem): Html {
  const { say } = context;
  const words = [
    item.kind === 'bundle' ? say('services.bundle') : daysInWords(context, item.promised),
    feeInWords(context, item.fee),
    item.channels.map((one) => say(`channel.${one}`)).join(say('days.or')),
    sideNames(context, item.sides),
  ];
  return html`<ul class="marks">
    ${words.map((word) => html`<li>${word}</li>`)}
  </ul>`;
}

export function sideNames({ zone, language }: PageContext, sides: readonly string[]): string {
  const names = sides.map(
    (side) => zone?.sides.find(({ id }) => id === side)?.name[language] ?? side,
  );
  return names.join(language === 'en' ? ', ' : '、');
}

/** Several names in one text. */
export function listed({ language }: PageContext, names: readonly string[]): string {
  return names.join(language === 'en' ? ', ' : '、');
}

/** What a part of a bundle is called: what it does for the applicant, or its scheme's title. */
export function partTitle(
  { language }: PageContext,
  part: { readonly title?: Text } | undefined,
  scheme: Pick<Scheme, 'title'>,
): string {
  return (part?.title ?? scheme.title)[language];
}
