import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { inputField, notice, tokenField } from '../parts/form.ts';

export interface PasskeyView {
  /** Sign in with a key the device has, or make one. */
  readonly kind: 'get' | 'create';
  /** Where the browser's answer goes. */
  readonly action: string;
  readonly back: string;
  readonly token: string;
  /** WebAuthn options, as JSON. */
  readonly options: string;
  /** Address of the module that asks the browser. */
  readonly script: string;
}

/** The step in which the browser uses or makes a passkey. It is the one thing that needs a script; who
 * has none is told so, and signs in by password. */
export function passkeyPage(context: PageContext, view: PasskeyView): PageBody {
  const { say } = context;
  const adding = view.kind === 'create';
  return {
    title: adding ? say('passkey.page.add') : say('passkey.page.title'),
    script: view.script,
    main: html`<p>${say('passkey.page.text')}</p>
      <noscript>${notice('note', say('passkey.page.noscript'))}</noscript>
      <form
        class="entry"
        action="${view.action}"
        method="post"
        data-passkey="${view.kind}"
        data-options="${view.options}"
      >
        ${tokenField(view.token)}
        <input type="hidden" name="credential" value="" />
        ${
          adding &&
          inputField({
            name: 'name',
            label: say('passkey.page.name'),
            type: 'text',
            autocomplete: 'off',
            most: 100,
          })
        }
        <p class="notice fault" role="alert" hidden>${say('passkey.page.unable')}</p>
        <p class="buttons"><button type="submit">${say('passkey.page.start')}</button></p>
      </form>
      <p><a href="${view.back}">${say('passkey.page.back')}</a></p>`,
  };
}
