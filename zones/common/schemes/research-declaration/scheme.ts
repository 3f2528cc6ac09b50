import { defineScheme, text } from '@twinpark/core/model';
import { applyingUnit, receiptNumber } from '../application/parts.ts';
import { long, number, published, said, setUnit, short } from '../application/plain-fields.ts';
import { hetaoMeasures, order281, parkRules, pilot } from '../research-goods/basis.ts';
import { isListed } from '../research-goods/versions.ts';
import { chain } from './chain.ts';
import { guide } from './guide.ts';
import { good, ledger, moves, nothingLeft, quantity, step } from './moves.ts';

/** The whole chain of goods on the positive list (全链条记录): declared alone or in a batch, released, on the
 * way, in store, used, destroyed or sent back, written off. Every step is a line of the record. */
export const researchDeclaration = defineScheme({
  id: 'research-declaration',
  version: 1,
  title: text('科研货物申报和使用', '科研貨物申報及使用', 'Declaring and using research goods'),
  summary: text(
    '白名单单位就正面清单货物逐批或集中申报，从申报、运输、出入库、使用到销毁全程记录，核销后办结。',
    '白名單單位就正面清單貨物逐批或集中申報，由申報、運輸、出入庫、使用以至銷毀全程記錄，核銷後辦結。',
    'A listed unit declares goods of the positive list one by one or in a batch; declaration, transport, store, use and destruction are recorded until all is written off.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: [hetaoMeasures, parkRules, pilot, order281],
  actors: {
    applicant: { ...applyingUnit, title: text('科研单位', '科研單位', 'research unit') },
    office: { title: text('海关', '海關', 'customs'), party: 'unit', standing: true },
  },
  fields: {
    title: { ...short, title: text('申报说明', '申報說明', 'About the declaration') },
    unit: { ...setUnit, title: text('申报单位', '申報單位', 'Unit') },
    declaration: {
      kind: 'text',
      title: text('申报编号', '申報編號', 'Declaration'),
      privacy: 'case',
    },
    mode: {
      kind: 'choice',
      title: text('申报方式', '申報方式', 'Way of declaring'),
      options: {
        each: text('逐批申报', '逐批申報', 'one by one'),
        batch: text('集中申报', '集中申報', 'in a batch'),
      },
      privacy: 'case',
      required: true,
    },
    lines: {
      kind: 'group',
      title: text('货物', '貨物', 'Goods'),
      privacy: 'case',
      crossing: 'crosses',
      min: 1,
      max: 200,
      required: true,
      columns: {
        good: { ...good, left: { ledger, account: 'permitted', measure: 'measure' } },
        quantity,
      },
    },
    carrier: { ...short, title: text('承运和路线', '承運及路線', 'Carrier and route') },
    inspection: { ...long, title: text('查验情况', '查驗情況', 'Inspection') },
    reason: { ...long, title: text('理由', '理由', 'Reason') },
    moved: moves,
    record: { ...long, title: text('情况记录', '情況記錄', 'What was done, where, by whom') },
    outstanding: {
      kind: 'decimal',
      title: text('未核销数量', '未核銷數量', 'Not yet written off'),
      privacy: 'case',
    },
  },
  lookups: {
    isPermitted: {
      title: text('在有效的正面清单上', '在有效的正面清單上', 'on the positive list, in force'),
      yields: 'yes-no',
      each: 'lines',
      from: { listed: { register: 'research-goods', entry: { item: 'good' } } },
    },
    owner: {
      title: text('清单上的单位', '清單上的單位', 'unit on the positive list'),
      yields: 'text',
      each: 'lines',
      from: { register: 'research-goods', entry: { item: 'good' }, column: 'unit' },
    },
    quarantine: {
      title: text('须检疫', '須檢疫', 'subject to quarantine'),
      yields: 'yes-no',
      each: 'lines',
      from: { register: 'research-goods', entry: { item: 'good' }, column: 'quarantine' },
    },
    leftOfGood: {
      title: text('清单上尚未申报的数量', '清單上尚未申報的數量', 'left of the entry'),
      yields: 'decimal',
      each: 'lines',
      from: { balance: { ledger, account: 'permitted', of: { item: 'good' } } },
    },
    measure: {
      title: text('计量单位', '計量單位', 'measure'),
      yields: 'text',
      each: 'lines',
      from: { register: 'research-goods', entry: { item: 'good' }, column: 'measure' },
    },
    measureMoved: {
      title: text('计量单位', '計量單位', 'measure'),
      yields: 'text',
      each: 'moved',
      from: { register: 'research-goods', entry: { item: 'good' }, column: 'measure' },
    },
    isUsable: {
      title: text('在有效的正面清单上', '在有效的正面清單上', 'on the positive list, in force'),
      yields: 'yes-no',
      each: 'moved',
      from: { listed: { register: 'research-goods', entry: { item: 'good' } } },
    },
    isListed: {
      title: text('单位在白名单上', '單位在白名單上', 'the unit is on the white list'),
      yields: 'yes-no',
      from: { listed: { register: 'research-units', where: { unit: { holder: 'applicant' } } } },
    },
  },
  stages: {
    declared: { title: text('已申报', '已申報', 'declared') },
    released: { title: text('已放行，在途', '已放行，在途', 'released, on the way') },
    stored: { title: text('在库', '在庫', 'in store') },
    closed: { title: text('已核销', '已核銷', 'written off'), final: true },
    cancelled: { title: text('已撤销申报', '已撤銷申報', 'cancelled'), final: true },
    refused: { title: text('不予放行', '不予放行', 'not released'), final: true },
  },
  first: 'declared',
  opening: {
    title: text('申报', '申報', 'Declare'),
    by: 'applicant',
    asks: ['title', 'mode', 'lines', 'carrier'],
    onlyIf: [
      isListed(),
      {
        rule: {
          compare: {
            left: { count: { over: 'lines', where: { not: { lookup: 'isPermitted' } } } },
            is: '=',
            right: { constant: '0' },
          },
        },
        otherwise: text(
          '有货物不在有效的正面清单上',
          '有貨物不在有效的正面清單上',
          'some goods are not on the positive list, or no longer',
        ),
      },
      {
        rule: {
          compare: {
            left: {
              count: {
                over: 'lines',
                where: {
                  compare: { left: { lookup: 'owner' }, is: '≠', right: { holder: 'applicant' } },
                },
              },
            },
            is: '=',
            right: { constant: '0' },
          },
        },
        otherwise: text(
          '有货物是为其他单位列入的',
          '有貨物是為其他單位列入的',
          'some goods are on the list for another unit',
        ),
      },
      {
        rule: {
          every: {
            over: 'lines',
            holds: {
              compare: { left: { item: 'quantity' }, is: '≤', right: { lookup: 'leftOfGood' } },
            },
          },
        },
        otherwise: text(
          '申报的数量超过清单上尚未申报的数量：只余 {leftOfGood} {measure}',
          '申報的數量超過清單上尚未申報的數量：只餘 {leftOfGood} {measure}',
          'more is declared than is left of the entry: {leftOfGood} {measure}',
        ),
      },
      {
        rule: {
          any: [
            { compare: { left: { field: 'mode' }, is: '=', right: { constant: 'each' } } },
            {
              compare: {
                left: { count: { over: 'lines', where: { lookup: 'quarantine' } } },
                is: '=',
                right: { constant: '0' },
              },
            },
          ],
          source: hetaoMeasures,
        },
        otherwise: text(
          '须检疫的货物不能集中申报',
          '須檢疫的貨物不可集中申報',
          'goods under quarantine cannot be declared in a batch',
        ),
      },
    ],
    effects: [
      { set: 'unit', to: { holder: 'applicant' } },
      { set: 'outstanding', to: { total: { over: 'lines', of: { item: 'quantity' } } } },
      { number: 'declaration' },
      { set: 'declaration', to: { numbered: 'declaration' } },
      { start: 'release' },
      {
        post: ledger,
        each: 'lines',
        debit: { account: 'transit', of: [{ numbered: 'declaration' }, { item: 'good' }] },
        credit: { account: 'permitted', of: { item: 'good' } },
        amount: { item: 'quantity' },
      },
      {
        entry: 'research-movements',
        each: 'lines',
        id: { number: 'movement' },
        columns: {
          declaration: { numbered: 'declaration' },
          good: { item: 'good' },
          step: { constant: 'declared' },
          quantity: { item: 'quantity' },
          measure: { lookup: 'measure' },
          unit: { field: 'unit' },
          on: { today: true },
          record: { field: 'carrier' },
        },
      },
    ],
  },
  clocks: {
    release: { title: text('放行', '放行', 'release'), owner: 'office', rule: 'research.release' },
    account: {
      title: text('核销', '核銷', 'writing off'),
      owner: 'applicant',
      rule: 'research.account',
    },
  },
  actions: {
    release: {
      title: text('放行', '放行', 'Release'),
      by: 'office',
      at: ['declared'],
      asks: ['inspection'],
      onlyIf: [isListed()],
      effects: [
        { stop: 'release' },
        { start: 'account' },
        {
          certificate: 'research-release',
          claims: {
            unit: { field: 'unit' },
            declaration: { numbered: 'declaration' },
            carrier: { field: 'carrier' },
          },
          from: { today: true },
        },
      ],
      goes: 'released',
    },
    refuse: {
      title: text('不予放行', '不予放行', 'Do not release'),
      by: 'office',
      at: ['declared'],
      asks: ['reason'],
      effects: [{ stop: 'release' }, { reverse: ledger }],
      goes: 'refused',
    },
    cancel: {
      title: text('撤销申报', '撤銷申報', 'Cancel'),
      by: 'applicant',
      at: ['declared'],
      asks: ['reason'],
      effects: [{ stop: 'release' }, { reverse: ledger }],
      goes: 'cancelled',
    },
    arrive: {
      ...step('arrived', 'transit', 'stored'),
      title: text('入库', '入庫', 'Take into store'),
      at: ['released', 'stored'],
      goes: 'stored',
    },
    miss: {
      ...step('missing', 'transit', 'missing', 'final'),
      title: text('报告短少', '報告短少', 'Report as missing'),
      at: ['released', 'stored'],
    },
    use: {
      ...step('used', 'stored', 'used', 'final'),
      title: text('出库使用', '出庫使用', 'Use'),
      at: ['stored'],
      onlyIf: [
        isListed(),
        {
          rule: {
            compare: {
              left: { count: { over: 'moved', where: { not: { lookup: 'isUsable' } } } },
              is: '=',
              right: { constant: '0' },
            },
          },
          otherwise: text(
            '清单已到期、暂停或撤销，只能销毁或退运',
            '清單已到期、暫停或撤銷，只可銷毀或退運',
            'the entry of the list is no longer in force: it may only be destroyed or sent back',
          ),
        },
      ],
    },
    destroy: {
      ...step('destroyed', 'stored', 'destroyed', 'final'),
      title: text('销毁', '銷毀', 'Destroy'),
      at: ['stored'],
    },
    sendBack: {
      ...step('returned', 'stored', 'returned', 'final'),
      title: text('退运', '退運', 'Send back'),
      at: ['stored'],
    },
    writeOff: {
      title: text('核销', '核銷', 'Write off'),
      by: 'office',
      at: ['released', 'stored'],
      onlyIf: [nothingLeft()],
      effects: [{ stop: 'account' }, { revoke: 'research-release', status: 'revoked' }],
      goes: 'closed',
    },
  },
  outcomes: {
    released: { title: text('放行', '放行', 'released'), at: 'released', effects: [] },
    closed: { title: text('核销', '核銷', 'written off'), at: 'closed', effects: [] },
    cancelled: { title: text('撤销申报', '撤銷申報', 'cancelled'), at: 'cancelled', effects: [] },
    refused: { title: text('不予放行', '不予放行', 'not released'), at: 'refused', effects: [] },
  },
  excerpts: [chain],
  numbers: {
    declaration: receiptNumber('科申'),
    movement: { form: 'LZ{seq:7}', restarts: 'never' },
  },
  registers: {
    'research-movements': {
      title: text('科研货物全链条记录', '科研貨物全鏈條記錄', 'Record of the chain'),
      columns: {
        declaration: { ...published, title: text('申报编号', '申報編號', 'Declaration') },
        good: { ...published, title: text('清单编号', '清單編號', 'Number on the list') },
        step: { ...published, title: text('环节', '環節', 'Step') },
        quantity: { ...number, title: text('数量', '數量', 'Quantity') },
        measure: { ...said, title: text('计量单位', '計量單位', 'Measure') },
        unit: { ...said, title: text('单位', '單位', 'Unit') },
        on: { kind: 'date', privacy: 'case', title: text('日期', '日期', 'Day') },
        record: { ...said, title: text('情况', '情況', 'Record') },
      },
    },
  },
  certificates: {
    'research-release': {
      title: text('科研货物放行凭证', '科研貨物放行憑證', 'Release of research goods'),
      statement: text(
        '海关已放行下列申报的货物，可以运入监管区；核销后凭证失效。',
        '海關已放行下列申報的貨物，可運入監管區；核銷後憑證失效。',
        'Customs has released the goods of the declaration named: they may be taken into the supervised area. It ends when they are written off.',
      ),
      claims: {
        unit: { title: text('申报单位', '申報單位', 'Unit') },
        declaration: { title: text('申报编号', '申報編號', 'Declaration') },
        carrier: { title: text('承运和路线', '承運及路線', 'Carrier and route') },
      },
    },
  },
  guide,
});
