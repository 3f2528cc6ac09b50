import { defineScheme, text, type Rule, type Text } from '@twinpark/core/model';
import { receiptNumber } from '../application/parts.ts';
import { long } from '../application/plain-fields.ts';
import { medicineBasis } from '../medicine-import/basis.ts';
import { batch, product } from '../medicine-lot/fields.ts';
import { usesShown } from '../medicine-lot/uses-shown.ts';

const some = <const L extends 'given' | 'usable' | 'lotsInUse'>(lookup: L) =>
  ({ compare: { left: { lookup }, is: '>', right: { constant: '0' } } }) as const;
const found = () => ({ set: 'affected', to: { lookup: 'uses' } }) as const;

/** Stops the batch and finds who got it: its account is emptied, its lots suspended, every use marked. */
const stopsAndFinds = () =>
  [
    {
      post: 'medicine-stock',
      onlyIf: some('usable'),
      debit: { account: 'recalled', of: [{ field: 'product' }, { field: 'batch' }] },
      credit: { account: 'usable', of: [{ field: 'product' }, { field: 'batch' }] },
      amount: { lookup: 'usable' },
    },
    {
      change: 'medicine-lots',
      onlyIf: some('lotsInUse'),
      of: { lookup: 'lots' },
      status: 'suspended',
    },
    {
      change: 'medicine-uses',
      onlyIf: some('given'),
      of: { lookup: 'givenIds' },
      columns: { state: { constant: 'recalled' }, recall: { numbered: 'recall' } },
    },
    found(),
    // Nobody need know who they are: whoever received a lot of the batch is told.
    { set: 'institutions', to: { lookup: 'holders' } },
    { assign: 'institution', from: 'institutions' },
    { open: 'informing' },
  ] as const;

/** Whether every use that is recorded as informed is what it must be. */
const each = <const R extends Rule>(holds: R, otherwise: Text) =>
  ({ rule: { every: { over: 'informed', holds } }, otherwise }) as const;

/** The recall of a batch (召回): stops it everywhere and finds every patient who got of it. */
export const medicineRecall = defineScheme({
  id: 'medicine-recall',
  version: 1,
  title: text('药械通召回', '藥械通回收', 'Recall of a batch'),
  summary: text(
    '按品种和批号召回：各机构的该批次当即停用，逐一找到用过的患者并通知，全部通知后办结。',
    '按品種及批號回收：各機構的該批次即時停用，逐一找出用過的病人並通知，全部通知後辦結。',
    'By product and batch: it is stopped in every institution at once, every patient who got of it is found and informed, and only then is the recall closed.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: medicineBasis,
  actors: {
    office: {
      title: text('药品监管部门', '藥品監管部門', 'drug authority'),
      party: 'unit',
      standing: true,
    },
    institution: {
      title: text('涉及的医疗机构', '涉及的醫療機構', 'institution concerned'),
      party: 'unit',
      many: true,
    },
  },
  fields: {
    title: { kind: 'text', privacy: 'public', title: text('品名', '品名', 'Drug or device') },
    product,
    batch: { ...batch, privacy: 'public' },
    level: {
      kind: 'choice',
      title: text('召回级别', '回收級別', 'Level'),
      options: {
        one: text('一级召回', '一級回收', 'class one recall'),
        two: text('二级召回', '二級回收', 'class two recall'),
        three: text('三级召回', '三級回收', 'class three recall'),
      },
      privacy: 'public',
      required: true,
    },
    reason: { ...long, privacy: 'public', title: text('原因', '原因', 'Reason') },
    institutions: {
      kind: 'units',
      title: text('涉及的医疗机构', '涉及的醫療機構', 'Institutions concerned'),
      privacy: 'case',
    },
    affected: {
      kind: 'decimal',
      title: text('找到的使用记录数', '找到的使用記錄數目', 'Uses found'),
      privacy: 'case',
    },
    informed: {
      kind: 'group',
      title: text('已通知的患者', '已通知的病人', 'Patients informed'),
      privacy: 'case',
      min: 1,
      max: 200,
      required: true,
      distinct: ['use'],
      columns: {
        use: {
          kind: 'entry',
          register: 'medicine-uses',
          // Those of the batch whose patients are still to be informed.
          where: {
            product: { field: 'product' },
            batch: { field: 'batch' },
            state: ['recalled'],
          },
          shows: ['patient', 'patientRecord', 'on'],
          title: text('使用编号', '使用編號', 'Number of the use'),
          privacy: 'case',
          required: true,
        },
      },
    },
    summary: { ...long, title: text('召回总结', '回收總結', 'Summary') },
  },
  lookups: {
    // Before the list of uses: what is given after the list was read has drawn on this balance, so that the
    // posting is refused and the recall is decided again with both read anew.
    usable: {
      title: text('同批可用数量', '同批次可用數量', 'usable of the batch'),
      yields: 'decimal',
      from: { balance: { ledger: 'medicine-stock', account: 'usable', of: ['product', 'batch'] } },
    },
    isProduct: {
      title: text('品种在名录中', '品種在名冊中', 'the product is in the register'),
      yields: 'yes-no',
      from: { listed: { register: 'medicinal-products', entry: 'product' } },
    },
    productName: {
      title: text('品名', '品名', 'name of the drug or device'),
      yields: 'text',
      from: { register: 'medicinal-products', entry: 'product', column: 'name' },
    },
    lotsInUse: {
      title: text('在用批次数', '使用中的批次數目', 'lots in use'),
      yields: 'decimal',
      from: {
        entries: { register: 'medicine-lots', where: { product: 'product', batch: 'batch' } },
      },
    },
    lots: {
      title: text('各机构的该批次', '各機構的該批次', 'its lots'),
      yields: 'list',
      from: { ids: { register: 'medicine-lots', where: { product: 'product', batch: 'batch' } } },
    },
    holders: {
      title: text('收过该批次的机构', '收過該批次的機構', 'who received the batch'),
      yields: 'list',
      from: {
        values: {
          register: 'medicine-lots',
          where: { product: 'product', batch: 'batch' },
          column: 'institution',
        },
      },
    },
    given: {
      title: text('尚未标记的使用记录数', '尚未標記的使用記錄數目', 'uses not marked yet'),
      yields: 'decimal',
      from: {
        entries: {
          register: 'medicine-uses',
          where: { product: 'product', batch: 'batch', state: { constant: 'given' } },
        },
      },
    },
    givenIds: {
      title: text('尚未标记的使用记录', '尚未標記的使用記錄', 'those uses'),
      yields: 'list',
      from: {
        ids: {
          register: 'medicine-uses',
          where: { product: 'product', batch: 'batch', state: { constant: 'given' } },
        },
      },
    },
    uses: {
      title: text('使用记录总数', '使用記錄總數', 'uses in all'),
      yields: 'decimal',
      from: {
        entries: { register: 'medicine-uses', where: { product: 'product', batch: 'batch' } },
      },
    },
    toInform: {
      title: text(
        '待通知的使用记录数',
        '有待通知的使用記錄數目',
        'uses whose patients are to be informed',
      ),
      yields: 'decimal',
      from: {
        entries: {
          register: 'medicine-uses',
          where: { product: 'product', batch: 'batch', state: { constant: 'recalled' } },
        },
      },
    },
    itsBatch: {
      title: text('使用的批号', '使用的批號', 'batch of the use'),
      yields: 'text',
      each: 'informed',
      from: { register: 'medicine-uses', entry: { item: 'use' }, column: 'batch' },
    },
    itsProduct: {
      title: text('使用的品种', '使用的品種', 'product of the use'),
      yields: 'text',
      each: 'informed',
      from: { register: 'medicine-uses', entry: { item: 'use' }, column: 'product' },
    },
    itsInstitution: {
      title: text('使用的机构', '使用的機構', 'institution of the use'),
      yields: 'text',
      each: 'informed',
      from: { register: 'medicine-uses', entry: { item: 'use' }, column: 'institution' },
    },
  },
  branches: {
    informing: {
      title: text('通知患者', '通知病人', 'informing the patients'),
      over: 'institution',
      first: 'asked',
      stages: { asked: { title: text('通知中', '通知中', 'under way') } },
    },
  },
  stages: {
    recalling: { title: text('召回中', '回收中', 'under way') },
    done: { title: text('已完成', '已完成', 'done'), final: true },
  },
  first: 'recalling',
  opening: {
    title: text('发出召回', '發出回收', 'Recall'),
    by: 'office',
    asks: ['product', 'batch', 'level', 'reason'],
    onlyIf: [
      {
        rule: { lookup: 'isProduct' },
        otherwise: text(
          '品种名录中没有该品种',
          '品種名冊中沒有該品種',
          'the product is not in the register',
        ),
      },
    ],
    effects: [
      { set: 'title', to: { lookup: 'productName' } },
      { number: 'recall' },
      {
        entry: 'medicine-recalls',
        id: { numbered: 'recall' },
        columns: {
          product: { field: 'product' },
          name: { field: 'title' },
          batch: { field: 'batch' },
          level: { field: 'level' },
          reason: { field: 'reason' },
        },
        from: { today: true },
      },
      ...stopsAndFinds(),
      { start: 'inform' },
    ],
  },
  clocks: {
    inform: {
      title: text('通知患者', '通知病人', 'informing the patients'),
      owner: 'institution',
      rule: [
        {
          to: 'medicine.recall.1',
          if: { compare: { left: { field: 'level' }, is: '=', right: { constant: 'one' } } },
        },
        {
          to: 'medicine.recall.2',
          if: { compare: { left: { field: 'level' }, is: '=', right: { constant: 'two' } } },
        },
        { to: 'medicine.recall.3' },
      ],
    },
  },
  actions: {
    again: {
      title: text('复查批次和使用记录', '覆查批次及使用記錄', 'Look again'),
      by: 'office',
      at: ['recalling'],
      nightly: true,
      onlyIf: [
        {
          rule: { any: [some('given'), some('usable'), some('lotsInUse')] },
          otherwise: text('没有新的', '沒有新的', 'nothing new'),
        },
      ],
      effects: stopsAndFinds(),
    },
    inform: {
      title: text('登记已通知', '登記已通知', 'Record who was informed'),
      by: ['institution', 'office'],
      at: ['recalling'],
      asks: ['informed'],
      needs: ['informed'],
      anew: ['informed'],
      branch: 'informing',
      onlyIf: [
        each(
          {
            all: [
              { compare: { left: { lookup: 'itsBatch' }, is: '=', right: { field: 'batch' } } },
              { compare: { left: { lookup: 'itsProduct' }, is: '=', right: { field: 'product' } } },
            ],
          },
          text('有使用记录不属于该批次', '有使用記錄不屬於該批次', 'a use is not of this batch'),
        ),
        each(
          {
            compare: {
              left: { lookup: 'itsInstitution' },
              is: '=',
              right: { holder: 'institution' },
            },
          },
          text(
            '有使用记录是其他机构的患者，须由该机构通知和登记',
            '有使用記錄屬其他機構的病人，須由該機構通知及登記',
            'a patient is another institution’s, which informs and records it',
          ),
        ),
      ],
      effects: [
        {
          change: 'medicine-uses',
          each: 'informed',
          of: { item: 'use' },
          columns: { state: { constant: 'informed' }, informedOn: { today: true } },
        },
      ],
    },
    finish: {
      title: text('办结', '辦結', 'Close'),
      by: 'office',
      at: ['recalling'],
      asks: ['summary'],
      onlyIf: [
        {
          rule: { not: { any: [some('given'), some('usable')] } },
          otherwise: text(
            '还有新的使用记录或者可用数量',
            '尚有新的使用記錄或可用數量',
            'there are new uses, or some of the batch is usable',
          ),
        },
        {
          rule: { compare: { left: { lookup: 'toInform' }, is: '=', right: { constant: '0' } } },
          otherwise: text('还有患者未通知', '尚有病人未通知', 'not every patient is informed yet'),
        },
      ],
      effects: [{ stop: 'inform' }],
      goes: 'done',
    },
  },
  outcomes: { done: { title: text('完成', '完成', 'done'), at: 'done', effects: [] } },
  excerpts: [
    {
      ...usesShown(),
      title: text('用过该批次的患者', '用過該批次的病人', 'Who got of the batch'),
      where: { product: 'product', batch: 'batch' },
      allTo: ['office'],
    },
  ],
  numbers: { recall: receiptNumber('药械召') },
});
