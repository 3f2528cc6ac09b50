import type { Language } from '@twinpark/core/model';
import { sayIn } from './texts/index.ts';

/** What a value of a request should have been. */
export type Expectation =
  | { readonly kind: 'integer' | 'text' | 'cursor' | 'uuid' | 'list' | 'object' | 'json' }
  | {
      readonly kind: 'at-least' | 'at-most' | 'shorter' | 'longer' | 'fewer';
      readonly limit: number;
    }
  | {
      /** `like`: examples of its form; `name`: the names that are known there. */
      readonly kind: 'one-of' | 'like' | 'name' | 'unit';
      readonly values: readonly string[];
    };

/** What mends a fault: a value that is missing is added, a name that is not known is dropped, and what may be left out
 * need not be corrected. */
type Remedy = 'add' | 'drop' | 'correct' | 'correct-or-drop';

/** One value of a request that was not right. */
export interface Fault {
  readonly place: string;
  readonly value: string;
  readonly expected: Expectation;
  readonly remedy: Remedy;
}

/** A fault in words: value, place, expected, remedy. */
export function faultText(
  language: Language,
  { place, value, expected, remedy }: Fault,
): {
  readonly place: string;
  readonly value: string;
  readonly expected: string;
  readonly remedy: string;
} {
  const say = sayIn(language);
  const words = (): string => {
    switch (expected.kind) {
      case 'at-least':
      case 'at-most':
      case 'shorter':
      case 'longer':
      case 'fewer':
        return say(`expected.${expected.kind}`, { limit: expected.limit });
      case 'one-of':
      case 'like':
        return say(`expected.${expected.kind}`, { values: expected.values.join(', ') });
      case 'name':
        return expected.values.length === 0
          ? say('expected.name.none')
          : say('expected.name', { values: expected.values.join(', ') });
      case 'unit':
        return expected.values.length === 0
          ? say('expected.unit.none')
          : say('expected.unit', { values: expected.values.join(say('list.comma')) });
      case 'integer':
      case 'text':
      case 'cursor':
      case 'uuid':
      case 'list':
      case 'object':
      case 'json':
        return say(`expected.${expected.kind}`);
    }
    return expected satisfies never;
  };
  return { place, value, expected: words(), remedy: say(`remedy.${remedy}`) };
}
