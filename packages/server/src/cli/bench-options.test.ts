import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchOptions, benchValue } from './bench-options.ts';

describe('options of the benchmarks', () => {
  it('belong to benchmarks that exist, and every benchmark has some', () => {
    const files = readdirSync(new URL('../../../../bench/', import.meta.url));
    const names = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
    expect(Object.keys(benchOptions).toSorted()).toEqual(names.toSorted());
  });

  it('show an example that they take', () => {
    for (const options of Object.values(benchOptions)) {
      for (const option of Object.values(options)) {
        expect(benchValue(option, option.example)).not.toBeNull();
      }
    }
  });

  it('are read as numbers, lists and choices, and anything else is none', () => {
    const { rounds, database } = benchOptions['kill']!;
    const { sizes } = benchOptions['queue']!;
    expect(benchValue(rounds!, '100')).toBe(100);
    expect(benchValue(sizes!, '10000,1000000')).toEqual([10_000, 1_000_000]);
    expect(benchValue(database!, 'server')).toBe('server');
    for (const value of ['', '0', '1.5', '-1', '1e3', '1,2', '99999999999']) {
      expect(benchValue(rounds!, value)).toBeNull();
    }
    for (const value of ['', '5', '1000000,10000', '10000,', '10000,x']) {
      expect(benchValue(sizes!, value)).toBeNull();
    }
    expect(benchValue(database!, 'oracle')).toBeNull();
  });
});
