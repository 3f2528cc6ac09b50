import type { ReceivedNotice } from '@twinpark/core/notices';
import type { Scheme, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { valueFacts } from '../matters/case.ts';
import type { ClockEnd, Days } from '../matters/clocks.ts';
import type { NameOf } from '../matters/names.ts';
import { changingForm, instant, notice as message, tokenField } from '../parts/form.ts';
import { noticeWords } from './words.ts';

export interface ShownNotice extends ReceivedNotice {
  /** The version that the matter ran under then. */
  readonly definition: Scheme;
  /** The name of the unit for which it is read; null: for oneself. */
  readonly unitName: string | null;
  /** How the clock that it names has stopped since; null: it runs. */
  readonly stopped: ClockEnd | null;
}

export interface NoticesView {
  readonly token: string;
  readonly notices: readonly ShownNotice[];
  /** The address part that leads to earlier ones; null: there are none. */
  readonly next: string | null;
  readonly isFirst: boolean;
  readonly unread: number;
  /** When the page was made: what comes later is not marked by its button. */
  readonly until: string;
  readonly days: Days;
  readonly done: boolean;
  readonly gone: boolean;
}

/** What has changed in one's matters, the newest first. */
export function noticesPage(context: PageContext, view: NoticesView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'notices'];
  const { notices, next, isFirst } = view;
  return {
    title: say('notices.title'),
    section: 'notices',
    main: html`${view.done && message('done', say('notices.done'))}
      ${view.gone && message('fault', say('notices.gone'))}
      <p class="lead">${say('notices.lead')}</p>
      <p class="doings">
        <a href="${linkTo(language, [...segments, 'settings'])}">${say('notices.settings')}</a>
      </p>
      ${
        view.unread > 0 &&
        changingForm({
          action: linkTo(language, [...segments, 'read']),
          token: view.token,
          submit: say('notices.read.all'),
          fields: html`<input type="hidden" name="until" value="${view.until}" />`,
          plain: true,
        })
      }
      ${
        notices.length === 0
          ? html`<p>${say('notices.none')}</p>`
          : html`<form
              class="plain"
              action="${linkTo(language, [...segments, 'read'])}"
              method="post"
            >
              ${tokenField(view.token)}
              <ul class="entries notices">
                ${notices.map((one) => entry(context, view, one))}
              </ul>
            </form>`
      }
      ${
        (next !== null || !isFirst) &&
        html`<nav class="pager" aria-label="${say('notices.title')}">
          ${!isFirst && html`<a href="${linkTo(language, segments)}">${say('notices.first')}</a>`}
          ${next !== null && html`<a href="${linkTo(language, segments, { before: next })}" rel="next">${say('notices.next')}</a>`}
        </nav>`
      }`,
  };
}

function entry(context: PageContext, view: NoticesView, one: ShownNotice): Html {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'notices'];
  const words = noticeWords(context, one.definition, one.facts, view.days, one.stopped);
  const isUnread = one.readAt === null;
  const [colon, stop] = language === 'en' ? [': ', '. '] : ['：', '。'];
  const facts = words.facts.map(([label, text]) => html`<span>${label}${colon}${text}</span>`);
  return html`<li ${isUnread && html`class="unread"`}>
    <p>
      ${isUnread && html`<strong class="turn">${say('notices.unread')}</strong> `}
      <a href="${linkTo(language, [...segments, one.id])}">${words.headline} · ${words.matter}</a>
      ${one.title !== null && html`<span class="block">${one.title}</span>`}
    </p>
    <p class="meta">
      ${instant(context, one.at)}
      ${one.unitName !== null && html` · ${say('notice.for')}${colon}${one.unitName}`}
      ${facts.map((fact) => html` · ${fact}`)}
    </p>
    ${
      words.deadline !== null &&
      html`<p class="meta">
        ${say('notice.deadline')}${colon}${words.deadline.title}${colon}${words.deadline.due}${stop}${words.deadline.how}
      </p>`
    }
    ${
      isUnread &&
      html`<p class="buttons">
        <button type="submit" name="id" value="${one.id}">
          ${say('notices.read')}<span class="unseen">: ${words.headline} · ${words.matter}</span>
        </button>
      </p>`
    }
  </li>`;
}

export interface ReleasedView {
  readonly notice: ShownNotice;
  readonly days: Days;
  /** What was said when it was done. */
  readonly values: Values;
  readonly nameOf: NameOf;
}

/** To whom has no part in a matter any more: what was done, when, and why. */
export function releasedPage(context: PageContext, view: ReleasedView): PageBody {
  const { say, language, zone } = context;
  const { notice: one, days, values, nameOf } = view;
  const words = noticeWords(context, one.definition, one.facts, days);
  return {
    title: words.headline,
    section: 'notices',
    trail: [{ text: say('notices.title'), href: linkTo(language, [zone?.id ?? '', 'notices']) }],
    main: html`<p class="lead">${words.matter}${one.title !== null && html` · ${one.title}`}</p>
      <p class="meta">${instant(context, one.at)}</p>
      ${valueFacts(context, one.definition, values, nameOf)}`,
  };
}

/** Asks whether to act for the unit that a notice is for. */
export function noticeUnitPage(
  context: PageContext,
  view: { readonly token: string; readonly id: string; readonly unit: string },
): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'notices'];
  return {
    title: say('notices.actFor.title'),
    section: 'notices',
    trail: [{ text: say('notices.title'), href: linkTo(language, segments) }],
    main: html`<p>${say('notices.actFor.text', { unit: view.unit })}</p>
      ${changingForm({
        action: linkTo(language, [...segments, view.id]),
        token: view.token,
        submit: say('notices.actFor.submit'),
        plain: true,
      })}`,
  };
}
