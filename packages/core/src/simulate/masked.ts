import type { Scheme, Text, Value } from '../model/index.ts';
import type { Because } from '../rules/index.ts';
import type { Reason } from './reason.ts';

const mask = '＊＊＊';

/** A reason without personal values: neither the fields themselves nor what merely repeats them. */
export function masked(reason: Reason, scheme: Scheme): Reason {
  const titles = personalTitles(scheme);
  if (titles.size === 0) return reason;
  const secrets = new Set<string>();
  collect(reason.because, titles, secrets);
  const hide = (value: Value | null): Value | null =>
    value !== null && secrets.has(JSON.stringify(value)) ? mask : value;
  const hidden = (because: Because): Because => ({
    ...because,
    value: isPersonal(because, titles) ? mask : hide(because.value),
    of: because.of.map(hidden),
  });
  const { at, before, after, because } = reason;
  return { at, before: hide(before), after: hide(after), because: hidden(because) };
}

/** The titles of personal fields and columns: what an explanation names them by. */
function personalTitles({ fields }: Scheme): ReadonlySet<Text | string> {
  return new Set(
    Object.values(fields).flatMap((field) => {
      if (field.privacy === 'personal') return [field.title];
      if (field.kind !== 'group') return [];
      return Object.values(field.columns)
        .filter(({ privacy }) => privacy === 'personal')
        .map(({ title }) => title);
    }),
  );
}

function isPersonal({ mechanism, detail }: Because, titles: ReadonlySet<Text | string>): boolean {
  const title = detail?.['title'];
  return (
    (mechanism === 'field' || mechanism === 'item') && title !== undefined && titles.has(title)
  );
}

function collect(because: Because, titles: ReadonlySet<Text | string>, secrets: Set<string>): void {
  // yes and no are no secrets where they do not stand, and would hide every other yes and no.
  const isTelling = because.value !== null && typeof because.value !== 'boolean';
  if (isTelling && isPersonal(because, titles)) secrets.add(JSON.stringify(because.value));
  for (const part of because.of) collect(part, titles, secrets);
}
