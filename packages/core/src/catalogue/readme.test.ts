import { expect, test } from 'vitest';
import { small, smallClocks } from '../engine/small-scheme.fixture.ts';
import { schemeReadme, withWritten } from './readme.ts';

test('what follows from a scheme is written once, and changes with the scheme', () => {
  const written = schemeReadme(small, smallClocks, []);
  const first = withWritten('# Support\n\nWhat an official must know.\n', written);
  expect(first).toContain('What an official must know.');
  expect(withWritten(first, written)).toBe(first);
  const renamed = { ...small, basis: [] };
  const second = withWritten(first, schemeReadme(renamed, smallClocks, []));
  expect(second).not.toContain('### 依据 Basis');
  expect(second.match(/环节 Steps/g)).toHaveLength(1);
  expect(withWritten(second, written)).toBe(first);
});

test('it names every stage that can be acted at, every clock, and what the law allows', () => {
  const written = schemeReadme(small, smallClocks, []);
  for (const { title } of Object.values(small.clocks)) expect(written).toContain(title['zh-Hans']);
  for (const stage of Object.values(small.stages).filter(({ final }) => !final)) {
    expect(written).toContain(stage.title['zh-Hans']);
  }
  expect(written).toContain('no statutory limit found; to be verified');
});
