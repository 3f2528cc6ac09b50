import type { Check, Verdict } from '@twinpark/core/certificates';

// These words stand on the node's pages and in the file that verifies without a network: nothing here needs
// more than the catalogue it is given.

/** The word over everything that was checked. */
export function verdictKey({
  fault,
  checks,
}: Pick<Verdict, 'fault' | 'checks'>):
  | 'verify.holds'
  | 'verify.holdsAsOf'
  | 'verify.stopped'
  | 'verify.fails' {
  if (fault === null) return 'verify.holds';
  if (checks.some(({ finding }) => finding === 'stale')) return 'verify.holdsAsOf';
  const over: readonly string[] = ['revoked', 'suspended', 'expired', 'not-yet'];
  return over.includes(fault) ? 'verify.stopped' : 'verify.fails';
}

/** Whether a check is passed, failed, or left open. */
export function checkMark({ finding }: Pick<Check, 'finding'>): 'passed' | 'failed' | 'open' {
  if (finding === 'passed') return 'passed';
  return ['skipped', 'stale', 'unknown'].includes(finding) ? 'open' : 'failed';
}

/** One sentence about a check, of a catalogue's texts. Throws where the catalogue has none. */
export function checkSentence(
  texts: Readonly<Record<string, string>>,
  { name, finding, found }: Check,
): string {
  const key = `verify.${name}.${finding}`;
  const said = texts[key];
  if (said === undefined) throw new Error(`The catalogue has no "${key}"; expected a sentence.`);
  return said.replace('{value}', readableTimes(found));
}

/** The day up to which the status is known, as people read it. */
export function statusTime(checks: readonly Check[]): string {
  return readableTimes(checks.find(({ name }) => name === 'status')?.found ?? '');
}

/** Instants as the people of the zones read them: both sides live at UTC+8. */
export function readableTimes(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, (instant) =>
    new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '),
  );
}
