import type { Warning } from '../reading.ts';
import type { CitationMention } from '../values/citations.ts';
import { findDates } from '../values/dates.ts';
import { findDocumentNumbers } from '../values/document-numbers.ts';

/** All warnings of a letter in the order of its text: those of cleaning and structure (`known`),
 * and those of damaged dates, citations and document numbers. What two of them say of the same
 * place stands once. */
export function warningsOf(
  text: string,
  issuedOn: string | null,
  citations: readonly CitationMention[],
  known: readonly Warning[],
): Warning[] {
  const dates = findDates(text, issuedOn ?? undefined);
  const told = [...dates, ...citations, ...findDocumentNumbers(text)].flatMap(
    ({ warning }) => warning ?? [],
  );
  const kept = [...known];
  const places = new Set(known.map(placeOf));
  for (const warning of told) if (!places.has(placeOf(warning))) kept.push(warning);
  return kept.sort((one, two) => one.span[0] - two.span[0]);
}

function placeOf({ code, span }: Warning): string {
  return `${code} ${span[0]}`;
}
