import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import { jointReview } from '../application/joint-review.ts';
import {
  applyingUnit,
  counter,
  intakeActions,
  intakeClocks,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { restsOn } from '../application/rests-on.ts';
import { number, published, said } from '../application/plain-fields.ts';
import { hetaoMeasures, order160, order281, parkRules, pilot } from './basis.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import {
  hasAccess,
  hasCapacity,
  hasPriority,
  holdsLicence,
  isListed,
  isWithinOrder,
  validity,
} from './versions.ts';

const asked = [
  'title',
  'use',
  'kind',
  'hsCode',
  'quarantine',
  'quantity',
  'measure',
  'asMedicine',
  'risk',
  'firstTime',
  'capacity',
  'joint',
  'licence',
  'papers',
  'contact',
] as const;
const intake = intakeActions(asked);
const joint = jointReview('review', 'research.opinion');
/** What the unit shows at the boundary; it says the quantity, so that more permitted means a new one. */
const certified = () =>
  ({
    certificate: 'research-goods',
    claims: {
      unit: { holder: 'applicant' },
      goods: { numbered: 'goods' },
      product: { field: 'title' },
      use: { field: 'use' },
      quantity: { field: 'quantity' },
      measure: { field: 'measure' },
    },
    until: { field: 'until' },
  }) as const;
const certificate = (status: 'revoked' | 'suspended' | 'valid') =>
  ({ revoke: 'research-goods', status }) as const;

/** The positive list (正面清单): which unit may bring in which goods for which use, how much, until when. */
export const researchGoods = counterService(
  defineScheme({
    id: 'research-goods',
    version: 1,
    title: text('科研货物正面清单', '科研貨物正面清單', 'Positive list of research goods'),
    summary: text(
      '白名单单位申请将货物列入正面清单，特殊物品由多部门联合评审；列明数量和有效期，使用数量不会超过准许数量。',
      '白名單單位申請將貨物列入正面清單，特殊物品由多個部門聯合評審；列明數量及有效期，使用數量不會超過准許數量。',
      'A listed unit asks for goods to be put on the positive list; the authorities review together. Each entry has a quantity and a date, and never more is used than is permitted.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [pilot, hetaoMeasures, parkRules, order160, order281],
    actors: {
      applicant: { ...applyingUnit, title: text('科研单位', '科研單位', 'research unit') },
      counter,
      office: { title: text('海关', '海關', 'customs'), party: 'unit', standing: true },
      ...joint.actors,
    },
    fields: { ...fields, ...joint.fields },
    lookups: {
      isListed: {
        title: text('单位在白名单上', '單位在白名單上', 'the unit is on the white list'),
        yields: 'yes-no',
        from: { listed: { register: 'research-units', where: { unit: { holder: 'applicant' } } } },
      },
      isLicensed: {
        title: text('香港许可有效', '香港許可證有效', 'the Hong Kong licence is in force'),
        yields: 'yes-no',
        from: { listed: { register: 'hk-biological-licences', entry: 'licence' } },
      },
      licensee: {
        title: text('香港许可的持有人', '香港許可證的持有人', 'holder of the Hong Kong licence'),
        yields: 'text',
        from: { register: 'hk-biological-licences', entry: 'licence', column: 'licensee' },
      },
      left: {
        title: text('准许而未申报', '准許而未申報', 'permitted, not yet declared'),
        yields: 'decimal',
        from: { balance: { ledger: 'research-goods', account: 'permitted', of: 'entry' } },
      },
      months: {
        title: text('有效月数（参数）', '有效月數（參數）', 'months it is valid (parameter)'),
        yields: 'decimal',
        from: { parameter: 'months' },
      },
      monthsHigh: {
        title: text(
          '高风险有效月数（参数）',
          '高風險有效月數（參數）',
          'months for high risk (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'monthsHigh' },
      },
    },
    stages: {
      ...intakeStages,
      review: { title: text('联合评审中', '聯合評審中', 'in joint review') },
      granted: { title: text('已列入', '已列入', 'on the list') },
      suspended: { title: text('已暂停', '已暫停', 'suspended') },
      expired: { title: text('已到期', '已到期', 'run out'), final: true },
      revoked: { title: text('已撤销', '已撤銷', 'revoked'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请列入正面清单', '申請列入正面清單', 'Apply for the positive list'),
      by: 'applicant',
      asks: asked,
      onlyIf: [isListed(), isWithinOrder(), holdsLicence()],
      effects: [...submitted, { set: 'unit', to: { holder: 'applicant' } }],
    },
    branches: joint.branches,
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('审批', '審批', 'decision'),
        owner: 'office',
        rule: [
          { to: 'research.goods.priority', if: { field: 'priority' } },
          { to: 'research.goods' },
        ],
      },
      ...joint.clocks,
    },
    actions: {
      ...intake,
      accept: {
        ...intake.accept,
        onlyIf: [isListed(), isWithinOrder(), holdsLicence()],
        effects: [{ set: 'priority', to: hasPriority() }, ...intake.accept.effects, ...joint.opens],
      },
      ...joint.actions,
      grant: {
        title: text('列入正面清单', '列入正面清單', 'Put on the positive list'),
        by: 'office',
        at: ['review'],
        asks: ['accessCleared'],
        onlyIf: [isListed(), joint.allAgreed, hasCapacity(), hasAccess()],
        effects: [
          { set: 'until', to: validity() },
          { stop: 'decision' },
          { number: 'goods' },
          { set: 'entry', to: { numbered: 'goods' } },
          {
            entry: 'research-goods',
            id: { numbered: 'goods' },
            columns: {
              unit: { field: 'unit' },
              product: { field: 'title' },
              use: { field: 'use' },
              kind: { field: 'kind' },
              measure: { field: 'measure' },
              hsCode: { field: 'hsCode' },
              quarantine: { field: 'quarantine' },
              quantity: { field: 'quantity' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          {
            post: 'research-goods',
            debit: { account: 'permitted', of: { numbered: 'goods' } },
            credit: 'allowed',
            amount: { field: 'quantity' },
          },
          certified(),
        ],
        goes: 'granted',
      },
      refuse: {
        title: text('不予列入', '不予列入', 'Refuse'),
        by: 'office',
        at: ['review'],
        offered: { while: 'joint', at: ['asked'] },
        asks: ['reason'],
        effects: [{ stop: 'decision' }, { stop: 'joint' }],
        goes: 'refused',
      },
      add: {
        title: text('增加准许数量', '增加准許數量', 'Permit more'),
        by: 'office',
        at: ['granted'],
        asks: ['more', 'basisOfMore'],
        anew: ['more', 'basisOfMore'],
        needs: ['more'],
        onlyIf: [isListed()],
        effects: [
          {
            post: 'research-goods',
            debit: { account: 'permitted', of: { numbered: 'goods' } },
            credit: 'allowed',
            amount: { field: 'more' },
          },
          { set: 'quantity', to: { sum: [{ field: 'quantity' }, { field: 'more' }] } },
          { change: 'research-goods', columns: { quantity: { field: 'quantity' } } },
          certificate('revoked'),
          certified(),
        ],
      },
      suspend: {
        title: text('暂停', '暫停', 'Suspend'),
        by: 'office',
        at: ['granted'],
        asks: ['reason'],
        effects: [{ change: 'research-goods', status: 'suspended' }, certificate('suspended')],
        goes: 'suspended',
      },
      restore: {
        title: text('恢复', '恢復', 'Restore'),
        by: 'office',
        at: ['suspended'],
        onlyIf: [isListed()],
        effects: [{ change: 'research-goods', status: 'valid' }, certificate('valid')],
        goes: 'granted',
      },
      ...restsOn({
        lookup: 'isListed',
        at: ['granted'],
        by: 'office',
        register: 'research-goods',
        certificate: 'research-goods',
        gone: text(
          '单位不在白名单上，随之暂停',
          '單位不在白名單上，隨之暫停',
          'Suspended: the unit is off the white list',
        ),
        back: text(
          '单位重回白名单，恢复',
          '單位重回白名單，恢復',
          'In force again: the unit is back on the white list',
        ),
      }),
      revoke: {
        title: text('撤销', '撤銷', 'Revoke'),
        by: 'office',
        at: ['granted', 'suspended'],
        asks: ['reason'],
        effects: [{ change: 'research-goods', status: 'revoked' }, certificate('revoked')],
        goes: 'revoked',
      },
      expire: {
        title: text('到期', '到期', 'Run out'),
        by: 'office',
        at: ['granted', 'suspended'],
        onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
        effects: [{ change: 'research-goods', status: 'ended' }],
        goes: 'expired',
      },
    },
    outcomes: {
      ...unsuccessful,
      granted: {
        title: text('列入正面清单', '列入正面清單', 'on the list'),
        at: 'granted',
        effects: [],
      },
      revoked: { title: text('撤销', '撤銷', 'revoked'), at: 'revoked', effects: [] },
      expired: { title: text('到期', '到期', 'run out'), at: 'expired', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('科研货'),
      goods: { form: 'ZMQD{seq:5}', restarts: 'never' },
    },
    registers: {
      'research-goods': {
        title: text('科研货物正面清单', '科研貨物正面清單', 'Positive list of research goods'),
        columns: {
          unit: { ...published, title: text('单位', '單位', 'Unit') },
          product: { ...published, title: text('货物', '貨物', 'Goods') },
          use: { ...said, title: text('用途', '用途', 'Use') },
          kind: { ...published, title: text('类别', '類別', 'Kind') },
          measure: { ...published, title: text('计量单位', '計量單位', 'Unit of measure') },
          hsCode: { ...said, title: text('商品编号', '商品編號', 'Tariff code') },
          quarantine: {
            kind: 'yes-no',
            title: text('须检疫', '須檢疫', 'Quarantine'),
            privacy: 'case',
          },
          quantity: { ...number, title: text('准许数量', '准許數量', 'Quantity permitted') },
        },
        unique: [['unit', 'product', 'use']],
      },
    },
    ledgers: {
      'research-goods': {
        title: text('科研货物数量台账', '科研貨物數量台賬', 'Ledger of research goods'),
        units: [''],
        accounts: {
          allowed: { title: text('准许总量', '准許總量', 'allowed') },
          permitted: {
            title: text('准许而未申报', '准許而未申報', 'permitted, not yet declared'),
            keyed: true,
            floor: '0',
          },
          transit: { title: text('在途', '在途', 'on the way'), keyed: true, floor: '0' },
          stored: { title: text('在库', '在庫', 'in store'), keyed: true, floor: '0' },
          used: { title: text('已使用', '已使用', 'used'), keyed: true, floor: '0' },
          destroyed: { title: text('已销毁', '已銷毀', 'destroyed'), keyed: true, floor: '0' },
          returned: { title: text('已退运', '已退運', 'sent back'), keyed: true, floor: '0' },
          missing: { title: text('短少', '短少', 'missing'), keyed: true, floor: '0' },
        },
      },
    },
    certificates: {
      'research-goods': {
        title: text(
          '科研货物正面清单凭证',
          '科研貨物正面清單憑證',
          'Entry of the positive list of research goods',
        ),
        statement: text(
          '准许下列单位为所列用途输入下列货物，不超过所列数量。',
          '准許下列單位為所列用途輸入下列貨物，不超過所列數量。',
          'The unit named may bring in the goods named for the use named, never more than the quantity named.',
        ),
        claims: {
          unit: { title: text('单位', '單位', 'Unit') },
          goods: { title: text('清单编号', '清單編號', 'Number on the list') },
          product: { title: text('货物', '貨物', 'Goods') },
          use: { title: text('用途', '用途', 'Use') },
          quantity: { title: text('准许数量', '准許數量', 'Quantity permitted') },
          measure: { title: text('计量单位', '計量單位', 'Unit of measure') },
        },
      },
    },
    guide,
  }),
  { isLicence: true },
);
