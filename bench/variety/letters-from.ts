import { letterYear, promisesOf } from '@twinpark/core/promises';
import type { LetterToStore } from '@twinpark/postgres';
import { readLetters } from '@twinpark/text';
import { randomUUIDv7 } from 'node:crypto';
import { unitLetter } from './unit-letter.ts';

/** The varied letters of these numbers, read and ready to be stored in the zone `bench`. */
export function lettersFrom(from: number, until: number): readonly LetterToStore[] {
  return Array.from({ length: until - from }, (_, at) => unitLetter(from + at)).flatMap(
    ({ file, text }) =>
      readLetters(text, { file }).map((reading, part): LetterToStore => {
        const id = randomUUIDv7();
        const year = letterYear(reading);
        return {
          zone: 'bench',
          file,
          mediaType: 'text/plain',
          original: new TextEncoder().encode(text),
          part,
          reading,
          year,
          promises: promisesOf({ ...reading, id, year }),
          importedAt: new Date().toISOString(),
          id,
        };
      }),
  );
}
