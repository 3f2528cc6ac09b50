import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
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
import { internetParameters, internetReply } from '../internet-list/basis.ts';

const asked = [
  'title',
  'purpose',
  'administrator',
  'wantsLine',
  'lineAddress',
  'undertaking',
  'contact',
] as const;
const inForce = ['listed', 'line', 'suspended'] as const;
const written = { kind: 'text', privacy: 'case', required: true } as const;
const intake = intakeActions(asked);
const lasts = () =>
  ({
    set: 'until',
    to: { addMonths: { to: { today: true }, months: { lookup: 'months' } } },
  }) as const;
const certified = () =>
  ({
    certificate: 'internet-institution',
    claims: {
      institution: { field: 'institution' },
      listing: { numbered: 'listing' },
      name: { field: 'title' },
    },
    from: { today: true },
    until: { field: 'until' },
  }) as const;
const certificate = (status: 'revoked' | 'suspended' | 'valid') =>
  ({ revoke: 'internet-institution', status }) as const;
/** Who is no longer listed has no numbers: those that its people still hold end with the listing. */
const numbersEnd = <const S extends 'revoked' | 'ended'>(status: S) =>
  ({ change: 'internet-serials', of: { lookup: 'numbers' }, status }) as const;

/** An institution's place on the access list (深港通机构名单), with the green channel for a fixed line. */
export const internetInstitution = counterService(
  defineScheme({
    id: 'internet-institution',
    version: 1,
    title: text('深港通机构入列', '深港通機構入列', 'Institution on the access list'),
    summary: text(
      '科研机构申请列入国际互联网访问名单，可同时申请固网绿色通道；入列后按批次为科研人员申报序列号。',
      '科研機構申請列入國際互聯網存取名單，可同時申請固網綠色通道；入列後分批為科研人員申報序號。',
      'Research bodies apply to be listed for access to the international internet, with a fixed line if they want one; then they apply for serial numbers for their researchers.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [internetReply, internetParameters],
    actors: {
      applicant: { ...applyingUnit, title: text('申报机构', '申報機構', 'institution') },
      counter,
      office: {
        title: text('园区管理机构', '園區管理機構', 'park office'),
        party: 'unit',
        standing: true,
      },
    },
    fields: {
      ...intakeFields,
      title: {
        kind: 'text',
        title: text('机构和团队', '機構及團隊', 'Institution and team'),
        privacy: 'case',
        maxLength: 200,
        required: true,
      },
      institution: {
        kind: 'unit',
        title: text('申报机构', '申報機構', 'Institution'),
        privacy: 'case',
      },
      purpose: { ...written, lines: 4, title: text('科研用途', '科研用途', 'What it is for') },
      administrator: {
        ...written,
        privacy: 'personal',
        seenBy: ['office'],
        title: text('网络安全责任人', '網絡安全負責人', 'Person answerable for network security'),
      },
      wantsLine: {
        kind: 'yes-no',
        title: text('申请固网绿色通道', '申請固網綠色通道', 'A fixed line is wanted'),
        privacy: 'case',
        required: true,
      },
      lineAddress: {
        kind: 'text',
        title: text('接入地址', '接入地址', 'Where the line goes'),
        privacy: 'case',
        maxLength: 200,
        visible: { field: 'wantsLine' },
        required: { field: 'wantsLine' },
      },
      undertaking: {
        kind: 'file',
        title: text('网络安全承诺书', '網絡安全承諾書', 'Undertaking on network security'),
        privacy: 'case',
        accept: ['application/pdf'],
      },
      until: { kind: 'date', title: text('有效期至', '有效期至', 'Valid until'), privacy: 'case' },
      line: { ...written, title: text('专线编号', '專線編號', 'Number of the line') },
      finding: { ...written, lines: 4, title: text('检查情况', '檢查情況', 'What was found') },
    },
    lookups: {
      months: {
        title: text(
          '名单有效月数（参数）',
          '名單有效月數（參數）',
          'months on the list (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'months' },
      },
      numbers: {
        title: text(
          '本机构人员仍持有的序列号',
          '該機構人員仍持有的序號',
          'numbers that its people still hold',
        ),
        yields: 'list',
        from: {
          ids: {
            register: 'internet-serials',
            where: { institution: 'institution' },
            lasting: true,
          },
        },
      },
    },
    stages: {
      ...intakeStages,
      listed: { title: text('已入列', '已入列', 'listed') },
      line: {
        title: text('已入列，固网接入中', '已入列，固網接駁中', 'listed, line being connected'),
      },
      suspended: { title: text('已暂停', '已暫停', 'suspended') },
      ended: { title: text('已到期', '已到期', 'run out'), final: true },
      removed: { title: text('已移出', '已移出', 'removed'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请入列', '申請入列', 'Apply'),
      by: 'applicant',
      asks: asked,
      effects: [...submitted, { set: 'institution', to: { holder: 'applicant' } }],
    },
    clocks: {
      ...intakeClocks,
      decision: { title: text('审核', '審批', 'review'), owner: 'office', rule: 'internet.review' },
      connection: {
        title: text('固网接入', '固網接駁', 'connecting the line'),
        owner: 'office',
        rule: 'internet.line',
      },
    },
    actions: {
      ...intake,
      list: {
        title: text('列入名单', '列入名單', 'List'),
        by: 'office',
        at: ['review'],
        effects: [
          lasts(),
          { stop: 'decision' },
          { start: 'connection', onlyIf: { field: 'wantsLine' } },
          { number: 'listing' },
          {
            entry: 'internet-institutions',
            id: { numbered: 'listing' },
            columns: { institution: { field: 'institution' }, purpose: { field: 'purpose' } },
            from: { today: true },
            until: { field: 'until' },
          },
          certified(),
        ],
        goes: [{ to: 'line', if: { field: 'wantsLine' } }, { to: 'listed' }],
      },
      renew: {
        title: text('到期复核后续期', '到期覆核後續期', 'Renew after review'),
        by: 'office',
        at: ['listed', 'line'],
        asks: ['finding'],
        needs: ['finding'],
        effects: [
          lasts(),
          { change: 'internet-institutions', until: { field: 'until' } },
          certificate('revoked'),
          certified(),
        ],
      },
      refuse: {
        title: text('不予入列', '不予入列', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      connect: {
        title: text('固网接通', '固網接通', 'Line connected'),
        by: 'office',
        at: ['line'],
        asks: ['line'],
        effects: [{ stop: 'connection' }],
        goes: 'listed',
      },
      suspend: {
        title: text('暂停', '暫停', 'Suspend'),
        by: 'office',
        at: ['listed', 'line'],
        offered: true,
        asks: ['finding'],
        effects: [
          { change: 'internet-institutions', status: 'suspended' },
          { pause: 'connection' },
          certificate('suspended'),
        ],
        goes: 'suspended',
      },
      reinstate: {
        title: text('恢复', '恢復', 'Reinstate'),
        by: 'office',
        at: ['suspended'],
        asks: ['finding'],
        effects: [
          { change: 'internet-institutions', status: 'valid' },
          { resume: 'connection' },
          certificate('valid'),
        ],
        goes: [
          { to: 'line', if: { all: [{ field: 'wantsLine' }, { not: { known: 'line' } }] } },
          { to: 'listed' },
        ],
      },
      remove: {
        title: text('移出名单', '移出名單', 'Remove'),
        by: 'office',
        at: inForce,
        offered: true,
        asks: ['reason'],
        effects: [
          { change: 'internet-institutions', status: 'revoked' },
          certificate('revoked'),
          numbersEnd('revoked'),
        ],
        goes: 'removed',
      },
      expire: {
        title: text('到期', '到期', 'Run out'),
        by: 'office',
        at: inForce,
        onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
        effects: [{ change: 'internet-institutions', status: 'ended' }, numbersEnd('ended')],
        goes: 'ended',
      },
    },
    outcomes: {
      ...unsuccessful,
      listed: { title: text('入列', '入列', 'listed'), at: 'listed', effects: [] },
      removed: { title: text('移出', '移出', 'removed'), at: 'removed', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('深港通机'),
      listing: { form: 'SGJ{seq:4}', restarts: 'never' },
    },
    registers: {
      'internet-institutions': {
        title: text('深港通机构名单', '深港通機構名單', 'Institutions on the access list'),
        columns: {
          institution: {
            kind: 'text',
            title: text('机构', '機構', 'Institution'),
            privacy: 'case',
          },
          purpose: { kind: 'text', title: text('用途', '用途', 'What for'), privacy: 'case' },
        },
        unique: [['institution']],
      },
    },
    certificates: {
      'internet-institution': {
        title: text('深港通机构入列凭证', '深港通機構入列證明', 'Institution on the access list'),
        statement: text(
          '下列机构在深港通机构名单上，可以为其科研人员申报序列号。',
          '下列機構在深港通機構名單上，可為其科研人員申報序號。',
          'The institution named is on the access list and may apply for serial numbers for its researchers.',
        ),
        claims: {
          institution: { title: text('机构', '機構', 'Institution') },
          listing: { title: text('名单编号', '名單編號', 'Number on the list') },
          name: { title: text('机构和团队', '機構及團隊', 'Institution and team') },
        },
      },
    },
    guide: {
      audience: ['institute', 'firm'],
      lifeEvents: ['set-up', 'research'],
      channel: 'both',
      who: text(
        '在园区开展科研、需要访问国际互联网的机构（条件为参数）。',
        '在園區進行科研、需要存取國際互聯網的機構（條件為參數）。',
        'Bodies that do research in the park and need the international internet (the conditions are parameters).',
      ),
      keywords: [
        text('上外网', '上外網', 'access abroad'),
        text('VPN', 'VPN', 'VPN'),
        text('固网', '固網', 'fixed line'),
        text('上网', '上網', 'use the internet'),
        text('访问外国网站', '瀏覽海外網站', 'reach websites abroad'),
        text('宽带', '寬頻', 'broadband'),
      ],
      expects: ['until'],
      materials: {
        'network-undertaking': {
          title: text('网络安全承诺书', '網絡安全承諾書', 'Undertaking on network security'),
          field: 'undertaking',
          form: 'copy',
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: {
        listed: text(
          '列入机构名单，接通固网',
          '列入機構名單，接通固網',
          'On the list of institutions, line connected',
        ),
      },
    },
  }),
  {
    pledge: {
      grantedBy: 'list',
      replaces: ['network-undertaking'],
      declaration: text(
        '我单位承诺只为科研使用、留存日志、指定责任人管理；承诺不实的，移出名单，所属序列号失效，并列入失信名单。',
        '本單位承諾只作科研用途、保存日誌、指定負責人管理；承諾不實者，移出名單，所屬序號失效，並列入違反承諾名單。',
        'We declare that access is used for research alone, that logs are kept and that somebody answers for it; if that is false, we are taken off the list, our numbers end, and it is listed.',
      ),
      alsoEnds: [numbersEnd('revoked')],
    },
  },
);
