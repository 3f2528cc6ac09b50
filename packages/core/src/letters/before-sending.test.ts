import { describe, expect, test } from 'vitest';
import type { Matter } from '../engine/index.ts';
import { linkPromises, assemble, promisesOf } from '../promises/index.ts';
import { sampleLetter } from '../promises/sample.ts';
import type { Zone } from '../model/index.ts';
import {
  checkBeforeSending,
  replyLetter,
  unboundFigures,
  type EarlierLetters,
  type ReplyLetter,
} from './index.ts';

const unit = '云山区人民政府';
const zone: Zone = {
  id: 'z',
  name: { 'zh-Hans': '示范区', 'zh-Hant': '示範區', en: 'Zone' },
  sides: [],
  units: [],
  sampleLetters: [],
  schemes: [],
  clockTable: [],
};

type Said = readonly [point: string, said: string, status: string];

function draft(said: readonly Said[], language: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): ReplyLetter {
  const measures = said.map(([point, words, status]) => ({ point, said: words, status }));
  const matter: Matter = {
    id: 'm',
    scheme: 'proposals',
    schemeHash: 'h',
    version: 1,
    stage: 'handling',
    values: {
      kind: 'proposal',
      session: '市政协七届五次会议',
      title: '关于科研服务的提案',
      proposers: ['陆知微'],
    },
    parties: { handler: [unit], coHandler: [] },
    branches: {
      reply: [
        {
          party: unit,
          stage: 'drafting',
          values: {
            measures,
            resultClass: 'B',
            disclosure: 'full',
            contactName: '陆知微',
            contactPhone: '0755-28900000',
          },
        },
      ],
    },
    clocks: [],
    numbers: { case: '20250033' },
    number: '20250033',
    outcome: null,
    openedOn: '2025-02-01',
  };
  return replyLetter(matter, unit, zone, {
    language,
    on: '2025-09-01',
  });
}

const before = sampleLetter(
  2024,
  [
    {
      heading: '一、仪器开放共享',
      done: ['印发《大型仪器开放共享收费指引》。', '累计接入大型仪器318台。'],
      next: ['设立跨境科研物资服务专窗。'],
    },
    { heading: '二、数据跨境流通', advancing: ['推动科研数据跨境流通负面清单编制工作。'] },
  ],
  { lead: unit, number: '20240012', title: '关于政协七届四次会议第20240012号提案答复的函' },
);
const promises = promisesOf(before);
const earlier: EarlierLetters = {
  letters: [before],
  lineages: assemble(promises, linkPromises(promises)),
};
const instruments = '一、仪器开放共享';

describe('before a letter is sent', () => {
  test.each(['zh-Hans', 'zh-Hant'] as const)(
    'its drafter hears that the same was called done last year, in %s',
    (language) => {
      const letter = draft(
        [
          [instruments, '印发《大型仪器开放共享收费指引》。', 'done'],
          [instruments, '明年设立跨境科研物资服务专窗。', 'planned'],
        ],
        language,
      );
      const found = checkBeforeSending(letter, earlier).filter(
        ({ kind }) => kind === 'repeated-completion',
      );
      expect(found).toHaveLength(1);
      expect(found[0]?.at).toEqual({ point: 0, measure: 0 });
      expect(found[0]?.texts.map((one) => one.letter)).toEqual(['letter-2024', null]);
      expect(found[0]?.title.en).toBe('You said before that this was done');
      expect(found[0]?.explanation['zh-Hant']).toContain('再度列為完成');
    },
  );

  test('that a count went down, and that nothing moved', () => {
    const warnings = checkBeforeSending(
      draft([
        [instruments, '累计接入大型仪器300台。', 'done'],
        ['二、数据跨境流通', '推动科研数据跨境流通负面清单编制工作。', 'advancing'],
      ]),
      earlier,
    );
    const kinds = warnings.map(({ kind }) => kind);
    expect(kinds).toContain('figure-regression');
    expect(kinds).toContain('no-movement');
  });

  test('that last year’s promise is left out, where it goes on with all the rest', () => {
    const warnings = checkBeforeSending(
      draft([
        [instruments, '大型仪器接入数累计增至402台。', 'done'],
        [instruments, '《大型仪器开放共享收费指引》实施后，收费仪器达到96台。', 'done'],
        ['二、数据跨境流通', '科研数据跨境流通负面清单形成初稿，列入12类数据。', 'advancing'],
      ]),
      earlier,
    );
    const dropped = warnings.filter(({ kind }) => kind === 'dropped');
    expect(dropped.map(({ at }) => at)).toEqual([null]);
    expect(dropped[0]?.texts[0]?.text).toContain('服务专窗');
  });

  test('that a date is of another year', () => {
    const letter = draft([[instruments, '2023年3月印发《仪器共享目录》。', 'done']]);
    expect(checkBeforeSending(letter, earlier).map(({ kind }) => kind)).toContain(
      'stale-completion',
    );
  });

  test('nothing, where the letter brings what is new; its contact is no finding', () => {
    const warnings = checkBeforeSending(
      draft([
        [instruments, '大型仪器接入数累计增至402台。', 'done'],
        [instruments, '跨境科研物资服务专窗于2025年5月设立，受理业务96件。', 'done'],
        ['二、数据跨境流通', '2025年6月印发科研数据跨境流通负面清单，列入12类数据。', 'done'],
      ]),
      earlier,
    );
    expect(warnings).toEqual([]);
  });

  test.each([
    ['full', true],
    ['summary', false],
    ['title-only', false],
    ['none', false],
  ] as const)(
    'that somebody’s telephone stands in words that will be public: %s',
    (disclosure, isWarned) => {
      const name = '周大福';
      const letter = draft([
        [instruments, '大型仪器接入数累计增至402台。', 'done'],
        [instruments, `预约事宜请洽联系人：${name}，电话13800138000。`, 'planned'],
      ]);
      const warnings = checkBeforeSending({ ...letter, disclosure }, earlier);
      const found = warnings.filter(({ kind }) => kind === 'personal-data');
      expect(found.map(({ at }) => at)).toEqual(isWarned ? [{ point: 0, measure: 1 }] : []);
      const stated = found.map(({ explanation }) =>
        explanation['zh-Hant'].includes(`（${name}、13800138000）`),
      );
      expect(stated).toEqual(isWarned ? [true] : []);
    },
  );

  test('that a heading, which a summary shows too, and the running text state one', () => {
    const letter = draft(
      [['请致电13800138000', '大型仪器接入数累计增至402台。', 'done']],
      'zh-Hant',
    );
    const running = [{ text: '聯絡電話：23456789。', figure: null }];
    const kinds = (one: ReplyLetter): readonly string[] =>
      checkBeforeSending(one, earlier).flatMap(({ kind, texts }) =>
        kind === 'personal-data' ? texts.map(({ text }) => text) : [],
      );
    expect(kinds({ ...letter, paragraphs: [running] })).toEqual([
      '聯絡電話：23456789。',
      expect.stringContaining('13800138000'),
    ]);
    expect(kinds({ ...letter, paragraphs: [running], disclosure: 'summary' })).toEqual([
      expect.stringContaining('13800138000'),
    ]);
  });

  test('the copy sent before a redo is not held against the letter', () => {
    const copy = { ...before, number: '20250033', kind: 'proposal-reply' as const };
    const letter = draft([[instruments, '印发《大型仪器开放共享收费指引》。', 'done']]);
    expect(checkBeforeSending(letter, { ...earlier, letters: [copy] })).toEqual([]);
  });
});

test('numbers that somebody typed are listed as bound to nothing', () => {
  const letter = draft([
    [instruments, '累计接入大型仪器402台。', 'done'],
    [instruments, '已开放{figure:unit-promises-done}项服务。', 'done'],
  ]);
  expect(unboundFigures(letter)).toEqual([
    { text: '402台', value: 402, unit: '台', at: { point: 0, measure: 0 } },
  ]);
});
