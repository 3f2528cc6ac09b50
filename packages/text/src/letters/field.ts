import type { Source } from '../reading.ts';

/** A header field with where it was found. No sources: the letter does not say it. */
export interface Field<T> {
  readonly value: T;
  readonly sources: readonly Source[];
}

/** A field that the letter does not fill. */
export function unsaid<T>(value: T): Field<T> {
  return { value, sources: [] };
}

export function readAt<T>(value: T, start: number, end: number): Field<T> {
  return { value, sources: [{ span: [start, end], basis: 'read' }] };
}

export function impliedAt<T>(value: T, start: number, end: number): Field<T> {
  return { value, sources: [{ span: [start, end], basis: 'implied' }] };
}

/** The first field that has a value. */
export function firstSaid<T>(fields: readonly Field<T>[], nothing: T): Field<T> {
  return fields.find(({ sources }) => sources.length > 0) ?? unsaid(nothing);
}
