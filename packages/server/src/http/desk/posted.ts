import type { Field } from '@twinpark/core/model';
import {
  commandName,
  parseForm,
  partyName,
  versionName,
  type ParsedForm,
  type Posted,
} from '@twinpark/web';

/** A form of a scheme as it came in. */
export interface PostedForm extends ParsedForm {
  /** The idempotency key it was made with; null where it is none of ours. */
  readonly command: string | null;
  readonly version: number | undefined;
  readonly party: string | undefined;
}

/** Reads a posted form: what it fills in, which command it is, what it was made for. */
export function postedForm(
  body: unknown,
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
): PostedForm {
  const posted = pairsOf(body);
  const first = (name: string): string | undefined => posted.find(([key]) => key === name)?.[1];
  const asked = asks.flatMap((id) => {
    const field = fields[id];
    return field ? [[id, field] as const] : [];
  });
  const command = first(commandName) ?? '';
  const version = first(versionName) ?? '';
  return {
    ...parseForm(asked, posted),
    command: /^[\w-]{8,64}$/.test(command) ? command : null,
    version: /^\d{1,9}$/.test(version) ? Number(version) : undefined,
    party: first(partyName) || undefined,
  };
}

function pairsOf(body: unknown): Posted {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : []));
  });
}
