import { Type } from 'typebox';
import { list, nullable, record, text } from '../schemas.ts';

/** Values of fields by id; what each holds follows from the scheme's fields. */
export const values = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), {
  description: 'Values by field: texts, yes or no, {amount, currency}, lists, lines of a group',
  maxProperties: 100,
});
const stage = Type.String();
const day = Type.String({ description: 'YYYY-MM-DD' });

export const matter = record({
  id: Type.String(),
  scheme: Type.String(),
  schemeHash: Type.String({ description: 'SHA-256 of the scheme version it runs under' }),
  version: Type.Integer({ description: 'Number of its events; the ETag' }),
  stage,
  outcome: nullable(Type.String()),
  openedOn: day,
  numbers: Type.Record(Type.String(), Type.String()),
  number: nullable(
    Type.String({ description: 'The number it is known by: the first it was given' }),
  ),
  parties: Type.Record(Type.String(), list(Type.String())),
  parts: list(
    Type.String({ description: 'A part that you hold, by your unit and role or yourself' }),
  ),
  values,
  branches: Type.Record(Type.String(), list(record({ party: Type.String(), stage, values }))),
  clocks: list(
    Type.Object({
      clock: Type.String(),
      party: nullable(Type.String()),
      due: nullable(day),
      startedOn: day,
      stoppedOn: nullable(day),
    }),
  ),
  fields: list(Type.String({ description: 'Fields this viewer may see, filled or not' })),
});

export const heldPromise = record({
  seq: Type.Integer({ description: 'The event that issued the reply' }),
  party: Type.String({ description: 'The unit that signed it' }),
  text: Type.String(),
  status: Type.String({ description: 'done, advancing, planned or unknown' }),
  year: nullable(Type.Integer()),
  lineages: list(Type.String({ description: 'Public lineages that it continues' })),
});

export const done = record({
  matter: Type.String(),
  version: Type.Integer(),
  before: Type.Boolean({ description: 'An earlier request with the same key did it' }),
});

export const event = record({
  seq: Type.Integer(),
  at: Type.String({ description: 'ISO 8601 instant' }),
  command: Type.String(),
  hash: Type.String({ description: 'SHA-256, hexadecimal; chains to the event before' }),
  event: Type.Object({ kind: Type.String() }, { additionalProperties: true }),
});

export const queueItem = record({
  matter: Type.String(),
  scheme: Type.String(),
  number: nullable(Type.String()),
  title: nullable(Type.String()),
  stage,
  actors: list(
    Type.String({ description: 'A part that you hold, by your unit and role or yourself' }),
  ),
  turn: Type.Boolean({ description: 'Something waits for the parts that you hold' }),
  due: nullable(day),
  version: Type.Integer(),
  openedOn: day,
  changedAt: Type.String(),
});

const refusal = record({
  code: Type.String(),
  message: text,
  field: Type.Optional(Type.String()),
});

export const ability = Type.Union([
  record({
    action: Type.String(),
    title: text,
    allowed: Type.Literal(true),
    parties: list(Type.String()),
    asks: list(Type.String()),
    required: list(Type.String()),
  }),
  record({ action: Type.String(), title: text, allowed: Type.Literal(false), refusal }),
]);

const schemeVersion = record({
  version: Type.Integer(),
  hash: Type.String({ description: 'SHA-256 of the scheme version, hexadecimal' }),
});

export const migration = record({
  from: schemeVersion,
  to: schemeVersion,
  stage,
  stages: list(Type.String({ description: 'Where it could stand afterwards' })),
  clocks: list(
    record({
      clock: Type.String(),
      party: nullable(Type.String()),
      due: nullable(day),
      known: Type.Boolean({ description: 'The current version has it; else the move is refused' }),
    }),
  ),
  gone: list(Type.String({ description: 'Filled in, and no field of the current version' })),
  missing: list(
    Type.String({ description: 'Asked for on opening by the current version, not filled in' }),
  ),
  refusals: list(refusal),
});
