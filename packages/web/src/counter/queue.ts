import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { localTime } from '../matters/history.ts';
import { notice, tokenField } from '../parts/form.ts';
import { table } from '../parts/table.ts';
import { chosenName, serviceChoice, type WishedFor } from './service-choice.ts';

/** A number of today, as the pages show it. */
export interface TicketShown {
  readonly number: number;
  readonly service: string | null;
  readonly takenAt: string;
  readonly window: string | null;
  readonly state: 'waiting' | 'serving' | 'served' | 'absent';
}

/** Numbers as they are called out: three digits. */
function ticketNumber(number: number): string {
  return String(number).padStart(3, '0');
}

export interface QueuePageView {
  readonly tickets: readonly TicketShown[];
  /** The viewer's own, what it is for, and how many wait before it. */
  readonly own: {
    readonly ticket: TicketShown;
    readonly service: string | null;
    readonly ahead: number;
  } | null;
  readonly signedIn: boolean;
  /** The service they come for. */
  readonly service: { readonly id: string; readonly title: string } | null;
  /** What they said they come for, where it is not clear. */
  readonly wished: WishedFor | null;
  /** Services to suggest. */
  readonly titles: readonly string[];
  readonly token: string;
  /** Address of the module that looks again. */
  readonly script: string;
}

/** Taking a number, and whose turn it is. Where scripts run it looks again by itself: the page is often
 * open on a wall. */
export function ticketPage(context: PageContext, view: QueuePageView): PageBody {
  const { say, language, zone } = context;
  const address = linkTo(language, [zone?.id ?? '', 'queue']);
  const serving = view.tickets.filter(({ state }) => state === 'serving');
  const waiting = view.tickets.filter(({ state }) => state === 'waiting').length;
  return {
    title: say('queue.title'),
    section: 'services',
    trail: [{ text: say('services.title'), href: linkTo(language, [zone?.id ?? '', 'services']) }],
    script: view.script,
    main: html`<div id="board" aria-live="polite">
        <p class="lead">${say('queue.lead', { waiting })}</p>
        ${own(context, view)} ${board(context, serving)}
      </div>
      <p><a href="${address}">${say('queue.again')}</a></p>
      ${
        view.own === null &&
        (view.signedIn
          ? html`<form class="plain-form" action="${address}" method="post">
              ${tokenField(view.token)}
              ${
                view.service === null
                  ? serviceChoice(context, view)
                  : html`<input type="hidden" name="${chosenName}" value="${view.service.id}" />
                      <p>${view.service.title}</p>`
              }
              <div class="buttons"><button type="submit">${say('queue.take')}</button></div>
            </form>`
          : html`<p>
              <a
                class="button"
                href="${linkTo(language, [zone?.id ?? '', 'sign-in'], { to: address })}"
                >${say('queue.signIn')}</a
              >
            </p>`)
      }`,
  };
}

function board({ say }: PageContext, serving: readonly TicketShown[]): Html {
  return html`<h2>${say('queue.board')}</h2>
    ${
      serving.length === 0
        ? html`<p>${say('queue.nobody')}</p>`
        : table({
            caption: say('queue.board'),
            captionUnseen: true,
            columns: [{ title: say('queue.number') }, { title: say('queue.window') }],
            rows: serving.map(({ number, window }) => [ticketNumber(number), window ?? '']),
          })
    }`;
}

function own({ say }: PageContext, { own: mine }: QueuePageView): Renderable {
  if (mine === null) return null;
  const { ticket, service, ahead } = mine;
  return html`<section class="ticket" role="status" aria-label="${say('queue.own')}">
    <h2>${say('queue.own')}</h2>
    <p class="number">${ticketNumber(ticket.number)}</p>
    ${service !== null && html`<p>${service}</p>`}
    <p>
      ${
        ticket.window === null
          ? say('queue.ahead', { n: ahead })
          : html`<strong>${say('queue.called', { window: ticket.window })}</strong>`
      }
    </p>
  </section>`;
}

export interface CounterView {
  readonly window: string | null;
  /** What was given as a window and cannot be one. */
  readonly wrong: string | null;
  readonly serving: TicketShown | null;
  readonly tickets: readonly TicketShown[];
  readonly handedOut: number | null;
  readonly titleOf: (service: string) => string;
  /** What whoever wants a number comes for, where it is not clear. */
  readonly wished: WishedFor | null;
  /** Services to suggest. */
  readonly titles: readonly string[];
  readonly token: string;
}

/** The desk of one window: call, serve, hand out numbers; and the way to the applications. */
export function counterPage(context: PageContext, view: CounterView): PageBody {
  const { say, language, zone } = context;
  const address = linkTo(language, [zone?.id ?? '', 'counter']);
  const { window, serving, tickets } = view;
  const count = (state: TicketShown['state']): number =>
    tickets.filter((one) => one.state === state).length;
  const button = (name: string, words: string, quiet = false): Html =>
    html`<button type="submit" name="do" value="${name}" ${quiet && html` class="quiet"`}>
      ${words}
    </button>`;
  return {
    title: window === null ? say('counter.title') : `${say('counter.title')} ${window}`,
    section: 'desk',
    trail: [{ text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) }],
    main: html`<p class="lead">${say('counter.lead')}</p>
      ${view.wrong !== null && notice('fault', say('counter.windowWrong', { given: view.wrong }))}
      ${view.handedOut !== null && notice('done', say('counter.handedOut', { number: ticketNumber(view.handedOut) }))}
      ${
        window === null
          ? windowForm(context, address)
          : html`<form class="plain-form window" action="${address}" method="post">
                ${tokenField(view.token)}
                <input type="hidden" name="window" value="${window}" />
                ${
                  serving === null
                    ? html`<p role="status">${count('waiting') === 0 && say('counter.nobody')}</p>
                        <div class="buttons">${button('call', say('counter.next'))}</div>`
                    : html`<p class="number" role="status">
                          ${say('counter.serving', { number: ticketNumber(serving.number) })}
                        </p>
                        ${serving.service !== null && html`<p>${say('counter.servingFor', { service: view.titleOf(serving.service) })}</p>`}
                        <div class="buttons">
                          ${button('served', say('counter.served'))}
                          ${button('absent', say('counter.absent'), true)}
                        </div>`
                }
              </form>
              <form class="plain-form" action="${address}" method="post">
                ${tokenField(view.token)}
                <input type="hidden" name="window" value="${window}" />
                ${serviceChoice(context, view, 'other')}
                <div class="buttons">${button('hand-out', say('counter.walkIn'), true)}</div>
              </form>`
      }
      <p>
        ${say('counter.waiting', { waiting: count('waiting'), served: count('served'), absent: count('absent') })}
      </p>
      ${tickets.length > 0 && ticketTable(context, view)}
      <p>
        <a href="${linkTo(language, [zone?.id ?? '', 'desk'], { show: 'turn' })}"
          >${say('counter.matters')}</a
        >
      </p>`,
  };
}

function windowForm({ say }: PageContext, address: string): Html {
  return html`<form class="choices" action="${address}" method="get">
    <div>
      <label for="window">${say('counter.choose')}</label>
      <input id="window" name="window" required maxlength="20" class="short" />
    </div>
    <div class="buttons"><button type="submit">${say('counter.use')}</button></div>
  </form>`;
}

function ticketTable(context: PageContext, view: CounterView): Html {
  const { say } = context;
  const labels = [
    say('queue.number'),
    say('counter.takenAt'),
    say('guide.part'),
    say('queue.window'),
    say('counter.state'),
  ];
  return table({
    caption: say('counter.table'),
    columns: labels.map((title) => ({ title })),
    stacks: true,
    labels,
    rows: view.tickets.map(({ number, takenAt, service, window, state }) => [
      ticketNumber(number),
      localTime(takenAt),
      service === null ? '–' : view.titleOf(service),
      window ?? '–',
      say(`counter.state.${state}`),
    ]),
  });
}
