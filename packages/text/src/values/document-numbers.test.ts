import { describe, expect, it } from 'vitest';
import cases from '../../spec/values/document-numbers.json' with { type: 'json' };
import { findDocumentNumbers } from './document-numbers.ts';

describe('findDocumentNumbers', () => {
  for (const { text, numbers } of cases)
    it(`reads ${text}`, () => {
      const found = findDocumentNumbers(text);
      expect(found.map((number) => number.normal ?? `${number.text} !`)).toEqual(numbers);
      for (const { span, text: words } of found) expect(text.slice(...span)).toBe(words);
    });
});
