import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import { jointReview } from '../application/joint-review.ts';
import {
  applyingUnit,
  counter,
  intakeActions,
  intakeClocks,
  intakeFields,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import {
  long,
  pdf,
  published,
  said,
  setDay,
  setUnit,
  short,
  shown,
} from '../application/plain-fields.ts';
import { hetaoMeasures, parkRules, pilot } from '../research-goods/basis.ts';

const asked = ['title', 'site', 'work', 'biosafety', 'keeper', 'system', 'contact'] as const;
const intake = intakeActions(asked);
const joint = jointReview('review', 'research.opinion');
const lasts = () =>
  ({
    set: 'until',
    to: { addMonths: { to: { today: true }, months: { lookup: 'months' } } },
  }) as const;

const certified = () =>
  ({
    certificate: 'research-unit',
    claims: {
      unit: { field: 'unit' },
      listing: { numbered: 'listing' },
      name: { field: 'title' },
      biosafety: { field: 'biosafety' },
    },
    from: { today: true },
    until: { field: 'until' },
  }) as const;
const certificate = (status: 'revoked' | 'suspended' | 'valid') =>
  ({ revoke: 'research-unit', status }) as const;

/** The white list of units that may bring in research goods (科研货物白名单单位). */
export const researchUnit = counterService(
  defineScheme({
    id: 'research-unit',
    version: 1,
    title: text(
      '科研货物白名单单位',
      '科研貨物白名單單位',
      'White list of units for research goods',
    ),
    summary: text(
      '科研单位申请列入白名单；海关、发展改革、科技创新等部门一次申报、联合评审其生物安全体系，列入后可以申请正面清单货物。',
      '科研單位申請列入白名單；海關、發展改革、科技創新等部門按一次申報聯合評審其生物安全體系，列入後可申請正面清單貨物。',
      'A research unit asks for the white list; customs and the other authorities review its biosafety together, on one declaration. Listed units may apply for goods of the positive list.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [pilot, hetaoMeasures, parkRules],
    actors: {
      applicant: { ...applyingUnit, title: text('科研单位', '科研單位', 'research unit') },
      counter,
      office: { title: text('海关', '海關', 'customs'), party: 'unit', standing: true },
      ...joint.actors,
    },
    fields: {
      ...intakeFields,
      title: { ...shown, title: text('单位名称', '單位名稱', 'Unit') },
      unit: { ...setUnit, title: text('申请单位', '申請單位', 'Unit that applies') },
      site: {
        ...short,
        title: text('监管区内的场所', '監管區內的場所', 'Premises in the supervised area'),
      },
      work: { ...long, title: text('研究内容', '研究內容', 'Research') },
      biosafety: {
        kind: 'choice',
        title: text('生物安全实验室等级', '生物安全實驗室級別', 'Biosafety level'),
        options: {
          none: text('不涉及', '不涉及', 'none'),
          bsl1: text('一级', '一級', 'level 1'),
          bsl2: text('二级', '二級', 'level 2'),
          bsl3: text('三级及以上', '三級或以上', 'level 3 or above'),
        },
        privacy: 'case',
        required: true,
      },
      keeper: {
        kind: 'text',
        title: text('专职管理人', '專職管理人', 'Person in charge'),
        privacy: 'personal',
        maxLength: 100,
        required: true,
      },
      system: {
        ...pdf,
        title: text('生物安全管理体系文件', '生物安全管理體系文件', 'Biosafety system'),
      },
      ...joint.fields,
      assessment: { ...long, title: text('评估情况', '評估情況', 'Assessment') },
      until: { ...setDay, title: text('列入有效期至', '列入有效期至', 'Listed until') },
    },
    lookups: {
      months: {
        title: text('有效月数（参数）', '有效月數（參數）', 'months it is valid (parameter)'),
        yields: 'decimal',
        from: { parameter: 'months' },
      },
    },
    stages: {
      ...intakeStages,
      review: { title: text('联合评审中', '聯合評審中', 'in joint review') },
      listed: { title: text('已列入', '已列入', 'listed') },
      suspended: { title: text('已暂停', '已暫停', 'suspended') },
      expired: { title: text('已到期', '已到期', 'run out'), final: true },
      removed: { title: text('已移出', '已移出', 'removed'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请列入白名单', '申請列入白名單', 'Apply for the white list'),
      by: 'applicant',
      asks: asked,
      effects: [...submitted, { set: 'unit', to: { holder: 'applicant' } }],
    },
    branches: joint.branches,
    clocks: {
      ...intakeClocks,
      decision: { title: text('评审', '評審', 'review'), owner: 'office', rule: 'research.unit' },
      ...joint.clocks,
    },
    actions: {
      ...intake,
      accept: { ...intake.accept, effects: [...intake.accept.effects, ...joint.opens] },
      ...joint.actions,
      list: {
        title: text('列入白名单', '列入白名單', 'List'),
        by: 'office',
        at: ['review'],
        onlyIf: [joint.allAgreed],
        effects: [
          lasts(),
          { stop: 'decision' },
          { number: 'listing' },
          {
            entry: 'research-units',
            id: { numbered: 'listing' },
            columns: {
              unit: { field: 'unit' },
              name: { field: 'title' },
              site: { field: 'site' },
              biosafety: { field: 'biosafety' },
              keeper: { field: 'keeper' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          certified(),
        ],
        goes: 'listed',
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
      renew: {
        title: text('复审后续期', '覆檢後續期', 'Renew after re-assessment'),
        by: 'office',
        at: ['listed'],
        asks: ['assessment'],
        effects: [
          lasts(),
          { change: 'research-units', until: { field: 'until' } },
          certificate('revoked'),
          certified(),
        ],
      },
      suspend: {
        title: text('暂停', '暫停', 'Suspend'),
        by: 'office',
        at: ['listed'],
        asks: ['reason'],
        effects: [{ change: 'research-units', status: 'suspended' }, certificate('suspended')],
        goes: 'suspended',
      },
      restore: {
        title: text('恢复', '恢復', 'Restore'),
        by: 'office',
        at: ['suspended'],
        asks: ['assessment'],
        effects: [{ change: 'research-units', status: 'valid' }, certificate('valid')],
        goes: 'listed',
      },
      remove: {
        title: text('移出白名单', '移出白名單', 'Remove'),
        by: 'office',
        at: ['listed', 'suspended'],
        asks: ['reason'],
        effects: [{ change: 'research-units', status: 'revoked' }, certificate('revoked')],
        goes: 'removed',
      },
      expire: {
        title: text('到期', '到期', 'Run out'),
        by: 'office',
        at: ['listed', 'suspended'],
        onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
        effects: [{ change: 'research-units', status: 'ended' }],
        goes: 'expired',
      },
    },
    outcomes: {
      ...unsuccessful,
      listed: { title: text('列入', '列入', 'listed'), at: 'listed', effects: [] },
      removed: { title: text('移出', '移出', 'removed'), at: 'removed', effects: [] },
      expired: { title: text('到期', '到期', 'run out'), at: 'expired', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('科研白'),
      listing: { form: 'BMD{seq:4}', restarts: 'never' },
    },
    registers: {
      'research-units': {
        title: text('科研货物白名单', '科研貨物白名單', 'White list of units'),
        columns: {
          unit: { ...published, title: text('单位编号', '單位編號', 'Unit id') },
          name: { ...published, title: text('单位', '單位', 'Unit') },
          site: { ...said, title: text('场所', '場所', 'Premises') },
          biosafety: { ...said, title: text('生物安全等级', '生物安全級別', 'Biosafety level') },
          keeper: {
            kind: 'text',
            title: text('专职管理人', '專職管理人', 'Person in charge'),
            privacy: 'personal',
          },
        },
        unique: [['unit']],
      },
    },
    certificates: {
      'research-unit': {
        title: text(
          '科研货物白名单单位凭证',
          '科研貨物白名單單位憑證',
          'Unit on the white list for research goods',
        ),
        statement: text(
          '下列单位列入科研货物白名单，可以申请正面清单货物。',
          '下列單位列入科研貨物白名單，可申請正面清單貨物。',
          'The unit named is on the white list for research goods and may apply for goods of the positive list.',
        ),
        claims: {
          unit: { title: text('单位', '單位', 'Unit') },
          listing: { title: text('白名单编号', '白名單編號', 'Number on the list') },
          name: { title: text('单位名称', '單位名稱', 'Name') },
          biosafety: { title: text('生物安全等级', '生物安全級別', 'Biosafety level') },
        },
      },
    },
    guide: {
      audience: ['institute', 'firm'],
      lifeEvents: ['research', 'bring-in'],
      channel: 'both',
      who: text(
        '在监管区内有科研场所、有生物安全管理体系的科研机构和企业。',
        '在監管區內設有科研場所及生物安全管理體系的科研機構和企業。',
        'Institutes and firms with premises in the supervised area and a biosafety system.',
      ),
      keywords: [
        text('特殊物品', '特殊物品', 'special goods'),
        text('样本', '樣本', 'samples'),
        text('进口设备', '進口設備', 'import equipment'),
        text('进口科研物资', '進口科研物資', 'import research goods'),
      ],
      materials: {
        'biosafety-system': {
          title: text('生物安全管理体系文件', '生物安全管理體系文件', 'Biosafety system'),
          field: 'system',
          form: 'copy',
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: {
        listed: text(
          '列入白名单，写明有效期',
          '列入白名單，列明有效期',
          'Listed, with a date until which it holds',
        ),
        refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
      },
    },
  }),
);
