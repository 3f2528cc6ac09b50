import { describe, expect, it } from 'vitest';
import cases from '../../spec/values/figures.json' with { type: 'json' };
import { findFigures } from './figures.ts';

describe('findFigures', () => {
  for (const { note, text, figures } of cases) {
    it(`${note}: ${text.trim()}`, () => {
      const found = findFigures(text);
      expect(found.map(({ value, unit, qualifier }) => `${value} ${unit} ${qualifier}`)).toEqual(
        figures,
      );
      for (const { span, text: words } of found) expect(text.slice(...span)).toBe(words);
    });
  }

  it('reaches from the qualifier to the end of the unit', () => {
    const texts = findFigures('规模超亿元，共30 多家，最高 50 万元，15个工作日内').map(
      ({ text }) => text,
    );
    expect(texts).toEqual(['超亿元', '30 多家', '最高 50 万元', '15个工作日内']);
  });

  it('gives both ends of a range the span of the whole range', () => {
    const [low, high] = findFigures('每年3至5个');
    expect([low?.text, high?.text]).toEqual(['3至5个', '3至5个']);
  });
});
