import { acceptedTypes, sizeOf } from '@twinpark/core/engine';
import {
  currencies,
  isAmount,
  isFileValue,
  usualFileBytes,
  type Field,
  type GroupColumn,
  type WhichUnits,
} from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import {
  attributes,
  grouped,
  leftOpen,
  named,
  plainText,
  select,
  withChosen,
  type ControlGiven,
  type Option,
} from './choosing.ts';
import { idOf, lineName } from './names.ts';
import type { PersonsOffered } from './person-search.ts';
import { persons } from './persons.ts';
import { wordingInputs } from './wording.ts';

/** What units, persons and register entries a form offers. */
export interface FormChoices {
  readonly units: readonly Option[];
  /** Whether a field may name a unit; absent: any. Others are not offered. */
  readonly mayName?: (which: WhichUnits, unit: string) => boolean;
  /** Whom a field of persons may name, by the name of its input; absent: nobody. */
  readonly persons?: Readonly<Record<string, PersonsOffered>>;
  /** By `offerOf`. */
  readonly entries: Readonly<Record<string, readonly Option[]>>;
}

/** What an entry field offers: a register, or the part of it and the names that the field says. */
export function offerOf({ register, where, shows, left }: EntryField): string {
  return where || shows || left
    ? `${register} ${JSON.stringify({ where, shows, left })}`
    : register;
}

type EntryField = Extract<Field | GroupColumn, { kind: 'entry' }>;

/** Whether a field is several inputs, so that its label must be the legend of a group. */
export function isMany({ kind, ...field }: Field, offered: PersonsOffered | undefined): boolean {
  if (kind === 'person') return offered?.all === null;
  if (kind === 'choice') return 'options' in field && isFew(field.options);
  return ['yes-no', 'choices', 'units', 'persons', 'amount', 'wording', 'group'].includes(kind);
}

const isFew = (options: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(options).length <= 5;

/** The inputs of a field of any kind but a group. */
export function control(
  context: PageContext,
  choices: FormChoices,
  given: ControlGiven,
): Renderable {
  const { language } = context;
  const { field, name, value, cell } = given;
  const text = typeof value === 'string' ? value : '';
  const common = attributes(given);
  switch (field.kind) {
    case 'text':
      return cell !== undefined || (field.lines ?? 1) > 1
        ? textArea(common, name, cell === undefined ? (field.lines ?? 1) : 2, text)
        : html`<input
            type="text"
            name="${name}"
            value="${text}"
            ${common}
            ${field.maxLength !== undefined && html`maxlength="${field.maxLength}"`}
          />`;
    case 'wording':
      return wordingInputs({ ...given, rows: field.lines ?? 1 });
    case 'texts':
      return textArea(common, name, 3, Array.isArray(value) ? value.join('\n') : '');
    case 'choice': {
      const options = Object.entries(field.options).map(([id, title]) => ({
        value: id,
        text: title[language],
      }));
      return cell === undefined && isFew(field.options)
        ? radios(context, given, options, text)
        : select(context, given, options, text);
    }
    case 'yes-no': {
      const chosen = value === true ? 'yes' : value === false ? 'no' : text;
      const options = (['yes', 'no'] as const).map((one) => ({
        value: one,
        text: context.say(`form.${one}`),
      }));
      return cell === undefined
        ? radios(context, given, options, chosen)
        : select(context, given, options, chosen);
    }
    case 'unit':
      return select(context, given, unitsOffered(choices, field), text);
    case 'person':
    case 'persons':
      return persons(context, choices.persons?.[name], given);
    case 'entry': {
      // A register too long, or not open to whoever fills in the form, is not listed: the id is typed.
      const entries = choices.entries[offerOf(field)];
      if (!entries) return html`<input type="text" name="${name}" value="${text}" ${common} />`;
      return entries.length <= fewEntries
        ? select(context, given, entries, text)
        : searchable(context, given, entries, text, common);
    }
    case 'choices': {
      const options = Object.entries(field.options).map(([id, title]) => ({
        value: id,
        text: title[language],
      }));
      return checkboxes(given, options, Array.isArray(value) ? value.map(plainText) : []);
    }
    case 'units':
      return checkboxes(
        given,
        unitsOffered(choices, field),
        Array.isArray(value) ? value.map(plainText) : [],
      );
    case 'date':
      return html`<input type="date" name="${name}" value="${text}" ${common} />`;
    case 'decimal':
      return html`<input
          type="text"
          inputmode="decimal"
          class="short"
          name="${name}"
          value="${text}"
          ${common}
        />${field.unit && html` <span class="unit">${field.unit[language]}</span>`}`;
    case 'amount':
      return amount(context, given, field.currencies);
    case 'file':
      return fileInput(given, field);
    case 'group':
      return null;
    default:
      return field satisfies never;
  }
}

function unitsOffered({ units, mayName }: FormChoices, which: WhichUnits): readonly Option[] {
  return mayName === undefined ? units : units.filter(({ value }) => mayName(which, value));
}

/** What is there already stays when nothing else is chosen. */
function fileInput(given: ControlGiven, field: Extract<Field, { kind: 'file' }>): readonly Html[] {
  const { name, value } = given;
  const most = field.maxBytes ?? usualFileBytes;
  const kept = isFileValue(value)
    ? [
        html`<p class="kept-file">
          <input type="hidden" name="${name}" value="${value.file}" />
          <span class="file-name">${value.name}</span>
          <span class="meta">${sizeOf(Number(value.bytes))}</span>
        </p>`,
      ]
    : [];
  return [
    ...kept,
    html`<input
      type="file"
      name="${name}"
      accept="${acceptedTypes(field).join(',')}"
      data-most="${most}"
      data-most-text="${sizeOf(most)}"
      ${attributes(given)}
    />`,
  ];
}

/** The first line end after the tag is no content, so one is written. */
function textArea(common: Html, name: string, rows: number, text: string): Html {
  return html`<textarea name="${name}" rows="${rows}" ${common}>${`\n${text}`}</textarea>`;
}

/** More entries than this are found by typing. */
const fewEntries = 12;

/** Text with suggestions, which browsers search by id and by name, without scripts too. */
function searchable(
  { say }: PageContext,
  { form, name }: ControlGiven,
  options: readonly Option[],
  chosen: string,
  common: Html,
): Html {
  const list = `${idOf(form, name)}-entries`;
  return html`<input
      type="text"
      name="${name}"
      value="${chosen}"
      list="${list}"
      autocomplete="off"
      ${common}
    /><datalist id="${list}">
      ${options.map((one) => html`<option value="${one.value}">${named(say, one)}</option>`)}
    </datalist>`;
}

function radios(
  context: PageContext,
  given: ControlGiven,
  options: readonly Option[],
  chosen: string,
): readonly Html[] {
  const open = leftOpen(context, given, options) ?? context.say('form.unset');
  const none = given.required && chosen === '' ? [] : [{ value: '', text: open }];
  const offered = given.required
    ? withChosen(options, [chosen])
    : [...withChosen(options, [chosen]), ...none];
  return offered.map(
    (one, index) =>
      html`<label class="option"
        ><input
          type="radio"
          name="${given.name}"
          value="${one.value}"
          id="${idOf(given.form, given.name)}${index > 0 && `-${String(index)}`}"
          ${one.value === chosen && html` checked`}
        />
        ${one.text}</label
      >`,
  );
}

/** Those chosen stand first, in the order in which they were chosen; the others under their headings. */
function checkboxes(
  given: ControlGiven,
  options: readonly Option[],
  chosen: readonly string[],
): readonly Html[] {
  const all = withChosen(options, chosen);
  const first = chosen.flatMap((id) => all.find((one) => one.value === id) ?? []);
  const rest = all.filter((one) => !chosen.includes(one.value));
  const form = idOf(given.form, given.name);
  const order = [...first.map(({ group: _group, ...one }) => one), ...rest];
  return grouped(order).map(({ title, of }, nth) => {
    const heading = `${form}-group-${String(nth)}`;
    const boxes = of.map((one) => {
      const index = order.findIndex(({ value }) => value === one.value);
      return html`<label class="option"
        ><input
          type="checkbox"
          name="${given.name}"
          value="${one.value}"
          id="${form}${index > 0 && `-${String(index)}`}"
          ${chosen.includes(one.value) && html` checked`}
        />
        <span
          >${one.text}${one.note !== undefined && html` <span class="meta">${one.note}</span>`}</span
        ></label
      >`;
    });
    return title === null
      ? html`<div class="checks">${boxes}</div>`
      : html`<div role="group" aria-labelledby="${heading}">
          <p class="checks-title" id="${heading}">${title}</p>
          <div class="checks">${boxes}</div>
        </div>`;
  });
}

function amount(
  { say }: PageContext,
  given: ControlGiven,
  allowed: readonly string[],
): readonly Html[] {
  const { value, name, form } = given;
  const typed = isAmount(value) ? value : { amount: '', currency: allowed[0] ?? currencies[0] };
  const currencyName = lineName(name, 0, 'currency');
  return [
    html`<input
      type="text"
      inputmode="decimal"
      class="short"
      name="${lineName(name, 0, 'amount')}"
      value="${typed.amount}"
      ${attributes({ ...given, cell: say('form.amount') })}
    />`,
    html`<select
      name="${currencyName}"
      id="${idOf(form, currencyName)}"
      aria-label="${say('form.currency')}"
    >
      ${withChosen(
        allowed.map((one) => ({ value: one, text: one })),
        [typed.currency],
      ).map(
        (one) =>
          html`<option value="${one.value}" ${one.value === typed.currency && html` selected`}>
            ${one.text}
          </option>`,
      )}
    </select>`,
  ];
}
