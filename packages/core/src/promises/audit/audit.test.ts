import { expect, test } from 'vitest';
import { assemble, audit, linkPromises, promisesOf } from '../index.ts';
import { sampleLetter } from '../sample.ts';

const followed = (...letters: readonly ReturnType<typeof sampleLetter>[]) => {
  const promises = letters.flatMap((letter) => promisesOf(letter));
  return audit(letters, assemble(promises, linkPromises(promises)));
};

test('a guideline listed as issued in two years is reported once, quoting both years and files', () => {
  const item = '印发《青石园区科研物资白名单管理指引》。';
  const found = followed(
    sampleLetter(2022, [{ done: [item] }]),
    sampleLetter(2023, [{ done: [item] }]),
  );
  expect(found.map(({ kind }) => kind)).toEqual(['repeated-completion']);
  expect(found[0]?.explanation.en).toContain('The 2022 letter (letter-2022.txt)');
  expect(found[0]?.explanation.en).toContain('the 2023 letter (letter-2023.txt)');
});
