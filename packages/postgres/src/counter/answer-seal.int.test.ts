import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerSeal, openAnswerSeal } from './answer-seal.ts';

const answers = { name: '陈一', amount: { amount: '1', currency: 'CNY' } };

it('nothing that was answered stands in what is kept, and a changed or moved row does not open', () => {
  const seal = answerSeal(new Map([['0001', randomBytes(32)]]));
  const kept = seal.seal('draft/a', answers);
  expect(kept).not.toContain('陈');
  expect(kept).not.toContain('name');
  const row = JSON.parse(kept) as { sealed: string; key: string };
  expect(seal.unseal('draft/a', row)).toEqual(answers);
  expect(() => seal.unseal('draft/b', row)).toThrow('authenticate');
  const other = `${row.sealed.slice(0, -4)}AAAA`;
  expect(() => seal.unseal('draft/a', { ...row, sealed: other })).toThrow('authenticate');
  expect(seal.unseal('draft/a', { name: 'kept before' })).toEqual({ name: 'kept before' });
});

it('keys lie in the folder for this user alone; an old one makes way for a new one and still opens', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-seal-'));
  try {
    const [first, second] = await Promise.all([openAnswerSeal(folder), openAnswerSeal(folder)]);
    const row = JSON.parse(first.seal('x', answers)) as { key: string };
    expect(second.unseal('x', row)).toEqual(answers);
    const inside = join(folder, 'answer-keys');
    const [file = ''] = await readdir(inside);
    expect((await stat(join(inside, file))).mode & 0o077).toBe(0);
    await utimes(join(inside, file), 0, 0);
    const later = await openAnswerSeal(folder);
    expect(later.unseal('x', row)).toEqual(answers);
    expect(JSON.parse(later.seal('x', answers))).toMatchObject({ key: '0002' });
    await rm(join(inside, file));
    const lost = await openAnswerSeal(folder);
    expect(() => lost.unseal('x', row)).toThrow('answer-keys');
  } finally {
    await rm(folder, { recursive: true });
  }
});
