import type { Reading } from '@twinpark/text';

/** The year a letter answers for. Replies name it in their number (20240104): the answer to a
 * proposal of one year that is signed in the first months of the next still speaks of the first. For
 * other letters it is the year of their date, else the first year their title names. */
export function letterYear(reading: Pick<Reading, 'number' | 'issuedOn' | 'title'>): number | null {
  const issued = reading.issuedOn === null ? null : Number(reading.issuedOn.slice(0, 4));
  const numbered = /^((?:19|20)\d{2})\d{3,}$/u.exec(reading.number?.replace(/\D/gu, '') ?? '');
  const asked = numbered ? Number(numbered[1]) : null;
  if (issued !== null && asked !== null) {
    // A reply years later reports on the year it is written in.
    return issued - asked === 1 && Number(reading.issuedOn?.slice(5, 7)) <= 3 ? asked : issued;
  }
  return issued ?? asked ?? titleYear(reading.title);
}

function titleYear(title: string | null): number | null {
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(title ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
