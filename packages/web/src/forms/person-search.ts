import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { plainText, type ControlGiven, type Option } from './choosing.ts';
import { findPersons, idOf, soughtBefore, soughtName } from './names.ts';

/** Whom a field of persons may name, as a form offers them. */
export interface PersonsOffered {
  /** All of them, where they are few; null: they are looked for. */
  readonly all: readonly Option[] | null;
  /** Those that the form names already, as they are called. */
  readonly named: readonly Option[];
  /** What was looked for; empty: nothing yet. */
  readonly sought: string;
  readonly found: readonly Option[];
  /** How many more there are than those found. */
  readonly more: number;
  /** Whoever looks has looked too often: in how many minutes they may again. */
  readonly waits?: number;
  /** Where a script asks for the same, page by page. */
  readonly address: string;
}

/** Persons found by a part of their name. Without scripts a button of the form looks for them and what else was filled in
 * stays; with them they are found while one types. */
export function personSearch(
  context: PageContext,
  offered: PersonsOffered,
  given: ControlGiven,
): Html {
  const { say } = context;
  const { name, field, form, invalid, required } = given;
  const id = idOf(form, name);
  const many = field.kind === 'persons';
  const chosen = [given.value ?? []]
    .flat()
    .map(plainText)
    .filter((one) => one !== '');
  const known = new Map([...offered.named, ...offered.found].map((one) => [one.value, one]));
  const kept = chosen.map((value) => known.get(value) ?? { value, text: value });
  const rest = offered.found.filter(({ value }) => !chosen.includes(value));
  const box = (one: Option, nth: string, isChosen: boolean, isFirst: boolean): Html =>
    html`<label class="option"
      ><input
        type="${many ? 'checkbox' : 'radio'}"
        name="${name}"
        value="${one.value}"
        id="${id}-${nth}"
        ${isChosen && html` checked`}
        ${isFirst && html` autofocus`}
      />
      <span
        >${one.text}${one.note !== undefined && html` <span class="meta">${one.note}</span>`}</span
      ></label
    >`;
  return html`<div
    class="persons"
    data-persons="${offered.address}"
    data-name="${name}"
    data-many="${many ? 'yes' : 'no'}"
    data-found="${say('form.persons.found', { n: '{n}' })}"
    data-more="${say('form.persons.more', { n: '{n}' })}"
    data-none="${say('form.persons.none')}"
    data-chosen="${say('form.persons.chosen', { name: '{name}' })}"
    data-failed="${say('form.persons.failed')}"
  >
    <div class="checks chosen">
      ${kept.map((one, i) => box(one, `chosen-${String(i)}`, true, false))}
      ${!many && !required && box({ value: '', text: say('form.unset') }, 'none', kept.length === 0, false)}
    </div>
    <div class="seek">
      <label for="${id}">${say('form.persons.seek')}</label>
      <input
        type="text"
        id="${id}"
        name="${soughtName(name)}"
        value="${offered.sought}"
        maxlength="100"
        autocomplete="off"
        ${invalid && html` aria-invalid="true"`}
        ${offered.sought !== '' && rest.length === 0 && html` autofocus`}
      />
      <input type="hidden" name="${soughtBefore(name)}" value="${offered.sought}" />
      <button type="submit" class="quiet" name="${findPersons}" value="${name}" formnovalidate>
        ${say('form.persons.find')}
      </button>
    </div>
    <p class="meta sought" role="status">${foundWords(context, offered)}</p>
    <div class="checks found">
      ${rest.map((one, i) => box(one, `found-${String(i)}`, false, i === 0))}
    </div>
  </div>`;
}

function foundWords({ say }: PageContext, offered: PersonsOffered): Renderable {
  const { sought, found, more, waits } = offered;
  if (waits !== undefined) return say('form.persons.wait', { n: waits });
  if (sought === '') return null;
  if (found.length === 0) return say('form.persons.none');
  const all = say('form.persons.found', { n: found.length });
  return more > 0 ? html`${all} ${say('form.persons.more', { n: more })}` : all;
}
