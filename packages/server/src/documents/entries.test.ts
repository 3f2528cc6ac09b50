import { expect, test } from 'vitest';
import { figuresInWords } from './entries.ts';

test('a figure of a work list keeps what the letter says of its precision', () => {
  const figure = { text: '', span: [0, 0] as const };
  expect(
    figuresInWords([
      { ...figure, value: 30, unit: '批', qualifier: 'exact' },
      { ...figure, value: 250_000_000, unit: '港元', qualifier: 'over' },
      { ...figure, value: 600_000, unit: '平方米', qualifier: 'about' },
      { ...figure, value: 500_000, unit: '元', qualifier: 'at-most' },
    ]),
  ).toBe('30 批；≥ 250,000,000 港元；≈ 600,000 平方米；≤ 500,000 元');
});
