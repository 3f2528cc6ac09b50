import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
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
  /** E-mail addresses and names of demonstration accounts; empty outside sample mode. */
  readonly samples: readonly { readonly email: string; readonly name: string }[];
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

function sampleAccounts({ say }: PageContext, { samples }: SignInView): Renderable {
  if (samples.length === 0) return null;
  return html`<div class="legend-box">
    <h3>${say('signIn.sample.title')}</h3>
    <p>${say('signIn.sample.text')}</p>
    <ul>
      ${samples.map(({ email, name }) => html`<li><code>${email}</code><br />${name}</li> `)}
    </ul>
  </div>`;
}
