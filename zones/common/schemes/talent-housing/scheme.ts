import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import {
  applyingPerson,
  counter,
  intakeActions,
  intakeClocks,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { talentParameters, talentReply } from '../talent/basis.ts';
import { hasEnded, hasMoved, isEntitled, lastsAsLong, proofLookups } from '../talent/parts.ts';
import { fields } from './fields.ts';

const asked = ['title', 'name', 'proof', 'wish', 'household', 'noHome', 'contact'] as const;
const intake = intakeActions(asked);
const home = <const K extends string>(kind: K) =>
  ({
    entry: 'talent-homes',
    id: { number: 'home' },
    columns: { proof: { field: 'proof' }, kind: { constant: kind } },
    from: { today: true },
    until: { field: 'until' },
  }) as const;
const ends = [
  { reverse: 'talent-flats' },
  { change: 'talent-lettings', status: 'ended' },
  { change: 'talent-homes', status: 'ended' },
] as const;
const isFlat = () => ({ oneOf: { of: { field: 'wish' }, values: ['flat'] } }) as const;

/** Housing for talents (人才住房): a flat while there are flats, or a rent subsidy by the month. */
export const talentHousing = counterService(
  defineScheme({
    id: 'talent-housing',
    version: 1,
    title: text('人才住房', '人才住房', 'Housing for talents'),
    summary: text(
      '凭人才证书或工作许可申请人才公寓或租房补贴；公寓按套数配租，补贴按月记账。',
      '憑人才證書或工作許可申請人才公寓或租屋津貼；公寓按單位數目分配，津貼按月記賬。',
      'With a talent certificate or a work permit: a flat while there are any, or a rent subsidy posted by the month.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [talentReply, talentParameters],
    actors: {
      applicant: applyingPerson,
      counter,
      office: {
        title: text('住房主管部门', '住房主管部門', 'housing office'),
        party: 'unit',
        standing: true,
      },
    },
    fields,
    lookups: {
      ...proofLookups,
      subsidy: {
        title: text('每月补贴标准（参数）', '每月津貼標準（參數）', 'subsidy a month (parameter)'),
        yields: 'amount',
        from: { parameter: 'subsidy' },
      },
      subsidyMost: {
        title: text('每月补贴上限（参数）', '每月津貼上限（參數）', 'most a month (parameter)'),
        yields: 'amount',
        from: { parameter: 'subsidyMost' },
      },
    },
    stages: {
      ...intakeStages,
      housed: { title: text('已入住', '已入住', 'housed') },
      subsidised: { title: text('领取补贴中', '領取津貼中', 'subsidised') },
      ended: { title: text('已结束', '已結束', 'ended'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: [
        {
          rule: { field: 'noHome' },
          otherwise: text(
            '在本市已有住房的不能申请',
            '在本市已有住房者不能申請',
            'who owns a home in the city cannot apply',
          ),
        },
      ],
      effects: submitted,
    },
    clocks: {
      ...intakeClocks,
      decision: { title: text('审核', '審批', 'review'), owner: 'office', rule: 'talent.housing' },
    },
    actions: {
      ...intake,
      accept: { ...intake.accept, onlyIf: [isEntitled()] },
      allot: {
        title: text('配租公寓', '編配公寓', 'Give a flat'),
        by: 'office',
        at: ['review'],
        asks: ['flat'],
        onlyIf: [
          isEntitled(),
          {
            rule: isFlat(),
            otherwise: text('申请的是租房补贴', '申請的是租屋津貼', 'a subsidy was asked for'),
          },
        ],
        effects: [
          lastsAsLong(),
          { stop: 'decision' },
          {
            post: 'talent-flats',
            debit: 'let',
            credit: 'free',
            amount: { constant: '1' },
          },
          {
            entry: 'talent-lettings',
            id: { number: 'letting' },
            columns: { flat: { field: 'flat' }, proof: { field: 'proof' } },
            from: { today: true },
            until: { field: 'until' },
          },
          home('flat'),
        ],
        goes: 'housed',
      },
      grant: {
        title: text('批准补贴', '批准津貼', 'Grant the subsidy'),
        by: 'office',
        at: ['review'],
        onlyIf: [
          isEntitled(),
          {
            rule: { not: isFlat() },
            otherwise: text('申请的是人才公寓', '申請的是人才公寓', 'a flat was asked for'),
          },
        ],
        effects: [
          lastsAsLong(),
          {
            set: 'monthly',
            to: {
              cap: {
                of: { product: [{ lookup: 'subsidy' }, { field: 'household' }] },
                at: { lookup: 'subsidyMost' },
              },
              source: talentParameters,
            },
          },
          { set: 'nextMonth', to: { today: true } },
          { stop: 'decision' },
          home('subsidy'),
        ],
        goes: 'subsidised',
      },
      pay: {
        title: text('发放一个月补贴', '發放一個月津貼', 'Pay a month'),
        by: 'office',
        at: ['subsidised'],
        onlyIf: [
          {
            rule: { compare: { left: { field: 'nextMonth' }, is: '≤', right: { today: true } } },
            otherwise: text(
              '本月已发，下一期尚未开始',
              '本月已發放，下一期尚未開始',
              'this month is paid, and the next has not begun',
            ),
          },
        ],
        effects: [
          {
            entry: 'talent-subsidies',
            id: { number: 'payment' },
            columns: { proof: { field: 'proof' }, month: { field: 'nextMonth' } },
          },
          {
            set: 'nextMonth',
            to: { addMonths: { to: { field: 'nextMonth' }, months: { constant: '1' } } },
          },
          {
            post: 'talent-subsidy',
            debit: { account: 'paid', of: { field: 'proof' } },
            credit: 'budget',
            amount: { field: 'monthly' },
          },
        ],
      },
      refuse: {
        title: text('不予批准', '不獲批准', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      leave: {
        title: text('退出', '退出', 'Leave'),
        by: ['applicant', 'office'],
        at: ['housed', 'subsidised'],
        effects: ends,
        goes: 'ended',
      },
      refresh: {
        title: text('所凭证件有效期变更', '所憑證件有效期變更', 'The paper’s end has moved'),
        by: 'office',
        at: ['housed', 'subsidised'],
        nightly: true,
        onlyIf: [isEntitled(), hasMoved()],
        effects: [
          lastsAsLong(),
          { change: 'talent-lettings', until: { field: 'until' } },
          { change: 'talent-homes', until: { field: 'until' } },
        ],
      },
      expire: {
        title: text('所凭证件失效', '所憑證件失效', 'The paper it rests on is no longer in force'),
        by: 'office',
        at: ['housed', 'subsidised'],
        nightly: true,
        onlyIf: [hasEnded()],
        effects: ends,
        goes: 'ended',
      },
    },
    outcomes: {
      ...unsuccessful,
      housed: { title: text('入住', '入住', 'housed'), at: 'housed', effects: [] },
      subsidised: {
        title: text('获补贴', '獲發津貼', 'subsidised'),
        at: 'subsidised',
        effects: [],
      },
    },
    numbers: {
      receipt: receiptNumber('才房'),
      payment: { form: '补{year}{seq:5}', restarts: 'yearly' },
      letting: { form: '才寓{year}{seq:4}', restarts: 'yearly' },
      home: { form: '才居{year}{seq:4}', restarts: 'yearly' },
    },
    registers: {
      'talent-lettings': {
        title: text('人才公寓配租名录', '人才公寓編配名錄', 'Flats let to talents'),
        columns: {
          flat: { kind: 'text', title: text('房号', '單位', 'Flat'), privacy: 'case' },
          proof: { kind: 'text', title: text('所凭证件', '所憑證件', 'Paper'), privacy: 'case' },
        },
        unique: [['flat']],
      },
      'talent-homes': {
        title: text('人才住房保障名录', '人才住房保障名錄', 'Talents who are housed or subsidised'),
        columns: {
          proof: { kind: 'text', title: text('所凭证件', '所憑證件', 'Paper'), privacy: 'case' },
          kind: { kind: 'text', title: text('方式', '方式', 'Kind'), privacy: 'case' },
        },
        unique: [['proof']],
      },
      'talent-subsidies': {
        title: text('租房补贴发放', '租屋津貼發放', 'Rent subsidies paid'),
        columns: {
          proof: { kind: 'text', title: text('所凭证件', '所憑證件', 'Paper'), privacy: 'case' },
          month: {
            kind: 'date',
            title: text('当期起始日', '當期起始日', 'Month from'),
            privacy: 'case',
          },
        },
        unique: [['proof', 'month']],
      },
    },
    ledgers: {
      'talent-flats': {
        title: text('人才公寓套数', '人才公寓數目', 'Flats for talents'),
        units: [''],
        accounts: {
          free: { title: text('可配租', '可供編配', 'free'), floor: '0', opening: '30' },
          let: { title: text('已配租', '已編配', 'let') },
        },
      },
      'talent-subsidy': {
        title: text('租房补贴', '租屋津貼', 'Rent subsidies'),
        units: ['CNY'],
        accounts: {
          budget: { title: text('预算', '預算', 'budget') },
          paid: { title: text('已发', '已發', 'paid'), keyed: true },
        },
      },
    },
    guide: {
      audience: ['researcher'],
      lifeEvents: ['move-over', 'family', 'money'],
      channel: 'both',
      who: text(
        '持有效人才证书或工作许可、在本市没有自有住房的人。',
        '持有效人才證書或工作許可、在本市沒有自置住房的人士。',
        'Who holds a talent certificate or a work permit in force and owns no home in the city.',
      ),
      keywords: [
        text('人才公寓', '人才公寓', 'flat'),
        text('租房补贴', '租屋津貼', 'rent'),
        text('租房', '租屋', 'rent a flat'),
        text('房子', '房屋', 'housing'),
        text('补贴', '津貼', 'subsidy'),
      ],
      decidedBy: ['accept'],
      expects: ['monthly', 'until'],
      materials: {
        'household-papers': {
          title: text('同住人身份证件', '同住人身分證件', 'Identity papers of the household'),
          form: 'original',
          notes: text('在窗口核验', '在櫃位核驗', 'shown at the counter'),
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: {
        housed: text('人才公寓一套', '人才公寓一個單位', 'A flat'),
        subsidised: text('每月租房补贴', '每月租屋津貼', 'A rent subsidy each month'),
      },
    },
  }),
);
