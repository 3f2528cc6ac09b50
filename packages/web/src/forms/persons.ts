import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { plainText, select, type ControlGiven, type Option } from './choosing.ts';
import { personSearch, type PersonsOffered } from './person-search.ts';

/** Persons are chosen among all who may be named where they are few, else looked for. */
export function persons(
  context: PageContext,
  offered: PersonsOffered | undefined,
  given: ControlGiven,
): Renderable {
  if (offered?.all === null) return personSearch(context, offered, given);
  const { field, value } = given;
  const listed = new Map(
    [...(offered?.all ?? []), ...(offered?.named ?? [])].map((one) => [one.value, one]),
  );
  const options = [...listed.values()];
  const nobody =
    offered !== undefined &&
    options.length === 0 &&
    html`<p class="meta">${context.say('form.persons.nobody')}</p>`;
  return field.kind === 'persons'
    ? [nobody, personLines(context, options, given, field.min ?? 1)]
    : [nobody, select(context, given, options, typeof value === 'string' ? value : '')];
}

/** One selection for each person, in order, and a blank one; at least as many as must be chosen. */
function personLines(
  context: PageContext,
  options: readonly Option[],
  given: ControlGiven,
  least: number,
): readonly Html[] {
  const chosen = Array.isArray(given.value) ? given.value.map(plainText) : [];
  const shown = Math.max(chosen.length + 1, least);
  return Array.from({ length: shown }, (_, index) => {
    const one = chosen[index] ?? '';
    const id = index === 0 ? given.form : `${given.form}-${String(index)}`;
    const cell = context.say('form.nth', { n: index + 1 });
    return html`<div class="line">
      ${select(context, { ...given, form: id, cell }, options, one)}
    </div>`;
  });
}
