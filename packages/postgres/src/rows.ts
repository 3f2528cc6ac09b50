import type {
  LetterName,
  LetterPromise,
  LetterSummary,
  ListedFinding,
} from '@twinpark/core/promises';

/** `<letter id>#<ordinal>` */
export const promiseIdForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}#\d{1,9}$/;
/** The only form of a letter's id; anything else is nobody's id. */
export const letterIdForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const summaryColumns = `
  l.id::text as id, l.zone, l.file, l.kind, l.title, l.original_title, l.number, l.lead, l.original_lead, l.issued_on, l.listed_on,
  l.year, l.result_class, l.promise_count, l.imported_at, l.sample,
  (select count(*)::integer from finding_letters f where f.zone = l.zone and f.letter = l.id)
    as finding_count`;

export interface SummaryRow {
  readonly id: string;
  readonly zone: string;
  readonly file: string;
  readonly kind: LetterSummary['kind'];
  readonly title: string | null;
  readonly original_title: string | null;
  readonly number: string | null;
  readonly lead: string | null;
  readonly original_lead: string | null;
  readonly issued_on: string | null;
  readonly listed_on: string;
  readonly year: number | null;
  readonly result_class: LetterSummary['resultClass'];
  readonly promise_count: number;
  readonly imported_at: Date;
  readonly sample: boolean;
  readonly finding_count: number;
}

export function summaryOf(row: SummaryRow): LetterSummary {
  return {
    id: row.id,
    zone: row.zone,
    file: row.file,
    kind: row.kind,
    title: row.title,
    ...(row.original_title !== null && { originalTitle: row.original_title }),
    number: row.number,
    lead: row.lead,
    ...(row.original_lead !== null && { originalLead: row.original_lead }),
    issuedOn: row.issued_on,
    year: row.year,
    resultClass: row.result_class,
    promiseCount: row.promise_count,
    findingCount: row.finding_count,
    importedAt: row.imported_at.toISOString(),
    sample: row.sample,
  };
}

export const promiseColumns = `
  p.letter::text as letter, p.ordinal, p.place, p.heading, p.text, p.original, p.span_start, p.span_end,
  p.owner, p.co_owners, p.year, p.status, p.dependency, p.figures, p.lineage`;

export interface PromiseRow {
  readonly letter: string;
  readonly ordinal: number;
  readonly place: LetterPromise['place'];
  readonly heading: string;
  readonly text: string;
  readonly original: LetterPromise['original'] | null;
  readonly span_start: number;
  readonly span_end: number;
  readonly owner: string | null;
  readonly co_owners: readonly string[];
  readonly year: number | null;
  readonly status: LetterPromise['status'];
  readonly dependency: string | null;
  readonly figures: LetterPromise['figures'];
  readonly keys: readonly string[];
  readonly lineage: string;
}

/** A promise as it is stored: with the lineage it belongs to. */
export type StoredPromise = LetterPromise & { readonly lineage: string };

export function promiseOf(row: PromiseRow): StoredPromise {
  return {
    id: `${row.letter}#${String(row.ordinal)}`,
    letter: row.letter,
    ordinal: row.ordinal,
    place: row.place,
    heading: row.heading,
    text: row.text,
    ...(row.original && { original: row.original }),
    span: [row.span_start, row.span_end],
    owner: row.owner,
    coOwners: row.co_owners,
    year: row.year,
    status: row.status,
    dependency: row.dependency,
    figures: row.figures,
    keys: row.keys,
    lineage: row.lineage,
  };
}

export const findingColumns = `
  f.id, f.kind, f.lineage, f.files, f.texts, f.explanation, f.listed_place,
  (select json_agg(json_build_object('id', l.id, 'title', l.title, 'originalTitle', l.original_title, 'number', l.number,
       'issuedOn', l.issued_on, 'sample', l.sample) order by fl.position)
   from finding_letters fl join letters l on l.zone = fl.zone and l.id = fl.letter
   where fl.zone = f.zone and fl.finding = f.id) as named`;

export interface FindingRow extends Omit<ListedFinding, 'letters' | 'letterNames' | 'sample'> {
  readonly listed_place: number;
  readonly named:
    | readonly (Omit<LetterName, 'originalTitle'> & {
        readonly originalTitle: string | null;
        readonly sample: boolean;
      })[]
    | null;
}

export function findingOf(row: FindingRow): ListedFinding {
  const { listed_place: _listedPlace, named, ...finding } = row;
  const letters = named ?? [];
  return {
    ...finding,
    letters: letters.map(({ id }) => id),
    letterNames: letters.map(({ sample: _sample, originalTitle, ...name }) => ({
      ...name,
      ...(originalTitle !== null && { originalTitle }),
    })),
    sample: letters.some(({ sample }) => sample),
  };
}
