import { readLetters, toSimplified } from '@twinpark/text';
import { workList, type Finding } from '@twinpark/core/promises';
import { expect, it } from 'vitest';
import { workListHtml } from '../documents/index.ts';
import { auditReadings } from './audit-files.ts';
import type { Context } from './context.ts';
import { showAudit } from './show-audit.ts';
import { showReading } from './show-reading.ts';
import { showWorkList } from './show-work-list.ts';

const context: Context = {
  language: 'zh-Hant',
  env: {},
  signal: new AbortController().signal,
  now: () => '2026-01-01T00:00:00.000Z',
  newId: () => '',
  print: async () => undefined,
  complain: () => undefined,
  paint: (_style, text) => text,
  width: 500,
  progressIsSeen: false,
};

/** An invented Hong Kong report: what it says of the laboratory comes back a year later word for word. */
const report = (year: number): string =>
  `創新科技署就深港青年科研交流計劃的進展報告
${String(year)}年11月18日

一、實驗室
本署正與深方商討聯合量子計算實驗室的選址，待立法會審議撥款後動工。

二、培訓
本署已為${year === 2023 ? '312' : '405'}間機構舉辦實驗室安全培訓。
`;

const readings = [2023, 2024].flatMap((year) =>
  readLetters(report(year), { file: `${String(year)}-hk.txt` }).map((reading) => ({
    ...reading,
    lead: toSimplified('創新科技署'),
  })),
);
const audited = auditReadings(
  (async function* () {
    yield* readings;
  })(),
);

it('a letter in traditional script is shown in it, from its title to its figures', () => {
  const shown = showReading(readings[0]!, context);
  expect(shown).toContain('創新科技署就深港青年科研交流計劃的進展報告');
  expect(shown).toContain('聯合量子計算實驗室的選址');
  expect(shown).toMatch(/指標.*312 間/u);
  const quoted = ['實驗室的選址', '創新科技署', '312 間'].map(toSimplified);
  for (const words of quoted) expect(shown).not.toContain(words);
});

it('an audit quotes it in its own script, in the explanation as beside it', async () => {
  const { letters, lineages } = await audited;
  const [promise] = lineages.find(({ promises }) => promises.length > 1)?.promises ?? [];
  if (promise === undefined) throw new Error('The two reports share no promise.');
  const { letter, text, span } = promise;
  const explanation = `2023 年函件載：「${text}」。`;
  const findings: readonly Finding[] = [
    {
      kind: 'no-movement',
      letters: [letter],
      files: [letter],
      lineage: null,
      texts: [{ letter, text, span }],
      explanation: { 'zh-Hans': explanation, 'zh-Hant': explanation, en: explanation },
    },
  ];
  const shown = showAudit({ letters, lineages, findings, twins: [] }, context);
  expect(shown).toMatch(/2023 年函件載：「[^」]*聯合量子計算實驗室的選址/u);
  expect(shown).not.toContain('联合量子计算');
  expect(shown).not.toContain('机构');
});

it('so do work lists, with what they say of outside conditions and the units of figures', async () => {
  const { lineages } = await audited;
  const names = [toSimplified('創新科技署')];
  const table = workList(2024, { name: '創新科技署', names }, lineages);
  expect(table.rows.some(({ remark }) => remark !== '')).toBe(true);
  const shown = showWorkList(table, context);
  const page = workListHtml(table, 'zh-Hant', '2026-01-01');
  for (const document of [shown, page]) {
    expect(document).toContain('聯合量子計算實驗室');
    expect(document).toMatch(/立法會/u);
    expect(document).not.toContain('立法会');
    expect(document).not.toContain('机构');
  }
  expect(page).toContain('405 間');
});
