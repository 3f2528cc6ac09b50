import { describe, expect, it } from 'vitest';
import cases from '../../spec/values/citations.json' with { type: 'json' };
import { findCitations } from './citations.ts';

describe('findCitations', () => {
  for (const { text, citations } of cases)
    it(`reads ${text.trim() || 'an empty text'}`, () => {
      const found = findCitations(text);
      expect(
        found.map(({ title, warning }) => title + (warning === undefined ? '' : ' !')),
      ).toEqual(citations);
      for (const { span, title } of found) {
        const words = text
          .slice(...span)
          .replace(/^《|》$/g, '')
          .replaceAll('\n', '')
          .trim();
        expect(words).toBe(title);
      }
    });
});
