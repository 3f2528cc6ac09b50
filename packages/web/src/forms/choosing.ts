import type { Field, GroupColumn, Value } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { idOf } from './names.ts';

/** One thing that can be chosen. */
export interface Option {
  readonly value: string;
  readonly text: string;
  /** Under which heading it stands; absent: under none, before those that have one. */
  readonly group?: string;
  /** What should be known before it is chosen. */
  readonly note?: string;
  /** How much is left of it, with its measure. */
  readonly left?: string;
}

/** One input or several that belong together. */
export interface ControlGiven {
  readonly form: string;
  readonly name: string;
  readonly field: Field | GroupColumn;
  readonly value: Value | undefined;
  /** What holds where nothing is chosen now; absent: nothing. */
  readonly kept?: Value | undefined;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Ids of help and error. */
  readonly describedBy: string | undefined;
  /** Stands in a cell of a table: small, and named by this text instead of by a label. */
  readonly cell?: string;
}

/** Id, name for who cannot see, and state of an input. */
export function attributes({
  form,
  name,
  required,
  invalid,
  describedBy,
  cell,
}: ControlGiven): Html {
  return html`id="${idOf(form, name)}"
  ${cell !== undefined && html` aria-label="${cell}"`}${required && html` aria-required="true"`}${invalid && html` aria-invalid="true"`}${describedBy !== undefined && html` aria-describedby="${describedBy}"`}`;
}

export function select(
  context: PageContext,
  given: ControlGiven,
  options: readonly Option[],
  chosen: string,
): Html {
  return html`<select name="${given.name}" ${attributes(given)}>
    <option value="">${leftOpen(context, given, options) ?? context.say('form.choose')}</option>
    ${grouped(withChosen(options, [chosen])).map(({ title, of }) => {
      const shown = of.map(
        (one) =>
          html`<option value="${one.value}" ${one.value === chosen && html` selected`}>
            ${named(context.say, one)}
          </option>`,
      );
      return title === null ? shown : html`<optgroup label="${title}">${shown}</optgroup>`;
    })}
  </select>`;
}

/** An option with what should be known before it is chosen. */
export function named(say: PageContext['say'], { text, note, left }: Option): string {
  const more = [note, left === undefined ? undefined : say('form.entry.left', { left })];
  return [text, ...more.filter((one) => one !== undefined)].join(' · ');
}

/** Options under their headings, in the order in which these first occur. */
export function grouped(
  options: readonly Option[],
): readonly { readonly title: string | null; readonly of: readonly Option[] }[] {
  const groups = Map.groupBy(options, ({ group }) => group ?? null);
  const titles = [...groups.keys()].sort((a, b) => Number(a !== null) - Number(b !== null));
  return titles.map((title) => ({ title, of: groups.get(title) ?? [] }));
}

/** What it means to choose nothing: nothing is said, or what was said before stays. */
export function leftOpen(
  { say }: PageContext,
  { kept }: ControlGiven,
  options: readonly Option[],
): string | null {
  const value = kept === true ? 'yes' : kept === false ? 'no' : kept;
  const found = options.find((one) => one.value === value);
  return found === undefined ? null : say('form.asItIs', { value: found.text });
}

/** What was chosen before may not be offered any more; it is still shown. */
export function withChosen(
  options: readonly Option[],
  chosen: readonly string[],
): readonly Option[] {
  const known = new Set(options.map((one) => one.value));
  const lost = chosen.filter((one) => one !== '' && !known.has(one));
  return [...options, ...lost.map((one) => ({ value: one, text: one }))];
}

export function plainText(value: Value): string {
  return typeof value === 'string' ? value : '';
}
