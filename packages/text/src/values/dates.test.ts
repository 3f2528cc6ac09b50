import { describe, expect, it } from 'vitest';
import cases from '../../spec/values/dates.json' with { type: 'json' };
import { findDates } from './dates.ts';

describe('findDates', () => {
  for (const { text, reference, dates } of cases)
    it(`${text.trim()} (${reference ?? 'no reference'})`, () => {
      const found = findDates(text, reference);
      const shown = found.map((date) => {
        const value =
          date.until === undefined ? String(date.value) : `${date.value}..${date.until}`;
        const warning = date.warning === undefined ? '' : ` ${date.warning.code}`;
        return `${date.text} | ${value} | ${date.basis} ${date.kind}${warning}`;
      });
      expect(shown).toEqual(dates);
      for (const { span, text: words } of found) expect(text.slice(...span)).toBe(words);
    });
});
