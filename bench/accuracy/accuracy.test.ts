import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureAccuracy } from './accuracy.ts';
import { comparable, overlap, pairTexts } from './alike.ts';
import { goldFindings, goldLetters, goldSeries, letterKinds } from './corpus.ts';
import { firstContacts } from './first-contact.ts';
import { readFloors, undercut } from './floors.ts';
import { sameUnit } from './header.ts';
import { realFolder } from './real.ts';
import { reportOf } from './report.ts';
import { parts, rates } from './tally.ts';

describe('the gold corpus', () => {
  const letters = goldLetters();

  test('holds enough letters of every kind', () => {
    const least = {
      'proposal-reply': 20,
      'suggestion-reply': 12,
      agreement: 6,
      report: 6,
      other: 4,
    };
    for (const kind of letterKinds) {
      const own = letters.filter(({ gold }) => gold.kind === kind);
      expect(own.length).toBeGreaterThanOrEqual(least[kind]);
    }
  });

  test.each(['tuned', 'held-out'] as const)(
    'names only %s letters, keys and texts that exist',
    (set) => {
      const letters = goldLetters(set);
      const files = new Set(letters.map(({ file }) => file));
      const texts = new Set(
        letters.flatMap(({ file, gold }) => [
          ...gold.points.flatMap((p) => p.measures.map((m) => `${file} ${m.text}`)),
          ...gold.workList.flatMap((r) =>
            [...r.done, ...r.advancing, ...r.next].map((text) => `${file} ${text}`),
          ),
        ]),
      );
      for (const series of goldSeries(set)) {
        const keys = new Set(series.lineages.map(({ key }) => key));
        for (const [a, b] of [...series.tempting, ...series.either]) {
          expect([keys.has(a), keys.has(b)], `${series.series}: ${a} ~ ${b}`).toEqual([true, true]);
        }
        for (const member of series.lineages.flatMap((lineage) => lineage.members)) {
          expect(texts).toContain(`${member.file} ${member.text}`);
        }
      }
      for (const { findings, nonFindings } of goldFindings(set)) {
        for (const finding of [...findings, ...nonFindings]) {
          expect(finding.files.every((file) => files.has(file))).toBe(true);
          const found = (text: string): boolean =>
            finding.files.some((file) => texts.has(`${file} ${text}`));
          expect(finding.texts.every(found)).toBe(true);
        }
        expect(nonFindings.every(({ why }) => why)).toBe(true);
      }
    },
  );

  test('no figure of the gold is a year', () => {
    const years = [...letters, ...goldLetters('held-out')].flatMap(({ gold }) =>
      gold.figures.filter(({ unit }) => unit === '年'),
    );
    expect(years).toEqual([]);
  });
});

describe('the measure', () => {
  test('compares texts without enumerators, white space, final stops and the width of marks', () => {
    expect(comparable('一是 已建成（一期）， 开放。')).toBe('已建成(一期),开放');
    expect(comparable('（二）1.5万平方米')).toBe('1.5万平方米');
    expect(comparable('2021年9月，更换')).toBe('2021年9月,更换');
  });

  test('gives overlap 1 to equal texts only', () => {
    expect(overlap('建成平台', '建成平台')).toBe(1);
    expect(overlap('建成平台', '平台建成')).toBeLessThan(1);
    expect(overlap('建成', '取消')).toBe(0);
  });

  test('never uses a found text twice', () => {
    const textOf = { expected: (a: string) => a, found: (b: { text: string }) => b.text };
    const pairing = pairTexts(['建成平台', '建成平台'], [{ text: '建成平台' }], textOf);
    expect(pairing.exact).toHaveLength(1);
    expect(pairing.near).toHaveLength(0);
  });

  test('takes a unit with and without its city for the same, but not two bureaus', () => {
    expect(sameUnit('深圳市福田区人民政府', '福田区人民政府')).toBe(true);
    expect(sameUnit('市教育局', '深圳市教育局')).toBe(true);
    expect(sameUnit('市教育局', '市财政局')).toBe(false);
    expect(sameUnit('我局', '佛山市教育局')).toBe(false);
  });

  test('counts what was invented against precision and what was missed against recall', () => {
    expect(rates({ expected: 4, found: 2, correct: 1, near: 0 })).toEqual({
      precision: 0.5,
      recall: 0.25,
      f1: 1 / 3,
    });
  });
});

describe('reading and audit over the corpus', () => {
  const accuracy = measureAccuracy();
  const heldOut = measureAccuracy('held-out');

  test('undercut no floor', () => {
    expect(undercut(accuracy, readFloors())).toEqual([]);
  });

  test('a floor that is too high is complained about', () => {
    const f1 = Object.fromEntries(parts.map((part) => [part, 101])) as Record<
      (typeof parts)[number],
      number
    >;
    expect(undercut(accuracy, { f1, precision: {}, real: {} })).toHaveLength(parts.length);
  });

  test('give the same report twice', () => {
    const report = reportOf(accuracy, heldOut, firstContacts());
    expect(reportOf(measureAccuracy(), measureAccuracy('held-out'), firstContacts())).toBe(report);
  });

  test.skipIf(!existsSync(realFolder))('measure the real letters where they are', () => {
    expect(accuracy.real?.letters).toBeGreaterThan(0);
  });
});
