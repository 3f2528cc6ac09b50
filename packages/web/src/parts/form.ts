import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';

/** The hidden field that proves that a form is ours. Every form that changes something has it. */
export function tokenField(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}" />`;
}

export interface Input {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly value?: string;
  readonly hint?: string;
  /** What is wrong with what was entered. */
  readonly fault?: string | null;
  readonly least?: number;
  readonly most?: number;
}

/** A labelled input. Hint and fault are read out with it. */
export function inputField(input: Input): Html {
  const { name, hint, fault } = input;
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return html`<p class="field">
    <label for="${name}">${input.label}</label>
    ${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${fault && html`<strong class="fault" id="${name}-fault">${fault}</strong>`}
    <input
      id="${name}"
      name="${name}"
      type="${input.type}"
      autocomplete="${input.autocomplete}"
      required
      ${input.value !== undefined && html` value="${input.value}"`}
      ${input.least !== undefined && html` minlength="${input.least}"`}
      ${input.most !== undefined && html` maxlength="${input.most}"`}
      ${described !== '' && html` aria-describedby="${described}"`}
      ${fault && html` aria-invalid="true"`}
    />
  </p>`;
}

/** A form that changes something. */
export function changingForm(given: {
  readonly action: string;
  readonly token: string;
  readonly submit: string;
  readonly label?: string;
  readonly fields?: Renderable;
  readonly plain?: boolean;
}): Html {
  return html`<form
    class="${given.plain === true ? 'plain' : 'entry'}"
    action="${given.action}"
    method="post"
    ${given.label !== undefined && html` aria-label="${given.label}"`}
  >
    ${tokenField(given.token)}${given.fields}
    <p class="buttons"><button type="submit">${given.submit}</button></p>
  </form>`;
}

/** A message above a form: what went wrong, or that it worked. */
export function notice(kind: 'fault' | 'done' | 'note', text: Renderable): Html {
  return html`<p class="notice ${kind}" role="${kind === 'fault' ? 'alert' : 'status'}">
    ${text}
  </p>`;
}

/** An instant as people of the zones read it: both sides live at UTC+8. */
export function instant({ language }: PageContext, iso: string): Html {
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(iso));
  return html`<time datetime="${iso}">${words}</time>`;
}
