import { acceptedTypes, sizeOf, type Refusal } from '@twinpark/core/engine';
import {
  fileTypes,
  isAmount,
  isFileValue,
  usualFileBytes,
  type Field,
  type Value,
  type Values,
} from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { control, isMany, type FormChoices } from './control.ts';
import {
  addLine,
  commandName,
  dropLine,
  fieldName,
  idOf,
  lineName,
  partyName,
  showAgain,
  versionName,
} from './names.ts';
import { uploadAttributes } from './upload.ts';

/** A form that asks for fields of a scheme. */
export interface SchemeForm {
  /** Begins the ids of its inputs; different for each form of a page. */
  readonly id: string;
  /** Where it is sent. */
  readonly action: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
  readonly choices: FormChoices;
  /** Why the form was not accepted. */
  readonly refusals: readonly Refusal[];
  /** The command's id: sent twice, it is carried out once. */
  readonly command: string;
  /** The version of the matter it is filled in for; null where it opens one. */
  readonly version: number | null;
  readonly party?: string | null;
  /** A further button that shows the form again, with this on it. */
  readonly again?: string;
  /** Proves that the form is ours. */
  readonly token: string;
}

export interface FormField {
  readonly id: string;
  readonly field: Field;
  readonly required: boolean;
  readonly value: Value | undefined;
  /** What holds where the form leaves it open; absent: nothing. */
  readonly kept?: Value | undefined;
}

/** The fields of a form with the values they start with. */
export function formFields(
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
  required: readonly string[],
  values: Values,
  kept: Values = {},
): readonly FormField[] {
  return asks.flatMap((id) => {
    const field = fields[id];
    return field
      ? [{ id, field, required: required.includes(id), value: values[id], kept: kept[id] }]
      : [];
  });
}

/** Renders a form of a scheme: what is wrong with links to the places, the fields, the button. */
export function schemeForm(context: PageContext, form: SchemeForm): Html {
  return html`${refusalSummary(context, form)}
    <form
      class="scheme-form"
      id="${form.id}"
      action="${form.action}"
      method="post"
      ${form.fields.some(({ field }) => takesFiles(field)) && uploadAttributes(context)}
    >
      <input type="hidden" name="${commandName}" value="${form.command}" />
      ${form.version !== null && html`<input type="hidden" name="${versionName}" value="${form.version}" />`}
      ${typeof form.party === 'string' && html`<input type="hidden" name="${partyName}" value="${form.party}" />`}
      <input type="hidden" name="token" value="${form.token}" />
      ${firstButton(form)} ${form.fields.map((one) => formField(context, form, one))}
      <div class="buttons">
        <button type="submit">${form.submit}</button>
        ${form.again !== undefined && html`<button type="submit" class="quiet" name="${showAgain}" value="1" formnovalidate>${form.again}</button>`}
      </div>
    </form>`;
}

/** Enter in an input presses the first button of a form; that must be the one that sends it, not one
 * that takes out a line. */
function firstButton(form: SchemeForm): Renderable {
  const hasLines = form.fields.some(({ field }) =>
    ['group', 'person', 'persons'].includes(field.kind),
  );
  return (
    hasLines &&
    html`<button type="submit" class="unseen" tabindex="-1" aria-hidden="true"></button>`
  );
}

/** Why a form was refused, with a link to each place. */
export function refusalSummary(
  context: PageContext,
  form: Pick<SchemeForm, 'id' | 'fields' | 'refusals'>,
): Renderable {
  const { say, language } = context;
  if (form.refusals.length === 0) return null;
  const asked = new Set(form.fields.map(({ id }) => id));
  return html`<div class="summary" role="alert">
    <h2>${say('form.refused', { n: form.refusals.length })}</h2>
    <ul>
      ${form.refusals.map(({ field, message }) => {
        const text = message[language];
        return field !== undefined && asked.has(field)
          ? html`<li><a href="#${idOf(form.id, fieldName(field))}">${text}</a></li>`
          : html`<li>${text}</li>`;
      })}
    </ul>
  </div>`;
}

/** What the inputs of one field need to know of their form. */
type FieldForm = Pick<SchemeForm, 'id' | 'choices' | 'refusals'>;

/** One field: its label, help, what is wrong with it, its inputs. */
export function formField(context: PageContext, form: FieldForm, one: FormField): Html {
  const { language, say } = context;
  const { id, field, required, value, kept } = one;
  const name = fieldName(id);
  const inputId = idOf(form.id, name);
  const wrong = form.refusals.filter((refusal) => refusal.field === id);
  const help = helpOf(context, field, value);
  const describedBy = [
    help !== null && `${inputId}-help`,
    wrong.length > 0 && `${inputId}-wrong`,
  ].filter((part) => part !== false);
  const given = {
    form: form.id,
    name,
    field,
    value,
    kept,
    required,
    invalid: wrong.length > 0,
    describedBy: describedBy.length > 0 ? describedBy.join(' ') : undefined,
  };
  const title = html`${field.title[language]}${!required && html` <span class="optional">${say('form.optional')}</span>`}`;
  const notes = html`${help !== null && html`<p class="help" id="${inputId}-help">${help}</p>`}${wrong.length > 0 && html`<p class="wrong" id="${inputId}-wrong">${wrong.map(({ message }) => message[language])}</p>`}`;
  const wrongClass = wrong.length > 0 && ' is-wrong';
  if (field.kind === 'group') {
    return html`<fieldset class="field${wrongClass}">
      <legend id="${inputId}" tabindex="-1">${title}</legend>
      ${notes} ${groupTable(context, form, one)}
    </fieldset>`;
  }
  const inputs = control(context, form.choices, given);
  const offered = form.choices.persons?.[name];
  if (isMany(field, offered)) {
    return html`<fieldset
      class="field${wrongClass}"
      ${given.describedBy !== undefined && html` aria-describedby="${given.describedBy}"`}
    >
      <legend>${title}</legend>
      ${notes} ${inputs}
      ${field.kind === 'persons' && offered?.all !== null && addButton(context, id, field)}
    </fieldset>`;
  }
  return html`<div class="field${wrongClass}">
    <label for="${inputId}">${title}</label>
    ${notes} ${inputs}
  </div>`;
}

/** Whether a field, or a column of it, takes a file: such a form is sent as multipart/form-data. */
export function takesFiles(field: Field): boolean {
  return field.kind === 'group'
    ? Object.values(field.columns).some((column) => column.kind === 'file')
    : field.kind === 'file';
}

function helpOf(context: PageContext, field: Field, value: Value | undefined): string | null {
  const { say, language } = context;
  const own = field.help?.[language] ?? kindHelp(context, field);
  if (field.kind !== 'file') return own;
  const types = acceptedTypes(field).map((type) => fileTypes[type]);
  const limit = say('form.help.file', {
    types: types.join(language === 'en' ? ', ' : '、'),
    size: sizeOf(field.maxBytes ?? usualFileBytes),
  });
  const kept = isFileValue(value) ? [say('form.help.file.kept')] : [];
  return [...(own === null ? [] : [own]), limit, ...kept].join(language === 'en' ? ' ' : '');
}

function kindHelp({ say }: PageContext, field: Field): string | null {
  if (field.kind === 'texts') return say('form.help.lines');
  if (field.kind === 'date') return say('form.help.date');
  return null;
}

function addButton({ say, language }: PageContext, id: string, field: Field): Html {
  return html`<button type="submit" class="quiet" name="${addLine}" value="${id}" formnovalidate>
    ${say('form.line.add')}<span class="unseen"> ${field.title[language]}</span>
  </button>`;
}

/** A repeating group as a table; the buttons send the form to be shown again with a line more or less. */
function groupTable(context: PageContext, form: FieldForm, one: FormField): Renderable {
  const { language, say } = context;
  const { id, field, value } = one;
  if (field.kind !== 'group') return null;
  const columns = Object.entries(field.columns);
  const given = Array.isArray(value) && value.length > 0 ? value : [{}];
  const cell = (line: Value, index: number, columnId: string): Html => {
    const column = field.columns[columnId];
    if (!column) return html``;
    const cells = typeof line === 'object' && !Array.isArray(line) && !isAmount(line) ? line : {};
    const label = say('form.cell', { column: column.title[language], n: index + 1 });
    return html`<td data-label="${column.title[language]}">
      ${control(context, form.choices, {
        form: form.id,
        name: lineName(fieldName(id), index, columnId),
        field: column,
        value: (cells as Values)[columnId],
        required: column.required === true,
        invalid: false,
        describedBy: undefined,
        cell: label,
      })}
    </td>`;
  };
  return html`<table class="stacks lines">
      <thead>
        <tr>
          <th scope="col">${say('form.line')}</th>
          ${columns.map(
            ([, column]) =>
              html`<th scope="col">
                ${column.title[language]}${column.required !== true && html` <span class="optional">${say('form.optional')}</span>`}
              </th>`,
          )}
          <th scope="col"><span class="unseen">${say('form.line.change')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${given.map(
          (line, index) =>
            html`<tr>
              <th scope="row">${index + 1}</th>
              ${columns.map(([columnId]) => cell(line, index, columnId))}
              <td>
                <button
                  type="submit"
                  class="quiet"
                  name="${dropLine}"
                  value="${id}:${index}"
                  formnovalidate
                >
                  ${say('form.line.drop')}<span class="unseen"> ${index + 1}</span>
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${addButton(context, id, field)}`;
}
