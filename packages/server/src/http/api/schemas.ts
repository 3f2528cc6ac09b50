import type { FigureRule } from '@twinpark/core/figures';
import { findingKinds, mostCountedHits } from '@twinpark/core/promises';
import { letterKinds, statuses } from '@twinpark/web';
import { Type, type TProperties, type TSchema } from 'typebox';

// The pieces of the API's schemas. Their types are checked against the views of core where a route
// answers with them, and a test holds every answer against them.

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const list = <T extends TSchema>(schema: T) => Type.Immutable(Type.Array(schema));
export const record = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });
const oneOf = <const T extends readonly string[]>(values: T) => Type.Enum<[...T]>([...values]);

export const text = record({
  'zh-Hans': Type.String(),
  'zh-Hant': Type.String(),
  en: Type.String(),
});
const rangeIn = (what: string) =>
  Type.Immutable(
    Type.Array(Type.Integer(), {
      minItems: 2,
      maxItems: 2,
      description: `[start, end) in UTF-16 units of ${what}`,
    }),
  );
const span = rangeIn('cleanText');
const status = oneOf(statuses);
const letterKind = oneOf(letterKinds);
const findingKind = oneOf(findingKinds);
const resultClass = nullable(oneOf(['A', 'B', 'C', 'D']));
const day = Type.String({ description: 'YYYY-MM-DD' });

const figure = record({
  value: Type.Number({ description: 'In the plain unit: 60万平方米 is 600000' }),
  unit: Type.String(),
  qualifier: oneOf(['exact', 'about', 'over', 'at-most']),
  text: Type.String(),
  span,
});

const original = Type.Optional(
  Type.String({
    description: 'The same in the traditional script of the letter; absent when it is simplified',
  }),
);

const spanned = record({ text: Type.String(), span });

/** A page of a list. */
export const pageOf = <T extends TSchema>(item: T, total = Type.Integer()) =>
  record({
    items: list(item),
    next: nullable(Type.String({ description: 'Cursor of the next page; null on the last' })),
    total,
  });

const sample = Type.Boolean({
  description: 'It rests on invented sample letters; the units named did not write them',
});

const letterSummaryFields = {
  id: Type.String(),
  zone: Type.String(),
  kind: letterKind,
  title: nullable(Type.String()),
  originalTitle: original,
  number: nullable(Type.String()),
  lead: nullable(Type.String()),
  originalLead: original,
  issuedOn: nullable(day),
  year: nullable(Type.Integer({ description: 'The year the letter answers for' })),
  resultClass,
  promiseCount: Type.Integer(),
  findingCount: Type.Integer(),
  importedAt: Type.String({ description: 'ISO 8601 instant' }),
  sample,
};
export const letterSummary = record(letterSummaryFields);

const promiseFields = {
  id: Type.String(),
  letter: Type.String(),
  ordinal: Type.Integer(),
  place: oneOf(['body', 'done', 'advancing', 'next']),
  heading: Type.String(),
  text: Type.String(),
  original: Type.Optional(record({ heading: Type.String(), text: Type.String() })),
  span,
  owner: nullable(Type.String()),
  coOwners: list(Type.String()),
  year: nullable(Type.Integer()),
  status,
  dependency: nullable(Type.String()),
  figures: list(figure),
};
const promise = record(promiseFields);

const letterName = {
  id: Type.String(),
  title: nullable(Type.String()),
  originalTitle: original,
  number: nullable(Type.String()),
  issuedOn: nullable(day),
};

export const finding = record({
  kind: findingKind,
  id: Type.String(),
  sample,
  letters: list(Type.String()),
  letterNames: list(record(letterName)),
  lineage: nullable(Type.String()),
  texts: list(record({ letter: Type.String(), text: Type.String(), original, span })),
  explanation: text,
  originalExplanation: Type.Optional(text),
});

const reading = record({
  kind: letterKind,
  script: oneOf(['simplified', 'traditional']),
  cleanText: Type.String({ description: 'Cleaned simplified text, contact details masked' }),
  originalScriptText: Type.Optional(
    Type.String({
      description:
        'cleanText in the traditional script of the letter, of the same length; absent when it is simplified',
    }),
  ),
  repairs: list(record({ code: Type.String(), count: Type.Integer() })),
  title: nullable(Type.String()),
  number: nullable(Type.String()),
  session: nullable(Type.String()),
  addressees: list(Type.String()),
  lead: nullable(Type.String()),
  coHandlers: list(Type.String()),
  consulted: list(Type.String()),
  parties: list(Type.String()),
  issuedOn: nullable(day),
  resultClass,
  disclosure: nullable(oneOf(['full', 'summary', 'title-only', 'none'])),
  satisfaction: nullable(oneOf(['satisfied', 'basically-satisfied', 'dissatisfied'])),
  points: list(
    record({
      heading: Type.String(),
      span,
      measures: list(record({ text: Type.String(), span, status })),
    }),
  ),
  workList: list(
    record({
      heading: Type.String(),
      done: list(spanned),
      advancing: list(spanned),
      next: list(spanned),
      remark: Type.String(),
    }),
  ),
  figures: list(figure),
  citations: list(record({ title: Type.String(), span })),
  warnings: list(record({ code: Type.String(), message: Type.String(), span })),
});

export const letterDetail = record({
  ...letterSummaryFields,
  reading,
  promises: list(record({ ...promiseFields, lineage: Type.String() })),
  findings: list(finding),
});

export const lineageSummary = record({
  id: Type.String(),
  text: Type.String({ description: 'Newest wording' }),
  original,
  owner: nullable(Type.String()),
  originalOwner: original,
  firstYear: nullable(Type.Integer()),
  lastYear: nullable(Type.Integer()),
  status,
  letterCount: Type.Integer(),
  findingCount: Type.Integer(),
  sample,
});

const link = record({
  from: Type.String(),
  to: Type.String(),
  score: Type.Number({ minimum: 0, maximum: 1 }),
  because: list(
    record({
      kind: oneOf(['wording', 'named-thing', 'figure', 'same-point', 'owner', 'decided']),
      weight: Type.Number(),
      text,
    }),
  ),
});

export const lineageDetail = record({
  lineage: record({ id: Type.String(), promises: list(promise), links: list(link) }),
  letters: list(letterSummary),
  findings: list(finding),
  decisions: list(
    record({
      from: Type.String(),
      to: Type.String(),
      decision: oneOf(['confirmed', 'cut', 'joined']),
      by: Type.String(),
      at: Type.String(),
    }),
  ),
});

export const zoneOverview = record({
  zone: Type.String(),
  letterCount: Type.Integer({ description: 'A reply that was redone counts once, as it stands' }),
  sampleCount: Type.Integer({ description: 'How many of the letters are invented samples' }),
  promiseCount: Type.Integer({ description: 'Promises, each counted once' }),
  lineageCount: Type.Integer({ description: 'Those that more than one letter speaks of' }),
  byYear: list(
    record({
      year: nullable(Type.Integer({ description: 'First promised in; null: undated' })),
      done: Type.Integer(),
      advancing: Type.Integer(),
      planned: Type.Integer(),
      unknown: Type.Integer(),
    }),
  ),
  findingsByKind: list(record({ kind: findingKind, count: Type.Integer() })),
  newestLetters: list(letterSummary),
  importedUntil: nullable(Type.String({ description: 'ISO 8601 instant' })),
  units: list(Type.String()),
});

export const zone = record({
  id: Type.String(),
  name: text,
  sides: list(
    record({
      id: Type.String(),
      name: text,
      calendar: oneOf(['mainland', 'hongkong']),
      currency: oneOf(['CNY', 'HKD']),
    }),
  ),
  units: list(
    record({
      id: Type.String(),
      side: Type.String(),
      kind: oneOf(['authority', 'public-body', 'institution', 'company']),
      name: text,
      aliases: list(Type.String()),
    }),
  ),
});

export const hitTotal = Type.Integer({
  description: `How many hits there are; ${String(mostCountedHits + 1)} says that there are more than ${String(mostCountedHits)}`,
});

export const searchHit = record({
  kind: oneOf(['letter', 'promise']),
  id: Type.String(),
  zone: Type.String(),
  title: Type.String(),
  originalTitle: original,
  snippet: Type.String(),
  originalSnippet: original,
  matches: list(rangeIn('snippet')),
  cut: record({ before: Type.Boolean(), after: Type.Boolean() }),
  rank: Type.Number(),
  year: nullable(Type.Integer()),
  sample,
});

const workListItem = record({
  text: Type.String(),
  original,
  promises: list(Type.String()),
  figures: list(figure),
});
export const workListTable = record({
  sample,
  year: Type.Integer(),
  unit: Type.String(),
  letters: list(record({ ...letterName, kind: letterKind })),
  rows: list(
    record({
      heading: Type.String(),
      originalHeading: original,
      done: list(workListItem),
      advancing: list(workListItem),
      next: list(workListItem),
      remark: Type.String(),
      originalRemark: original,
    }),
  ),
});

/** A figure of a sent letter beside what the records give now. */
export const letterFigure = record({
  id: Type.String(),
  title: text,
  unit: text,
  how: text,
  rule: Type.Unsafe<FigureRule>(
    Type.Object(
      {},
      { additionalProperties: true, description: 'One-key objects: count, sum, share' },
    ),
  ),
  year: Type.Integer(),
  units: list(Type.String()),
  asOf: day,
  value: nullable(Type.String({ description: 'Exact decimal, as the letter was sent with' })),
  now: nullable(Type.String({ description: 'What the same definition gives now' })),
  same: Type.Boolean(),
});
