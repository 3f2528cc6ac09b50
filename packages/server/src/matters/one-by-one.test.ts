import { expect, it } from 'vitest';
import { oneByOne } from './one-by-one.ts';

it('what fails for one is done for the others all the same, and is said in the end', async () => {
  const done: number[] = [];
  const work = oneByOne([1, 2, 3, 4], async (one) => {
    if (one % 2 === 0) throw new Error(`matter ${String(one)} is damaged`);
    done.push(one);
  });
  await expect(work).rejects.toThrow('matter 2 is damaged');
  expect(done).toEqual([1, 3]);
});
