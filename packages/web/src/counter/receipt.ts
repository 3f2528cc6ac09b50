import type { LimitInForce } from '@twinpark/core/catalogue';
import type { ClockState, Matter } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { matterTitle } from '../matters/case.ts';
import { clockList, type Days } from '../matters/clocks.ts';
import type { NameOf } from '../matters/names.ts';
import { shownValue } from '../matters/value.ts';
import { factList } from '../parts/facts.ts';
import { daysInWords, limitsInWords } from './words.ts';

export interface ReceiptView {
  readonly scheme: Scheme;
  /** What the viewer may see of it. */
  readonly matter: Matter;
  readonly days: Days;
  readonly nameOf: NameOf;
}

/** The number under which an application was received; null: it was not received yet. */
export function receiptNumberOf({ numbers }: Pick<Matter, 'numbers'>): string | null {
  return numbers['receipt'] ?? null;
}

/** What the law allows for a part, and the clock that runs under it. */
interface StatutoryLine extends LimitInForce {
  readonly running: ClockState | null;
}

/** The receipt (受理回执): what was received, when, by whom it is decided and by when. To be printed. */
export function receiptPage(context: PageContext, view: ReceiptView): PageBody {
  const { say, language, zone } = context;
  const { scheme, matter, days, nameOf } = view;
  const { guide, opening, fields } = scheme;
  const file = linkTo(language, [zone?.id ?? '', 'matters', matter.id]);
  const clock = (id: string | undefined) =>
    matter.clocks.findLast((one) => one.clock === id && one.party === null);
  const promised = clock(guide?.days.promised);
  const limits = guide?.days.limits ?? [];
  const statutory = limits.flatMap((limit): StatutoryLine[] => {
    if ('none' in limit) {
      const { none, verified, of = null } = limit;
      return [{ of, limit: { none, verified }, running: null }];
    }
    const running = clock(limit.clock);
    if (running === undefined) return [];
    const of = limits.length > 1 ? (scheme.clocks[limit.clock]?.title ?? null) : null;
    return [{ of, limit: { rows: [running.rule] }, running }];
  });
  const owner = scheme.clocks[guide?.days.promised ?? '']?.owner ?? '';
  const shown = new Set(
    [promised, ...statutory.map(({ running }) => running)].flatMap((one) => one ?? []),
  );
  return {
    title: say('receipt.title'),
    section: 'desk',
    trail: [{ text: matterTitle(context, matter), href: file }],
    main: html`<p class="lead">
        ${say('receipt.lead', { scheme: scheme.title[language], number: receiptNumberOf(matter) ?? '' })}
      </p>
      ${factList([
        [
          scheme.actors[opening.by]?.title[language] ?? '',
          (matter.parties[opening.by] ?? []).map(nameOf).join(', '),
        ],
        [say('receipt.openedOn'), matter.openedOn],
        [say('receipt.receivedOn'), promised?.startedOn],
        [say('guide.units'), (matter.parties[owner] ?? []).map(nameOf).join(', ')],
        [
          say('guide.promised'),
          promised && `${daysInWords(context, [promised.rule])} · ${promised.due ?? '–'}`,
        ],
        [
          say('guide.statutory'),
          html`${limitsInWords(context, statutory, false)}${statutory.flatMap(({ running }) =>
            running?.due ? [` · ${running.due}`] : [],
          )}`,
        ],
      ])}
      <h2>${say('receipt.answers')}</h2>
      ${factList(
        (opening.asks ?? []).flatMap((id) => {
          const [field, value] = [fields[id], matter.values[id]];
          return field && value !== undefined
            ? [[field.title[language], shownValue(context, field, value, nameOf)] as const]
            : [];
        }),
      )}
      <h2>${say('scheme.clocks')}</h2>
      ${clockList(context, scheme, { clocks: [...shown], branches: matter.branches }, nameOf, days)}
      <p class="meta">${say('receipt.correction')}</p>`,
  };
}
