import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { changingForm, instant, notice as message } from '../parts/form.ts';

type MailChoice = 'at-once' | 'daily' | 'none';
const choices: readonly MailChoice[] = ['at-once', 'daily', 'none'];

export interface NoticeSettingsView {
  readonly token: string;
  readonly email: string;
  /** Whether the node has a mail server. */
  readonly sendsMail: boolean;
  /** A demonstration account. */
  readonly sample: boolean;
  readonly mail: MailChoice;
  readonly side: string | null;
  /** After which hour digests come. */
  readonly hour: number;
  readonly calendar: { readonly madeAt: string; readonly usedAt: string | null } | null;
  /** The secret address, just made. */
  readonly address: string | null;
  readonly done: 'saved' | 'dropped' | null;
}

/** How one wants to hear of things, and the calendar of one's deadlines. */
export function noticeSettingsPage(context: PageContext, view: NoticeSettingsView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'notices'];
  return {
    title: say('noticeSettings.title'),
    section: 'notices',
    trail: [{ text: say('notices.title'), href: linkTo(language, segments) }],
    main: html`${view.done === 'saved' && message('done', say('noticeSettings.done'))}
    ${view.done === 'dropped' && message('done', say('noticeSettings.calendar.dropped'))}
    ${mailSection(context, view)} ${calendarSection(context, view)}`,
  };
}

function mailSection({ say, language, zone }: PageContext, view: NoticeSettingsView): Html {
  const option = (choice: MailChoice): Html =>
    html`<p class="option">
      <input
        type="radio"
        id="mail-${choice}"
        name="mail"
        value="${choice}"
        ${choice === view.mail && html` checked`}
      />
      <label for="mail-${choice}"
        >${choice === 'daily' ? say('noticeSettings.mail.daily', { hour: view.hour }) : say(`noticeSettings.mail.${choice}`)}</label
      >
    </p>`;
  const side = (id: string, name: string): Html =>
    html`<option value="${id}" ${id === (view.side ?? '') && html` selected`}>${name}</option>`;
  return html`<section>
    <h2>${say('noticeSettings.mail')}</h2>
    <p>${say('noticeSettings.mail.text', { email: view.email })}</p>
    ${!view.sendsMail && message('note', say('noticeSettings.mail.off'))}
    ${view.sample && message('note', say('noticeSettings.mail.sample'))}
    ${changingForm({
      action: linkTo(language, [zone?.id ?? '', 'notices', 'settings']),
      token: view.token,
      submit: say('noticeSettings.save'),
      fields: html`<fieldset>
          <legend>${say('noticeSettings.mail')}</legend>
          ${choices.map(option)}
        </fieldset>
        <p class="field">
          <label for="side">${say('noticeSettings.side')}</label>
          <select id="side" name="side">
            ${side('', say('noticeSettings.side.unit'))}
            ${zone?.sides.map(({ id, name }) => side(id, name[language]))}
          </select>
        </p>`,
    })}
  </section>`;
}

function calendarSection(context: PageContext, view: NoticeSettingsView): Html {
  const { say, language, zone } = context;
  const calendar = [zone?.id ?? '', 'notices', 'calendar'];
  const { address } = view;
  return html`<section>
    <h2>${say('noticeSettings.calendar')}</h2>
    <p>${say('noticeSettings.calendar.text')}</p>
    <p>
      <a class="button" href="${linkTo(language, [zone?.id ?? '', 'notices', 'calendar.ics'])}"
        >${say('noticeSettings.calendar.download')}</a
      >
    </p>
    <p>${say('noticeSettings.calendar.secret')}</p>
    ${
      address !== null &&
      html`<p class="field">
        <label for="calendar-address">${say('noticeSettings.calendar.address')}</label>
        <input id="calendar-address" type="text" readonly value="${address}" />
      </p>`
    }
    ${
      view.calendar !== null &&
      html`<p class="meta">
        ${say('noticeSettings.calendar.made')} ${instant(context, view.calendar.madeAt)}
        ${view.calendar.usedAt !== null && html` · ${say('noticeSettings.calendar.used')} ${instant(context, view.calendar.usedAt)}`}
      </p>`
    }
    ${changingForm({
      action: linkTo(language, calendar),
      token: view.token,
      submit: say(
        view.calendar === null ? 'noticeSettings.calendar.make' : 'noticeSettings.calendar.renew',
      ),
      plain: true,
    })}
    ${
      view.calendar !== null &&
      changingForm({
        action: linkTo(language, [...calendar, 'drop']),
        token: view.token,
        submit: say('noticeSettings.calendar.drop'),
        plain: true,
      })
    }
  </section>`;
}
