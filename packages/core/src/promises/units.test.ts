import { describe, expect, test } from 'vitest';
import type { Unit } from '../model/index.ts';
import { letterUnits, nearestUnits, unitCalled } from './units.ts';

const known: readonly Unit[] = [
  {
    id: 'stic',
    side: 'sz',
    name: { 'zh-Hans': '海州市科技局', 'zh-Hant': '海州市科技局', en: 'Haizhou Science Bureau' },
    aliases: ['市科技局', '海州市科技创新委'],
  },
  {
    id: 'customs',
    side: 'sz',
    name: { 'zh-Hans': '海州海关', 'zh-Hant': '海州海關', en: "Haizhou People's Customs" },
    aliases: [],
  },
];
const namesOf = (written: readonly string[], units: readonly Unit[] = []) =>
  letterUnits(written, units).map(({ name, names }) => [name, ...names]);

describe('units behind written names', () => {
  test('a unit written long and short is one, listed under its fullest name', () => {
    const written = ['云山区人民政府', '海州市云山区人民政府', '云山区政府', '南海省海州市云山区'];
    expect(namesOf(written)).toEqual([
      [
        '海州市云山区人民政府',
        '海州市云山区人民政府',
        '南海省海州市云山区',
        '云山区人民政府',
        '云山区政府',
      ],
    ]);
  });

  test('what the zone knows goes by its name for it, whatever alias a letter uses', () => {
    expect(namesOf(['市科技局', '海州市科技创新委'], known)).toEqual([
      ['海州市科技局', '海州市科技创新委', '市科技局'],
    ]);
  });

  test.each([
    [['白石区教育局', '云山区教育局'], 'two districts'],
    [['区教育局', '云山区教育局'], 'a bureau of no named district'],
    [['云山区人民政府', '云山区教育局'], 'a government and its department'],
    [['云山区', '甲市云山区', '乙市云山区'], 'a short name that two places bear'],
    [['市科技局', '白石市科技局'], 'a city that is not named'],
  ])('%j stay apart: %s', (written) => {
    expect(namesOf(written)).toHaveLength(written.length);
  });
});

describe('a unit that somebody asks for', () => {
  const units = letterUnits(['云山区人民政府', '市科技局'], known);
  test.each([
    ['海州市云山区人民政府', '云山区人民政府'],
    ['雲山區', '云山区人民政府'],
    ['haizhou science bureau', '海州市科技局'],
    ['Haizhou People’s Customs', '海州海关'],
    ['海州海關', '海州海关'],
    [' 市科技局 ', '海州市科技局'],
  ])('called %s is %s', (asked, name) => {
    expect(unitCalled(units, known, asked)?.name).toBe(name);
  });

  test('is nobody when no unit is called so, and the nearest names are given', () => {
    expect(unitCalled(units, known, '云山区住建局')).toBeNull();
    expect(unitCalled(units, known, '')).toBeNull();
    expect(nearestUnits(units, '云山区住建局').map(({ name }) => name)).toEqual(['云山区人民政府']);
    expect(nearestUnits(units, 'science').map(({ name }) => name)).toEqual(['海州市科技局']);
    expect(nearestUnits(units, 'ℵ')).toEqual(units);
  });
});
