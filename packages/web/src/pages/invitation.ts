import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { changingForm, inputField } from '../parts/form.ts';

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'own-name' | 'wrong-old';

export interface InvitationView {
  readonly zone: string;
  readonly token: string;
  readonly key: string;
  /** Null: the invitation is used up, too old or was never made. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly fault: PasswordFault | null;
  /** Fewest and most characters. */
  readonly length: { readonly least: number; readonly most: number };
}

/** A person who was invited chooses a password. */
export function invitationPage(context: PageContext, view: InvitationView): PageBody {
  const { say, language } = context;
  const { person, length } = view;
  if (person === null) {
    return {
      title: say('invitation.gone.title'),
      main: html`<p>${say('invitation.gone.text')}</p>`,
    };
  }
  return {
    title: say('invitation.title'),
    main: html`<p>${say('invitation.text', { name: person.name, email: person.email })}</p>
      ${changingForm({
        action: linkTo(language, [view.zone, 'invitation']),
        token: view.token,
        submit: say('invitation.submit'),
        fields: html`<input type="hidden" name="key" value="${view.key}" /><input
            type="hidden"
            name="username"
            autocomplete="username"
            value="${person.email}"
          />${newPasswordField(context, view.fault, length)}`,
      })}`,
  };
}

/** The field for a new password, with the rule and what was wrong with the last attempt. */
export function newPasswordField(
  { say }: PageContext,
  fault: PasswordFault | null,
  { least, most }: InvitationView['length'],
): ReturnType<typeof inputField> {
  return inputField({
    name: 'password',
    label: say('people.newPassword'),
    type: 'password',
    autocomplete: 'new-password',
    hint: say('people.password.rule', { least }),
    fault:
      fault === null || fault === 'wrong-old'
        ? null
        : say(`people.password.${fault}`, { least, most }),
    least,
    most,
  });
}
