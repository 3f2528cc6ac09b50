import type { Acting, Refusal } from '@twinpark/core/engine';
import type { Field, FileValue, GroupColumn, Value, Values } from '@twinpark/core/model';
import { filesIn } from '@twinpark/core/model';
import {
  commandName,
  fieldOfName,
  parseForm,
  partyName,
  versionName,
  type ParsedForm,
} from '@twinpark/web';
import { inputsOf, receiveFile, uploadedFile } from '../../uploads/index.ts';
import type { HttpContext } from '../context.ts';

/** A form of a scheme as it came in. */
export interface PostedForm extends ParsedForm {
  /** The idempotency key it was made with; null where it is none of ours. */
  readonly command: string | null;
  readonly version: number | undefined;
  readonly party: string | undefined;
  /** Files that were not taken, and why: the form is shown again. */
  readonly refused: readonly Refusal[];
}

/** Reads a posted form: what it fills in, which command it is, what it was made for. Files that come with
 * it are kept first, so that a form that is shown again still has them. `before` is what the form was
 * shown with. */
export async function postedForm(
  { store, people }: Pick<HttpContext, 'store' | 'people'>,
  who: { readonly zone: string; readonly by: Acting },
  body: unknown,
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
  before: Values = {},
): Promise<PostedForm> {
  const posted: (readonly [string, string])[] = [];
  const refused: Refusal[] = [];
  const received: FileValue[] = [];
  const asked = new Set(asks);
  for (const [name, input] of inputsOf(body)) {
    const named = fieldOfName(fields, name);
    const isFile = named?.field.kind === 'file';
    if (typeof input === 'string') {
      // Only the hash of a file that is kept; anything else is no file.
      posted.push([name, isFile && !/^[0-9a-f]{64}$/.test(input) ? '' : input]);
      continue;
    }
    if (named?.field.kind !== 'file' || !asked.has(named.id)) continue;
    // Nothing was chosen; the line of a table that it stands in still counts.
    if (input.name === '' && input.bytes.length === 0) {
      posted.push([name, '']);
      continue;
    }
    const from = { zone: who.zone, person: who.by.person, at: people.now() };
    const answer = await receiveFile(store, from, named.field, input);
    if ('refusal' in answer) {
      refused.push({ code: 'invalid', field: named.id, message: answer.refusal });
    } else {
      received.push(answer.value);
      posted.unshift([name, answer.value.file]);
    }
  }
  const first = (name: string): string | undefined => posted.find(([key]) => key === name)?.[1];
  const known = [...received, ...Object.values(before).flatMap(filesIn)];
  const form = parseForm(askedFields(fields, asks), posted);
  const values: Record<string, Value> = {};
  for (const [id, value] of Object.entries(form.values)) {
    const field = fields[id];
    values[id] = field
      ? await withFiles(field, value, async (hash) => {
          const found = known.find(({ file }) => file === hash);
          return found ?? (await uploadedFile(store, who.zone, who.by.person, hash)) ?? hash;
        })
      : value;
  }
  const command = first(commandName) ?? '';
  const version = first(versionName) ?? '';
  return {
    values,
    changed: form.changed,
    sought: form.sought,
    refused,
    command: /^[\w-]{8,64}$/.test(command) ? command : null,
    version: /^\d{1,9}$/.test(version) ? Number(version) : undefined,
    party: first(partyName) || undefined,
  };
}

function askedFields(
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
): readonly (readonly [string, Field])[] {
  return asks.flatMap((id) => {
    const field = fields[id];
    return field ? [[id, field] as const] : [];
  });
}

/** A value with the files that its hashes stand for. */
async function withFiles(
  field: Field | GroupColumn,
  value: Value,
  fileOf: (hash: string) => Promise<Value>,
): Promise<Value> {
  if (field.kind === 'file') return typeof value === 'string' ? fileOf(value) : value;
  if (field.kind !== 'group' || !Array.isArray(value)) return value;
  const lines: Value[] = [];
  for (const line of value) {
    const cells: Record<string, Value> = {};
    for (const [column, cell] of Object.entries(line as Values)) {
      const of = field.columns[column];
      cells[column] = of ? await withFiles(of, cell, fileOf) : cell;
    }
    lines.push(cells);
  }
  return lines;
}
