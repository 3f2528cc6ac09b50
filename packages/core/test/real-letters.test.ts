import { existsSync, readFileSync } from 'node:fs';
import { readLetter } from '@twinpark/text';
import { expect, test } from 'vitest';
import { assemble, audit, linkPromises, promisesOf } from '../src/promises/index.ts';
import type { LetterFacts } from '../src/promises/types.ts';

const folder = new URL('../../../../shared/letters/', import.meta.url);
const files = [
  ['longgang-20230477.txt', 2023],
  ['longgang-20240104.txt', 2024],
] as const;
const present = files.every(([file]) => existsSync(new URL(file, folder)));
const unlessAbsent = present ? '' : ' (SKIPPED: ../shared/letters is absent)';

// Read by hand in both letters; a pair is the first characters of the item in each year's list.
const REAPPEAR: readonly (readonly [string, string])[] = [
  ['成立教育高端智', '成立教育高端智'],
  ['与香港教育研究', '建立师资队伍定'],
  ['全力支持港中大', '全力支持港中深'],
  ['全力支持国际大', '全力支持国际大'],
  ['深圳先进高分子', '大运深港国际科'],
];
const DEFENSIBLE: readonly (readonly [kind: string, year: number, start: string])[] = [
  ['contradiction', 2023, '已印发实施《深'],
  ['contradiction', 2023, '对接梳理前海、'],
  ['contradiction', 2024, '深北莫应用数学'],
  ['contradiction', 2024, '龙岗区赴河套、'],
  ['stale-completion', 2023, '积极谋划建设大'],
  ['repeated-completion', 2023, '成立教育高端智'],
  ['repeated-completion', 2023, '与香港教育研究'],
  ['no-movement', 2023, '全力支持港中大'],
  ['no-movement', 2023, '全力支持国际大'],
  ['role-conflict', 2024, '深圳市龙岗区人'],
  ['personal-data', 2023, '*******'],
  ['personal-data', 2024, '*******'],
];

test.runIf(present)(
  `two real letters of one district are followed as a reader would${unlessAbsent}`,
  () => {
    const letters: LetterFacts[] = files.map(([file, year]) => {
      const reading = readLetter(readFileSync(new URL(file, folder), 'utf8'), { file });
      return { ...reading, id: file, year };
    });
    const promises = letters.flatMap((letter) => promisesOf(letter));
    const lineages = assemble(promises, linkPromises(promises));
    const start = (text: string): string => text.slice(0, 7);

    const crossing = lineages
      .map(({ promises: members }) =>
        [2023, 2024].map((year) => members.filter((one) => one.year === year)),
      )
      .filter((sides) => sides.every((members) => members.length > 0));
    const listed = crossing.map((sides) =>
      sides.map((members) => start(members.find(({ place }) => place !== 'body')?.text ?? '')),
    );
    expect(listed.map((pair) => pair.join(' ')).sort()).toEqual(
      REAPPEAR.map((pair) => pair.join(' ')).sort(),
    );

    const findings = audit(letters, lineages).map(
      ({ kind, letters: [first], texts: [text] }) =>
        [kind, Number(first?.slice(9, 13)), start(text?.text ?? '')] as const,
    );
    expect(findings.map((one) => one.join(' ')).toSorted()).toEqual(
      DEFENSIBLE.map((one) => one.join(' ')).toSorted(),
    );
  },
);
