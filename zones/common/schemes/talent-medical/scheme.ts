import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import {
  applyingPerson,
  counter,
  intakeActions,
  intakeClocks,
  intakeFields,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { talentParameters, talentReply } from '../talent/basis.ts';
import {
  hasEnded,
  hasMoved,
  isEntitled,
  lastsAsLong,
  askingFields,
  proofLookups,
} from '../talent/parts.ts';

const asked = ['title', 'name', 'proof', 'insurance', 'record', 'consent', 'contact'] as const;
const intake = intakeActions(asked);
const certified = () =>
  ({
    certificate: 'medical-card',
    claims: {
      name: { field: 'name' },
      hospital: { field: 'hospital' },
      attendance: { field: 'attendance' },
    },
    until: { field: 'until' },
  }) as const;

/** Medical service for talents (人才医疗服务): a card with appointed hospitals, as long as the paper it rests on. */
export const talentMedical = counterService(
  defineScheme({
    id: 'talent-medical',
    version: 1,
    title: text('人才医疗服务', '人才醫療服務', 'Medical service for talents'),
    summary: text(
      '凭人才证书或工作许可申领医疗服务卡，写明定点医院和陪诊语言，有效期与所凭证件相同。',
      '憑人才證書或工作許可申領醫療服務卡，列明指定醫院及陪診語言，有效期與所憑證件相同。',
      'With a talent certificate or a work permit: a card naming the hospital and the language of attendance, valid as long as that paper.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [talentReply, talentParameters],
    actors: {
      applicant: applyingPerson,
      counter,
      office: {
        title: text('人才服务部门', '人才服務部門', 'talent service'),
        party: 'unit',
        standing: true,
      },
    },
    fields: {
      ...intakeFields,
      ...askingFields,
      insurance: {
        kind: 'choice',
        title: text('医疗保障', '醫療保障', 'Insurance'),
        options: {
          social: text('本市社会医疗保险', '本市社會醫療保險', 'the city’s social insurance'),
          commercial: text('商业保险', '商業保險', 'commercial insurance'),
          none: text('尚无', '未有', 'none yet'),
        },
        privacy: 'personal',
        seenBy: ['counter', 'office'],
        required: true,
      },
      record: {
        kind: 'yes-no',
        title: text(
          '需要调取香港电子健康纪录',
          '需要取用香港電子健康紀錄',
          'The Hong Kong health record is wanted',
        ),
        privacy: 'case',
        required: true,
      },
      consent: {
        kind: 'yes-no',
        title: text(
          '同意为诊疗目的跨境使用健康纪录',
          '同意為診療目的跨境使用健康紀錄',
          'Consents to the record crossing for treatment',
        ),
        privacy: 'case',
        visible: { field: 'record' },
        required: { field: 'record' },
      },
      hospital: {
        kind: 'text',
        title: text('定点医院', '指定醫院', 'Hospital'),
        privacy: 'case',
        maxLength: 200,
        required: true,
      },
      attendance: {
        kind: 'choice',
        title: text('陪诊语言', '陪診語言', 'Language of attendance'),
        options: {
          mandarin: text('普通话', '普通話', 'Mandarin'),
          cantonese: text('粤语', '粵語', 'Cantonese'),
          english: text('英语', '英語', 'English'),
        },
        privacy: 'case',
        required: true,
      },
      until: { kind: 'date', title: text('有效期至', '有效期至', 'Valid until'), privacy: 'case' },
    },
    lookups: proofLookups,
    stages: {
      ...intakeStages,
      active: { title: text('卡已启用', '卡已啟用', 'card in use') },
      ended: { title: text('已失效', '已失效', 'ended'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申领', '申領', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: [
        {
          rule: { any: [{ not: { field: 'record' } }, { field: 'consent' }] },
          otherwise: text(
            '调取健康纪录须本人同意',
            '取用健康紀錄須經本人同意',
            'the record is fetched with consent only',
          ),
        },
      ],
      effects: submitted,
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('办理', '辦理', 'handling'),
        owner: 'office',
        rule: 'talent.medical',
      },
    },
    actions: {
      ...intake,
      issue: {
        title: text('发卡', '發卡', 'Issue the card'),
        by: 'office',
        at: ['review'],
        asks: ['hospital', 'attendance'],
        onlyIf: [isEntitled()],
        effects: [
          lastsAsLong(),
          { stop: 'decision' },
          {
            entry: 'talent-medical-cards',
            id: { number: 'card' },
            columns: { proof: { field: 'proof' }, hospital: { field: 'hospital' } },
            from: { today: true },
            until: { field: 'until' },
          },
          certified(),
        ],
        goes: 'active',
      },
      refuse: {
        title: text('不予发卡', '不發卡', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      refresh: {
        title: text('所凭证件有效期变更', '所憑證件有效期變更', 'The paper’s end has moved'),
        by: 'office',
        at: ['active'],
        nightly: true,
        onlyIf: [isEntitled(), hasMoved()],
        effects: [
          lastsAsLong(),
          { change: 'talent-medical-cards', until: { field: 'until' } },
          { revoke: 'medical-card', status: 'revoked' },
          certified(),
        ],
      },
      expire: {
        title: text('所凭证件失效', '所憑證件失效', 'The paper it rests on is no longer in force'),
        by: 'office',
        at: ['active'],
        nightly: true,
        onlyIf: [hasEnded()],
        effects: [
          { change: 'talent-medical-cards', status: 'ended' },
          { revoke: 'medical-card', status: 'revoked' },
        ],
        goes: 'ended',
      },
    },
    outcomes: {
      ...unsuccessful,
      active: { title: text('发卡', '發卡', 'card issued'), at: 'active', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('才医'),
      card: { form: '才医卡{year}{seq:4}', restarts: 'yearly' },
    },
    registers: {
      'talent-medical-cards': {
        title: text('人才医疗服务卡', '人才醫療服務卡', 'Medical cards of talents'),
        columns: {
          proof: { kind: 'text', title: text('所凭证件', '所憑證件', 'Paper'), privacy: 'case' },
          hospital: { kind: 'text', title: text('医院', '醫院', 'Hospital'), privacy: 'case' },
        },
        unique: [['proof']],
      },
    },
    certificates: {
      'medical-card': {
        title: text('人才医疗服务卡', '人才醫療服務卡', 'Medical card'),
        statement: text(
          '下列人员在有效期内享受所列定点医院的人才医疗服务。',
          '下列人士在有效期內可使用所列指定醫院的人才醫療服務。',
          'The person named has the talents’ medical service of the hospital named while this is valid.',
        ),
        claims: {
          name: { title: text('姓名', '姓名', 'Name') },
          hospital: { title: text('定点医院', '指定醫院', 'Hospital') },
          attendance: { title: text('陪诊语言', '陪診語言', 'Language') },
        },
      },
    },
    guide: {
      audience: ['researcher'],
      lifeEvents: ['move-over', 'family'],
      channel: 'both',
      who: text(
        '持有效人才证书或工作许可的人。',
        '持有效人才證書或工作許可的人士。',
        'Who holds a talent certificate or a work permit in force.',
      ),
      decidedBy: ['issue'],
      expects: ['until'],
      keywords: [
        text('看病', '看病', 'see a doctor'),
        text('就医', '求診', 'medical care'),
        text('医院', '醫院', 'hospital'),
      ],
      materials: {
        'identity-paper': {
          title: text('身份证件', '身分證件', 'Identity paper'),
          form: 'original',
          notes: text('在窗口核验', '在櫃位核驗', 'shown at the counter'),
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: { active: text('医疗服务卡', '醫療服務卡', 'A medical card') },
    },
  }),
);
