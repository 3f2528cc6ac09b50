import type { Language } from '@twinpark/core/model';
import { sayIn } from './texts/index.ts';

/** What a value of a request should have been. */
export type Expectation =
  | { readonly kind: 'integer' | 'text' | 'cursor' | 'year-or-undated' }
  | { readonly kind: 'at-least' | 'at-most' | 'shorter'; readonly limit: number }
  | { readonly kind: 'one-of' | 'name' | 'unit'; readonly values: readonly string[] };

/** One value of a request that was not right. */
export interface Fault {
  readonly place: string;
  readonly value: string;
  readonly expected: Expectation;
}

/** A fault in words: value, place, expected, remedy. */
export function faultText(
  language: Language,
  { place, value, expected }: Fault,
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
        return say(`expected.${expected.kind}`, { limit: expected.limit });
      case 'one-of':
      case 'name':
        return say(`expected.${expected.kind}`, { values: expected.values.join(', ') });
      case 'unit':
        return expected.values.length === 0
          ? say('expected.unit.none')
          : say('expected.unit', { values: expected.values.join(say('list.comma')) });
      case 'year-or-undated':
      case 'integer':
      case 'text':
      case 'cursor':
        return say(`expected.${expected.kind}`);
    }
    return expected satisfies never;
  };
  return { place, value, expected: words(), remedy: say('expected.remedy') };
}
