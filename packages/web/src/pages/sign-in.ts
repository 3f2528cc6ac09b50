import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { isKnownRole, roleName } from '../parts/role-name.ts';
import { changingForm, inputField, notice } from '../parts/form.ts';

export interface SignInView {
  readonly zone: string;
  readonly token: string;
  /** Where to go afterwards; empty: the zone's first page. */
  readonly to: string;
  readonly email: string;
  readonly fault: 'wrong' | 'too-many' | 'passkey' | 'oidc' | null;
  /** Minutes to wait after too many attempts. */
  readonly minutes: number | null;
  /** Whether the node has an identity provider. */
  readonly oidc: boolean;
  /** Demonstration accounts with the unit they act for, null for themselves; empty outside sample mode. */
  readonly samples: readonly {
    readonly email: string;
    readonly unit: string | null;
    readonly roles: readonly string[];
  }[];
}

/** Sign in by e-mail and password, by passkey, or with an identity provider. */
export function signInPage(context: PageContext, view: SignInView): PageBody {
  const { say, language } = context;
  const address = (way: string): string => linkTo(language, [view.zone, 'sign-in', way]);
  const back = html`<input type="hidden" name="to" value="${view.to}" />`;
  const fault = view.fault && say(`signIn.fault.${view.fault}`, { minutes: view.minutes ?? 0 });
  return {
    title: say('people.signIn'),
    main: html`${fault && notice('fault', fault)}
      <div class="columns">
        <section>
          <h2>${say('signIn.password.title')}</h2>
          ${changingForm({
            action: linkTo(language, [view.zone, 'sign-in']),
            token: view.token,
            submit: say('people.signIn'),
            fields: html`${back}
            ${inputField({
              name: 'email',
              label: say('people.email'),
              type: 'email',
              autocomplete: 'username',
              value: view.email,
              most: 254,
            })}
            ${inputField({
              name: 'password',
              label: say('people.password'),
              type: 'password',
              autocomplete: 'current-password',
              most: 512,
            })}`,
          })}
          <p>${say('signIn.forgotten')}</p>
        </section>
        <section>
          <h2>${say('signIn.other.title')}</h2>
          ${changingForm({
            action: address('passkey'),
            token: view.token,
            submit: say('signIn.passkey'),
            fields: html`${back}
              <p>${say('signIn.passkey.text')}</p>`,
          })}
          ${
            view.oidc &&
            html`<p>${say('signIn.oidc.text')}</p>
              <p>
                <a href="${linkTo(language, [view.zone, 'sign-in', 'provider'], { to: view.to })}"
                  >${say('signIn.oidc')}</a
                >
              </p>`
          }
          ${sampleAccounts(context, view)}
        </section>
      </div>`,
  };
}

function sampleAccounts(context: PageContext, { samples }: SignInView): Renderable {
  const { say } = context;
  if (samples.length === 0) return null;
  return html`<div class="legend-box">
    <h3>${say('signIn.sample.title')}</h3>
    <p>${say('signIn.sample.text')}</p>
    <ul>
      ${samples.map((one) => html`<li><code>${one.email}</code><br />${whoIs(context, one)}</li> `)}
    </ul>
  </div>`;
}

/** For whom a demonstration account acts, and as what, in the language of the page. */
function whoIs(context: PageContext, { unit, roles }: SignInView['samples'][number]): string {
  const { language, say } = context;
  const name = context.zone?.units.find(({ id }) => id === unit)?.name[language] ?? unit;
  const known = roles.filter(isKnownRole).map((role) => roleName(context, role));
  const parts = [
    name,
    ...(known.length === 0 && name === null ? [say('signIn.sample.person')] : known),
  ];
  return parts.filter((part) => part !== null).join(say('list.comma'));
}
