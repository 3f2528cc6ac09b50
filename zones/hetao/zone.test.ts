import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayun } from '../dayun/zone.ts';
import { hetao } from './zone.ts';

const folders = {
  hetao: new URL('./', import.meta.url),
  dayun: new URL('../dayun/', import.meta.url),
};

for (const zone of [hetao, dayun]) {
  const folder = folders[zone.id as keyof typeof folders];

  test(`every file in the letters folder of ${zone.id} is registered, and the reverse`, () => {
    const registered = zone.sampleLetters.map((letter) => letter.file).sort();
    const present = readdirSync(new URL('letters/', folder)).map((file) => `letters/${file}`);
    expect(registered).toEqual(present.sort());
    expect(registered.every((file) => existsSync(new URL(file, folder)))).toBe(true);
  });

  test(`no two units of ${zone.id} answer to the same name`, () => {
    const names = zone.units.flatMap((unit) => [unit.name['zh-Hans'], ...unit.aliases]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
}
