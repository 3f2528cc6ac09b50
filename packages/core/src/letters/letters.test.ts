import { readLetter } from '@twinpark/text';
import { describe, expect, test } from 'vitest';
import type { Matter } from '../engine/index.ts';
import type { FigureValue } from '../figures/index.ts';
import type { Values, Zone } from '../model/index.ts';
import { letterYear, promisesOf } from '../promises/index.ts';
import {
  copyFor,
  letterText,
  passageText,
  publicVersion,
  replyLetter,
  type ReplyLetter,
  type ReplyOptions,
} from './index.ts';
import { hanOrdinal, letterDate } from './ordinal.ts';

const zone: Zone = {
  id: 'z',
  name: { 'zh-Hans': '示范区', 'zh-Hant': '示範區', en: 'Zone' },
  sides: [
    {
      id: 'sz',
      name: { 'zh-Hans': '深圳侧', 'zh-Hant': '深圳側', en: 'Shenzhen side' },
      calendar: 'mainland',
      currency: 'CNY',
    },
  ],
  units: [
    {
      id: 'district',
      side: 'sz',
      name: {
        'zh-Hans': '云山区人民政府',
        'zh-Hant': '雲山區人民政府',
        en: 'Yunshan District Government',
      },
      aliases: [],
    },
  ],
  sampleLetters: [],
  schemes: [],
  clockTable: [],
};

const pickAddress = ({ addressees, salutation, opening }: ReplyLetter) => ({
  addressees,
  salutation,
  opening,
});

const measures = [
  { point: '一、开放仪器', said: '已接入仪器318台', status: 'done' },
  { point: '一、开放仪器', said: '正在制定收费指引。', status: 'advancing' },
  { point: '二、设立专窗', said: '明年设立服务专窗。', status: 'planned', remark: '待市政府审议' },
];

function matter(own: Values = {}, more: Partial<Matter> = {}): Matter {
  return {
    id: 'm',
    scheme: 'proposals',
    schemeHash: 'h',
    version: 9,
    stage: 'handling',
    values: {
      kind: 'proposal',
      session: '市政协七届四次会议',
      title: '关于开放仪器的提案',
      proposers: ['陆知微', '顾青山'],
      mode: 'lead',
      ...more.values,
    },
    parties: { handler: ['district'], coHandler: ['市教育局', '市财政局'] },
    clocks: [],
    numbers: { case: '20240012' },
    number: '20240012',
    outcome: null,
    openedOn: '2024-02-01',
    branches: {
      reply: [
        {
          party: 'district',
          stage: 'checked',
          values: { measures, resultClass: 'B', disclosure: 'summary', ...own },
        },
      ],
      coHandling: [
        { party: '市教育局', stage: 'given', values: { opinion: '已安排经费。\n明年扩大范围。' } },
        { party: '市财政局', stage: 'accepted', values: {} },
      ],
    },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'values')),
  };
}

const on = { language: 'zh-Hans', on: '2024-11-18' } as const satisfies ReplyOptions;

describe('the reply of the lead', () => {
  test('is titled as the lead’s opinion, and addresses its signers', () => {
    const letter = replyLetter(matter(), 'district', zone, on);
    expect(letter.title).toBe('云山区人民政府关于市政协七届四次会议第20240012号提案主办意见的函');
    expect(letter.salutation).toBe('尊敬的陆知微、顾青山委员：');
    expect(letter.opening).toContain('各位委员提出的《关于开放仪器的提案》');
    expect(letter.state).toBe('draft');
    expect(letter.missing).toEqual(['documentNumber']);
  });

  test('numbers points and measures itself and closes every sentence', () => {
    const text = letterText(replyLetter(matter(), 'district', zone, on));
    expect(text).toContain('\t一、开放仪器\n\t一是已接入仪器318台。\n\n二是正在制定收费指引。');
    expect(text).toContain('此件由云山区人民政府主办，市教育局、市财政局会办。');
  });

  test('its work list follows from the statuses of its measures', () => {
    const rows = replyLetter(matter(), 'district', zone, on).annex?.rows ?? [];
    const plain = rows.map(({ heading, done, advancing, next, remark }) => ({
      heading,
      columns: [done, advancing, next].map((items) => items.map(passageText)),
      remark,
    }));
    expect(plain).toEqual([
      {
        heading: '开放仪器',
        columns: [['已接入仪器318台。'], ['正在制定收费指引。'], []],
        remark: '',
      },
      { heading: '设立专窗', columns: [[], [], ['明年设立服务专窗。']], remark: '待市政府审议' },
    ]);
  });

  test('is written for Hong Kong in its own words', () => {
    const letter = replyLetter(matter(), 'district', zone, { ...on, language: 'zh-Hant' });
    expect(letter.title).toBe('雲山區人民政府關於市政協七屆四次會議第20240012號提案主辦意見的函');
    expect(letter.opening).toContain('現將辦理情況答覆如下：');
    expect(letter.annex?.rows[0]?.heading).toBe('開放儀器');
  });

  test('is dated in 汉字 where a house writes so, and is read to the same day', () => {
    const letter = replyLetter(matter(), 'district', zone, { ...on, numerals: 'han' });
    expect(letter.signature.date).toBe('二〇二四年十一月十八日');
    expect(readLetter(letterText(letter), { file: 'x' }).issuedOn).toBe('2024-11-18');
  });

  test('one copy answers one of several signers', () => {
    const whole = replyLetter(matter(), 'district', zone, on);
    const letter = copyFor(whole, '顾青山');
    expect(letter.salutation).toBe('尊敬的顾青山委员：');
    expect(letter.addressees).toEqual(['顾青山']);
    expect(letter.opening).toMatch(/^您提出的/);
    expect({ ...letter, ...pickAddress(whole) }).toEqual(whole);
  });

  test('nobody whose account is named by the title is given it twice', () => {
    const letter = copyFor(replyLetter(matter(), 'district', zone, on), '顾委员');
    expect(letter.salutation).toBe('尊敬的顾委员：');
  });

  test('an unfinished draft is shown with blanks, and says what is missing', () => {
    const draft = matter(
      {},
      { numbers: {}, number: null, branches: { reply: [], coHandling: [] } },
    );
    const letter = replyLetter(draft, 'district', zone, on);
    expect(letter.missing).toEqual([
      'number',
      'measures',
      'resultClass',
      'disclosure',
      'documentNumber',
    ]);
    expect(letter.assessment?.line).toBe('_________类');
    expect(readLetter(letterText(letter), { file: 'x' }).resultClass).toBeNull();
  });
});

describe('other forms of the reply', () => {
  test('a co-handler’s opinion goes to the lead', () => {
    const letter = replyLetter(matter(), '市教育局', zone, on);
    expect(letter.title).toContain('提案会办意见的函');
    expect(letter.salutation).toBe('尊敬的云山区人民政府：');
    const reading = readLetter(letterText(letter), { file: 'x' });
    expect(reading.lead).toBe('云山区人民政府');
    expect(reading.coHandlers).toEqual(['市教育局']);
    expect(reading.points.flatMap((p) => p.measures.map((m) => m.text))).toEqual([
      '已安排经费。',
      '明年扩大范围。',
    ]);
  });

  test('a unit that answers alone, or its own part, sends an answer', () => {
    const alone = matter({}, { parties: { handler: ['district'], coHandler: [] } });
    expect(replyLetter(alone, 'district', zone, on).title).toContain('提案答复的函');
    const split = matter(
      {},
      { values: { mode: 'split' }, parties: { handler: ['district', '市科技局'], coHandler: [] } },
    );
    const letter = replyLetter(split, 'district', zone, on);
    expect(letter.process.lines[0]).toBe(
      '此件由云山区人民政府、市科技局分别办理，本函为云山区人民政府就所承担事项的答复。',
    );
    expect(readLetter(letterText(letter), { file: 'x' }).lead).toBe('云山区人民政府');
  });

  test('a second answer carries the class of the whole', () => {
    const closed = matter(
      {},
      { stage: 'archived', values: { secondReply: '专窗已设立。', finalClass: 'A' } },
    );
    const letter = replyLetter(closed, 'district', zone, { ...on, again: true });
    expect(letter.title).toContain('再次答复的函');
    expect(letter.state).toBe('sent');
    const reading = readLetter(letterText(letter), { file: 'x' });
    expect(reading.resultClass).toBe('A');
    expect(reading.points.flatMap((p) => p.measures.map((m) => m.text))).toEqual(['专窗已设立。']);
  });

  test('what cannot be done for now is answered, and no column of the work list promises it', () => {
    const deferred = (said: string, remark = '') => ({
      point: '设立查验专窗',
      said,
      status: 'deferred',
      remark,
    });
    const own = {
      measures: [
        deferred('受条件限制，现阶段不能设立专窗；待条件具备后再研究。', '须国家主管部门批准'),
        deferred('所提建议留作工作参考。'),
      ],
      resultClass: 'C',
    };
    const letter = replyLetter(matter(own), 'district', zone, on);
    expect(letter.annex?.rows).toEqual([
      {
        heading: '设立查验专窗',
        done: [],
        advancing: [],
        next: [],
        remark: '暂不具备条件或留作参考；须国家主管部门批准',
      },
    ]);
    expect(letter.courtesy).toContain(
      'Points answered: 1. Measures done this year: 0; under way: 0; to be done next year: 0; not possible for now, or kept for reference: 2.',
    );
    const reading = readLetter(letterText(letter), { file: 'x' });
    const promises = promisesOf({ ...reading, id: 'reply', year: letterYear(reading) });
    // No column of the work list holds the unit to it; what the body says itself is read as it stands there.
    expect(promises.map(({ place, status, text }) => [place, status, text])).toEqual([
      ['body', 'unknown', '受条件限制，现阶段不能设立专窗；'],
      ['body', 'planned', '待条件具备后再研究。'],
      ['body', 'unknown', '所提建议留作工作参考。'],
    ]);
    const shown = publicVersion(letter, 'summary');
    expect(
      shown?.points.flatMap(({ measures: said }) => said.map((one) => passageText(one.said))),
    ).toEqual(['暂不具备条件或留作参考']);
  });

  test('each line of a second answer promises as far as it says itself, and whom to call promises nothing', () => {
    const secondReply =
      '专窗已设立。正在推进二期建设。\n明年启动三期选址工作。\n联系人张三，电话13800138000。';
    const closed = matter({}, { stage: 'archived', values: { secondReply, finalClass: 'B' } });
    const letter = replyLetter(closed, 'district', zone, { ...on, again: true });
    const reading = readLetter(letterText(letter), { file: 'x' });
    const promises = promisesOf({ ...reading, id: 'second', year: letterYear(reading) });
    expect(promises.map(({ text, status }) => [text, status])).toEqual([
      ['专窗已设立。', 'done'],
      ['正在推进二期建设。', 'advancing'],
      ['明年启动三期选址工作。', 'planned'],
    ]);
  });

  test('a second answer of one of several units says its own words, class and number', () => {
    const own = {
      secondReply: '专窗已设立。',
      resultClass: 'A',
      documentNumber: '云函〔2025〕2号',
    };
    const whole = matter({}, { stage: 'follow-up', values: { mode: 'split', finalClass: 'B' } });
    const letterAt = (stage: string) => {
      const followUp = [
        { party: 'other', stage: 'owed', values: {} },
        { party: 'district', stage, values: own },
      ];
      const branches = { ...whole.branches, followUp };
      return replyLetter({ ...whole, branches }, 'district', zone, { ...on, again: true });
    };
    expect(letterAt('owed').state).toBe('draft');
    expect(letterAt('done')).toMatchObject({
      state: 'sent',
      resultClass: 'A',
      disclosure: 'summary',
      documentNumber: '云函〔2025〕2号',
      missing: [],
    });
  });

  test('a suggestion of the people’s congress addresses its deputies', () => {
    const suggestion = matter(
      {},
      { values: { kind: 'suggestion', session: '区八届人大第四次会议' } },
    );
    const letter = replyLetter(suggestion, 'district', zone, on);
    expect(letter.salutation).toBe('尊敬的陆知微、顾青山代表：');
    const reading = readLetter(letterText(letter), { file: 'x' });
    expect(reading.kind).toBe('suggestion-reply');
    expect(reading.session).toBe('区八届人大第四次会议');
    expect(reading.addressees).toEqual(['陆知微', '顾青山']);
  });

  test('a unit without a part answers nothing', () => {
    expect(() => replyLetter(matter(), '市卫健委', zone, on)).toThrow(/answers nothing/);
  });
});

describe('figures in a text', () => {
  const live: FigureValue = {
    definition: 'unit-promises-done',
    scope: { zone: 'z', year: 2024, units: ['云山区人民政府'], asOf: '2024-11-18' },
    value: '12',
    state: 'live',
  };
  const bound = {
    measures: [
      { point: '一、清单', said: '已完成{figure:unit-promises-done}项。', status: 'done' },
    ],
  };

  test('are filled in and keep their definition', () => {
    const figures = new Map([[live.definition, live]]);
    const letter = replyLetter(matter(bound), 'district', zone, { ...on, figures });
    const said = letter.points[0]?.measures[0]?.said ?? [];
    expect(passageText(said)).toBe('已完成12项。');
    expect(said[1]?.figure).toEqual(live);
    expect(letter.missing).toEqual(['documentNumber']);
  });

  test('stay visible as references, and missing, until somebody gives them', () => {
    const letter = replyLetter(matter(bound), 'district', zone, on);
    expect(letterText(letter)).toContain('已完成{figure:unit-promises-done}项。');
    expect(letter.missing).toContain('{figure:unit-promises-done}');
  });
});

test('ordinals and dates are written as letters write them', () => {
  expect([1, 10, 11, 20, 99].map(hanOrdinal)).toEqual(['一', '十', '十一', '二十', '九十九']);
  expect(letterDate('2024-01-05', 'han')).toBe('二〇二四年一月五日');
  expect(() => hanOrdinal(100)).toThrow(/1 to 99/);
});
