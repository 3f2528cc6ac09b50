import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { linkTo } from '../links.ts';

export interface Choice {
  readonly name: string;
  readonly label: string;
  /** What the empty choice is called; without it the choice must be made. */
  readonly any: string;
  /** It is typed, with the options as suggestions: value first, `text` what else it is called. */
  readonly typed?: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string | number | undefined;
}

/** A plain GET form of selections and typed choices. */
export function choiceForm(
  { language, say }: PageContext,
  given: {
    readonly segments: readonly string[];
    readonly choices: readonly Choice[];
    readonly submit: string;
    readonly label: string;
  },
): Html {
  const action = linkTo(language, given.segments);
  const input = ({ name, label, any, options, chosen }: Choice): Html =>
    html`<div class="typed">
      <label for="choice-${name}">${label}</label>
      <input
        id="choice-${name}"
        name="${name}"
        list="options-${name}"
        value="${chosen ?? ''}"
        placeholder="${any}"
        maxlength="100"
        autocomplete="off"
      />
      <datalist id="options-${name}">
        ${options.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}
      </datalist>
    </div>`;
  const select = ({ name, label, any, options, chosen }: Choice): Html => {
    const value = chosen === undefined ? '' : String(chosen);
    return html`<div>
      <label for="choice-${name}">${label}</label>
      <select id="choice-${name}" name="${name}">
        <option value="">${any}</option>
        ${options.map(
          (option) =>
            html`<option value="${option.value}" ${option.value === value && html` selected`}>
              ${option.text}
            </option>`,
        )}
      </select>
    </div>`;
  };
  const chosen = given.choices.some((choice) => choice.chosen !== undefined);
  return html`<form class="choices" action="${action}" method="get" aria-label="${given.label}">
    ${given.choices.map((choice) => (choice.typed === true ? input(choice) : select(choice)))}
    <div class="buttons">
      <button type="submit">${given.submit}</button>
      ${chosen && html`<a href="${action}">${say('filter.reset')}</a>`}
    </div>
  </form>`;
}

/** Years as options, newest first. */
export function yearOptions(years: readonly number[]): Choice['options'] {
  return [...years].sort((a, b) => b - a).map((y) => ({ value: String(y), text: String(y) }));
}
