import { languages, type Language, type Value } from '@twinpark/core/model';
import { html, type Html } from '../html.ts';
import { languageNames } from '../layout.ts';
import { idOf, lineName } from './names.ts';

/** The name of the input for one language of a text in three. */
export function wordingName(name: string, language: Language): string {
  return lineName(name, 0, language);
}

/** What is filled in of a text in three languages, as far as it is. */
export function wordingOf(value: Value | undefined, language: Language): string {
  if (typeof value !== 'object' || Array.isArray(value)) return '';
  const said: unknown = Reflect.get(value, language);
  return typeof said === 'string' ? said : '';
}

/** An input for each language, each named by its own name of it. The first has the id that the field is known by. */
export function wordingInputs(given: {
  readonly form: string;
  readonly name: string;
  readonly value: Value | undefined;
  readonly rows: number;
  readonly required: boolean;
  readonly invalid: boolean;
}): readonly Html[] {
  const { form, name, value, rows, required, invalid } = given;
  return languages.map((language, i) => {
    const id = i === 0 ? idOf(form, name) : idOf(form, wordingName(name, language));
    return html`<label for="${id}" lang="${language}">${languageNames[language]}</label>
      <textarea
        name="${wordingName(name, language)}"
        id="${id}"
        lang="${language}"
        rows="${rows}"
        ${required && html` aria-required="true"`}
        ${invalid && html` aria-invalid="true"`}
      >
${`\n${wordingOf(value, language)}`}</textarea>`;
  });
}
