import { defineScheme, text } from '@twinpark/core/model';
import { applyingUnit } from '../application/parts.ts';
import { internetParameters } from '../internet-list/basis.ts';

const inForce = ['active', 'due', 'suspended'] as const;
const written = { kind: 'text', privacy: 'case', lines: 4, required: true } as const;
const lasts = () => ({ addMonths: { to: { today: true }, months: { lookup: 'months' } } }) as const;

const certified = () =>
  ({
    certificate: 'internet-serial',
    claims: { serial: { field: 'serial' }, institution: { field: 'institution' } },
    from: { today: true },
    until: { field: 'until' },
  }) as const;
const certificate = (status: 'revoked' | 'suspended' | 'valid') =>
  ({ revoke: 'internet-serial', status }) as const;
const isListed = () =>
  ({
    rule: { lookup: 'isListed' },
    otherwise: text(
      '所在机构不在有效名单上',
      '所屬機構不在有效名單上',
      'the institution is not on the list',
    ),
  }) as const;

/** The life of one serial number (深港通序列号): activated, checked, reviewed before it runs out, taken back. */
export const internetSerial = defineScheme({
  id: 'internet-serial',
  version: 1,
  title: text(
    '深港通序列号激活和管理',
    '深港通序號啟用及管理',
    'A serial number: activation and review',
  ),
  summary: text(
    '机构为本单位人员激活序列号；使用检查、到期复核、暂停、停用和回收。',
    '機構為其人員啟用序號；其後有使用檢查、到期覆核、暫停、停用及收回。',
    'The institution activates a number for its researcher; use is checked, the number reviewed before it runs out, suspended or taken back.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: [internetParameters],
  actors: {
    applicant: { ...applyingUnit, title: text('所在机构', '所屬機構', 'institution') },
    office: {
      title: text('园区管理机构', '園區管理機構', 'park office'),
      party: 'unit',
      standing: true,
    },
  },
  fields: {
    title: {
      kind: 'text',
      title: text('事由', '事由', 'About'),
      privacy: 'case',
      maxLength: 200,
      required: true,
    },
    institution: {
      kind: 'unit',
      title: text('所在机构', '所屬機構', 'Institution'),
      privacy: 'case',
    },
    serial: {
      kind: 'entry',
      register: 'internet-serials',
      title: text('序列号', '序號', 'Serial number'),
      privacy: 'case',
      required: true,
    },
    device: {
      kind: 'text',
      title: text('使用设备', '使用設備', 'Device'),
      privacy: 'case',
      maxLength: 200,
      required: true,
    },
    finding: { ...written, title: text('检查情况', '檢查情況', 'What the check found') },
    stillNeeded: {
      ...written,
      title: text('继续使用的理由', '繼續使用的理由', 'Why it is still needed'),
    },
    reason: { ...written, title: text('理由', '理由', 'Reason') },
    until: { kind: 'date', title: text('有效期至', '有效期至', 'Valid until'), privacy: 'case' },
  },
  lookups: {
    isValid: {
      title: text('序列号有效', '序號有效', 'the number is valid'),
      yields: 'yes-no',
      from: { listed: { register: 'internet-serials', entry: 'serial' } },
    },
    holder: {
      title: text('序列号所属机构', '序號所屬機構', 'the institution of the number'),
      yields: 'text',
      from: { register: 'internet-serials', entry: 'serial', column: 'institution' },
    },
    state: {
      title: text('序列号状态', '序號狀態', 'state of the number'),
      yields: 'text',
      from: { register: 'internet-serials', entry: 'serial', column: 'state' },
    },
    validUntil: {
      title: text('序列号有效期', '序號有效期', 'validity of the number'),
      yields: 'date',
      from: { register: 'internet-serials', entry: 'serial', column: 'until' },
    },
    status: {
      title: text('名录中的状态', '名冊中的狀態', 'how it stands in the register'),
      yields: 'text',
      from: { register: 'internet-serials', entry: 'serial', column: 'status' },
    },
    isListed: {
      title: text('机构在名单上', '機構在名單上', 'the institution is listed'),
      yields: 'yes-no',
      from: {
        listed: { register: 'internet-institutions', where: { institution: 'institution' } },
      },
    },
    months: {
      title: text(
        '序列号有效月数（参数）',
        '序號有效月數（參數）',
        'months a number is valid (parameter)',
      ),
      yields: 'decimal',
      from: { parameter: 'months' },
    },
  },
  stages: {
    asked: { title: text('待激活', '待啟用', 'to be activated') },
    active: { title: text('使用中', '使用中', 'in use') },
    due: { title: text('待复核', '待覆核', 'review due') },
    review: { title: text('复核中', '覆核中', 'in review') },
    suspended: { title: text('已暂停', '已暫停', 'suspended') },
    rejected: { title: text('不予激活', '不予啟用', 'not activated'), final: true },
    ended: { title: text('已到期', '已到期', 'run out'), final: true },
    takenBack: { title: text('已回收', '已收回', 'taken back'), final: true },
  },
  first: 'asked',
  opening: {
    title: text('申请激活', '申請啟用', 'Ask for activation'),
    by: 'applicant',
    asks: ['title', 'serial', 'device'],
    effects: [{ set: 'institution', to: { holder: 'applicant' } }, { start: 'activation' }],
  },
  clocks: {
    activation: {
      title: text('激活', '啟用', 'activation'),
      owner: 'office',
      rule: 'internet.serial',
    },
    review: { title: text('复核', '覆核', 'review'), owner: 'office', rule: 'internet.review' },
  },
  actions: {
    activate: {
      title: text('激活', '啟用', 'Activate'),
      by: 'office',
      at: ['asked'],
      onlyIf: [
        {
          rule: { lookup: 'isValid' },
          otherwise: text('序列号无效或已到期', '序號無效或已到期', 'the number is not valid'),
        },
        {
          rule: {
            compare: { left: { lookup: 'holder' }, is: '=', right: { field: 'institution' } },
          },
          otherwise: text(
            '序列号不属于该机构',
            '序號不屬於該機構',
            'the number is another institution’s',
          ),
        },
        {
          rule: { oneOf: { of: { lookup: 'state' }, values: ['given'] } },
          otherwise: text(
            '序列号已激活，由原办件管理',
            '序號已啟用，由原個案管理',
            'the number is active already, under another matter',
          ),
        },
        isListed(),
      ],
      effects: [
        { stop: 'activation' },
        { set: 'until', to: { lookup: 'validUntil' } },
        {
          change: 'internet-serials',
          of: { field: 'serial' },
          columns: { activatedOn: { today: true }, state: { constant: 'active' } },
        },
        certified(),
      ],
      goes: 'active',
    },
    reject: {
      title: text('不予激活', '不予啟用', 'Reject'),
      by: 'office',
      at: ['asked'],
      asks: ['reason'],
      effects: [{ stop: 'activation' }],
      goes: 'rejected',
    },
    check: {
      title: text('使用检查', '使用檢查', 'Check the use'),
      by: 'office',
      at: inForce,
      asks: ['finding'],
    },
    remind: {
      title: text('到期复核提醒', '到期覆核提示', 'Review due'),
      by: 'office',
      at: ['active'],
      onDay: { addDays: { to: { field: 'until' }, days: { constant: '-30' } } },
      goes: 'due',
    },
    ask: {
      title: text('申请继续使用', '申請繼續使用', 'Ask to keep it'),
      by: 'applicant',
      at: ['active', 'due'],
      asks: ['stillNeeded'],
      effects: [{ start: 'review' }],
      goes: 'review',
    },
    renew: {
      title: text('复核通过', '覆核通過', 'Renew'),
      by: 'office',
      at: ['review'],
      onlyIf: [isListed()],
      effects: [
        { stop: 'review' },
        { set: 'until', to: lasts() },
        { change: 'internet-serials', of: { field: 'serial' }, until: { field: 'until' } },
        certificate('revoked'),
        certified(),
      ],
      goes: 'active',
    },
    suspend: {
      title: text('暂停', '暫停', 'Suspend'),
      by: 'office',
      at: ['active', 'due'],
      asks: ['finding'],
      effects: [
        { change: 'internet-serials', of: { field: 'serial' }, status: 'suspended' },
        certificate('suspended'),
      ],
      goes: 'suspended',
    },
    reinstate: {
      title: text('恢复', '恢復', 'Reinstate'),
      by: 'office',
      at: ['suspended'],
      asks: ['finding'],
      onlyIf: [
        isListed(),
        {
          rule: { oneOf: { of: { lookup: 'status' }, values: ['suspended'] } },
          otherwise: text(
            '序列号已收回或到期，不能恢复',
            '序號已收回或到期，不能恢復',
            'the number was taken back or has run out: it cannot be reinstated',
          ),
        },
      ],
      effects: [
        { change: 'internet-serials', of: { field: 'serial' }, status: 'valid' },
        certificate('valid'),
      ],
      goes: 'active',
    },
    takeBack: {
      title: text('停用并回收', '停用並收回', 'Take back'),
      by: ['office', 'applicant'],
      at: ['active', 'due', 'review', 'suspended'],
      asks: ['reason'],
      effects: [
        { change: 'internet-serials', of: { field: 'serial' }, status: 'revoked' },
        certificate('revoked'),
      ],
      goes: 'takenBack',
    },
    endWithInstitution: {
      title: text(
        '机构已移出名单，序列号收回',
        '機構已移出名單，序號收回',
        'Taken back: the institution is off the list',
      ),
      by: 'office',
      at: ['active', 'due', 'review', 'suspended'],
      nightly: true,
      onlyIf: [
        {
          rule: { oneOf: { of: { lookup: 'status' }, values: ['revoked', 'ended'] } },
          otherwise: text('序列号未收回', '序號未收回', 'the number was not taken back'),
        },
      ],
      effects: [certificate('revoked')],
      goes: 'takenBack',
    },
    expire: {
      title: text('到期', '到期', 'Run out'),
      by: 'office',
      at: ['active', 'due', 'review', 'suspended'],
      onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
      effects: [{ change: 'internet-serials', of: { field: 'serial' }, status: 'ended' }],
      goes: 'ended',
    },
  },
  outcomes: {
    active: { title: text('已激活', '已啟用', 'activated'), at: 'active', effects: [] },
    rejected: { title: text('不予激活', '不予啟用', 'not activated'), at: 'rejected', effects: [] },
    takenBack: { title: text('回收', '收回', 'taken back'), at: 'takenBack', effects: [] },
    ended: { title: text('到期', '到期', 'run out'), at: 'ended', effects: [] },
  },
  certificates: {
    'internet-serial': {
      title: text('深港通序列号启用凭证', '深港通序號啟用證明', 'Serial number in use'),
      statement: text(
        '下列序列号已为下列机构启用，在有效期内可以使用。',
        '下列序號已為下列機構啟用，在有效期內可以使用。',
        'The number named is in use for the institution named, within its validity.',
      ),
      claims: {
        serial: { title: text('序列号', '序號', 'Serial number') },
        institution: { title: text('所在机构', '所屬機構', 'Institution') },
      },
    },
  },
  guide: {
    audience: ['institute', 'firm', 'researcher'],
    lifeEvents: ['research'],
    channel: 'online',
    who: text(
      '序列号所属的机构，为领到号的科研人员激活。',
      '序號所屬的機構，為獲發序號的科研人員啟用。',
      'The institution of the number, for the researcher who was given it.',
    ),
    decidedBy: ['activate'],
    expects: ['until'],
    materials: {},
    fee: 'none',
    days: { promised: 'activation', limits: [{ none: 'law', verified: false }] },
    results: { active: text('序列号激活', '序號已啟用', 'The number is active') },
  },
});
