import type { Field } from '@twinpark/core/model';

// How the inputs of a form are called. One field is `f.title`, a cell of a repeating group
// `f.contactLog.0.on`, a part of an amount `f.fee.0.amount`; the two buttons that change a form without
// sending it carry their own names.

/** The name of a field's input. Field ids hold no dots. */
export function fieldName(id: string): string {
  return `f.${id}`;
}

/** The field, or the column of a repeating group, that an input of this name stands for, and the id of the
 * form's field; null: none. */
export function fieldOfName(
  fields: Readonly<Record<string, Field>>,
  name: string,
): { readonly id: string; readonly field: Field } | null {
  const [, id = '', , column] = /^f\.([^.]+)(?:\.(\d{1,4})\.([^.]+))?$/.exec(name) ?? [];
  const field = fields[id];
  if (!field || column === undefined) return field ? { id, field } : null;
  const inside = field.kind === 'group' ? field.columns[column] : undefined;
  return inside ? { id, field: inside } : null;
}

/** The name of an input inside a line of a field. */
export function lineName(name: string, line: number, part: string): string {
  return `${name}.${String(line)}.${part}`;
}

/** Names of the buttons that add a line to a field and take one out. */
export const addLine = 'add-line';
export const dropLine = 'drop-line';

/** Name of the button that looks for persons; its value is the name of the field. */
export const findPersons = 'find';

/** Where a field of persons says what is looked for. */
export function soughtName(name: string): string {
  return `sought.${name}`;
}

/** Where it says what was looked for when the form was shown. */
export function soughtBefore(name: string): string {
  return `before.${name}`;
}

/** Name of the button that shows the form again, with the document as it then stands. */
export const showAgain = 'show-again';

/** Where a posted form says which command it is (sent twice, it is carried out once), which version of
 * the matter it was filled in for, and on which branch it acts. */
export const commandName = 'command';
export const versionName = 'version';
export const partyName = 'party';

/** Where a step of an application says which fields it showed: what an answer brings up since was not left out. */
export const shownName = 'shown';
/** Where it says what it showed: what is posted as it was shown is nobody's change, and leaves what another device saved. */
export const wasName = 'was';

/** An id for a name: letters, digits and hyphens. */
export function idOf(form: string, name: string): string {
  return `${form}-${name}`.replace(/[^\w-]/g, '-');
}
