import { languages, type Language } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { languageNames, type PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { changingForm, inputField, instant, notice } from '../parts/form.ts';
import { roleName } from '../parts/role-name.ts';
import { newPasswordField, type PasswordFault } from './invitation.ts';

export interface AccountView {
  readonly zone: string;
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly hasPassword: boolean;
  /** Whom the person may act for; `null` is themselves. */
  readonly units: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly roles: readonly string[];
    readonly chosen: boolean;
  }[];
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly usedAt: string | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly method: 'password' | 'passkey' | 'oidc' | 'invitation';
    readonly device: string;
    readonly startedAt: string;
    readonly seenAt: string;
    readonly here: boolean;
  }[];
  readonly length: { readonly least: number; readonly most: number };
  readonly fault: PasswordFault | 'passkey' | null;
  /** What has just been done. */
  readonly done: 'unit' | 'language' | 'password' | 'passkey' | 'sessions' | null;
  /** Whether the viewer administers accounts of a unit. */
  readonly administers: boolean;
  /** Where to go on once a unit is chosen. */
  readonly to: string;
}

/** One's own account: the unit acted for, language, password, passkeys, sessions. */
export function accountPage(context: PageContext, view: AccountView): PageBody {
  const { say } = context;
  const passwordFault = view.fault === 'passkey' ? null : view.fault;
  return {
    title: say('account.title'),
    main: html`${view.done !== null && notice('done', say(`account.done.${view.done}`))}
    ${passwordFault !== null && notice('fault', say('account.fault.password'))}
    ${view.fault === 'passkey' && notice('fault', say('account.fault.passkey'))}
    ${factList([
      [say('account.name'), view.name],
      [say('people.email'), view.email],
    ])}
    ${
      view.administers &&
      html`<p>
        <a class="button" href="${addressOf(context, view, 'people')}">${say('unitPeople.link')}</a>
        <a class="button" href="${linkTo(context.language, [view.zone, 'versions'])}"
          >${say('versions.title')}</a
        >
      </p>`
    }
    ${unitSection(context, view)} ${languageSection(context, view)}
    ${passwordSection(context, view, passwordFault)} ${passkeySection(context, view)}
    ${sessionSection(context, view)}`,
  };
}

function addressOf(
  { language }: PageContext,
  view: AccountView,
  ...what: readonly string[]
): string {
  return linkTo(language, [view.zone, 'account', ...what]);
}

function unitSection(context: PageContext, view: AccountView): Html {
  const { say } = context;
  const option = ({ id, name, roles, chosen }: AccountView['units'][number], at: number): Html =>
    html`<p class="option">
      <input
        type="radio"
        id="unit-${at}"
        name="unit"
        value="${id ?? ''}"
        ${chosen && html` checked`}
      />
      <label for="unit-${at}"
        >${name}
        ${roles.length > 0 && html`<span class="hint">${roles.map((role) => roleName(context, role)).join(' · ')}</span>`}</label
      >
    </p>`;
  return html`<section>
    <h2>${say('account.unit')}</h2>
    <p>${say('account.unit.text')}</p>
    ${changingForm({
      action: addressOf(context, view, 'unit'),
      token: view.token,
      submit: say('account.unit.submit'),
      fields: html`<input type="hidden" name="to" value="${view.to}" />
        <fieldset>
          <legend>${say('account.unit')}</legend>
          ${view.units.map(option)}
        </fieldset>`,
    })}
  </section>`;
}

function languageSection(context: PageContext, view: AccountView): Html {
  const { say } = context;
  return html`<section>
    <h2>${say('account.language')}</h2>
    ${changingForm({
      action: addressOf(context, view, 'language'),
      token: view.token,
      submit: say('account.save'),
      fields: html`<p class="field">
        <label for="language">${say('account.language.label')}</label>
        <select id="language" name="language">
          ${languages.map(
            (language) =>
              html`<option
                value="${language}"
                lang="${language}"
                ${language === view.language && html` selected`}
              >
                ${languageNames[language]}
              </option>`,
          )}
        </select>
      </p>`,
    })}
  </section>`;
}

function passwordSection(
  context: PageContext,
  view: AccountView,
  fault: PasswordFault | null,
): Html {
  const { say } = context;
  return html`<section>
    <h2>${say('people.password')}</h2>
    ${!view.hasPassword && html`<p>${say('account.password.none')}</p>`}
    ${
      view.hasPassword &&
      changingForm({
        action: addressOf(context, view, 'password'),
        token: view.token,
        submit: say('account.password.submit'),
        fields: html`<input
            type="hidden"
            name="username"
            autocomplete="username"
            value="${view.email}"
          />${inputField({
            name: 'old',
            label: say('account.password.old'),
            type: 'password',
            autocomplete: 'current-password',
            most: 512,
            fault: fault === 'wrong-old' ? say('account.password.wrong') : null,
          })}
          ${newPasswordField(context, fault, view.length)}`,
      })
    }
  </section>`;
}

function passkeySection(context: PageContext, view: AccountView): Html {
  const { say } = context;
  const entry = (key: AccountView['passkeys'][number]): Html =>
    html`<li>
      <strong>${key.name}</strong>
      <span class="meta"
        >${say('account.passkey.created')} ${instant(context, key.createdAt)}
        ${key.usedAt !== null && html` · ${say('account.passkey.used')} ${instant(context, key.usedAt)}`}</span
      >
      ${changingForm({
        action: addressOf(context, view, 'passkey', 'remove'),
        token: view.token,
        submit: say('account.passkey.remove'),
        label: `${say('account.passkey.remove')}: ${key.name}`,
        fields: html`<input type="hidden" name="id" value="${key.id}" />`,
        plain: true,
      })}
    </li>`;
  return html`<section>
    <h2>${say('account.passkeys')}</h2>
    <p>${say('account.passkeys.text')}</p>
    ${
      view.passkeys.length > 0 &&
      html`<ul class="entries">
        ${view.passkeys.map(entry)}
      </ul>`
    }
    ${changingForm({
      action: addressOf(context, view, 'passkey'),
      token: view.token,
      submit: say('account.passkey.add'),
      plain: true,
    })}
  </section>`;
}

function sessionSection(context: PageContext, view: AccountView): Html {
  const { say } = context;
  const entry = (session: AccountView['sessions'][number]): Html =>
    html`<li>
      <strong>${say(`method.${session.method}`)}</strong
      >${session.here && html` · ${say('account.session.here')}`}
      <span class="meta"
        >${say('account.session.seen')} ${instant(context, session.seenAt)} ·
        ${say('account.session.started')} ${instant(context, session.startedAt)}</span
      >
      <span class="meta" lang="en">${session.device || '–'}</span>
      ${
        !session.here &&
        changingForm({
          action: addressOf(context, view, 'session'),
          token: view.token,
          submit: say('account.session.end'),
          label: `${say('account.session.end')}: ${session.device}`,
          fields: html`<input type="hidden" name="id" value="${session.id}" />`,
          plain: true,
        })
      }
    </li>`;
  const everywhere: Renderable = changingForm({
    action: addressOf(context, view, 'sessions'),
    token: view.token,
    submit: say('account.session.everywhere'),
    plain: true,
  });
  return html`<section>
    <h2>${say('account.sessions')}</h2>
    <ul class="entries">
      ${view.sessions.map(entry)}
    </ul>
    ${everywhere}
  </section>`;
}
