import { describe, expect, it } from 'vitest';
import { letterYear } from './letter-year.ts';

describe('the year a letter answers for', () => {
  it.each([
    ['its date', null, '2023-07-17', null, 2023],
    ['its number where it has no date', '20240104', null, null, 2024],
    ['the number when it is signed early in the next year', '20230477', '2024-02-01', null, 2023],
    ['the date when it is signed later', '20230477', '2024-05-01', null, 2024],
    ['the date when the answer comes years later', '20190477', '2024-02-01', null, 2024],
    ['its title where it has neither', null, null, '三年行动方案（2021—2023年）', 2021],
    ['nothing where nothing says', '12', null, '关于某事的函', null],
  ])('is %s', (_, number, issuedOn, title, year) => {
    expect(letterYear({ number, issuedOn, title })).toBe(year);
  });
});
