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
import { personRegisters, professionOf } from '../home-registration/lists.ts';
import { pilotMeasure, trialPeriod } from '../recognition/basis.ts';
import { isInTheNameOf, isOnOneOf } from '../recognition/fits.ts';
import {
  isRegistered,
  lasts,
  lifeActions,
  lifeFields,
  lifeLookups,
  lifeStages,
  registration,
  trialRuns,
} from '../recognition/life.ts';

const asked = [
  'title',
  'name',
  'registration',
  'profession',
  'employer',
  'employment',
  'contact',
] as const;
const intake = intakeActions(asked);
const lists = Object.keys(personRegisters);
/** A person's registration, of the profession applied for, in the person's name. */
const restsOnThePerson = () =>
  [
    isRegistered(),
    isOnOneOf(
      lists,
      text(
        '登记“{registration}”不是个人注册（{homeList} 是企业名册）；请选择专业人士本人的注册',
        '註冊「{registration}」並非個人註冊（{homeList} 屬公司名冊）；請選擇專業人士本人的註冊',
        'registration “{registration}” is not a person’s ({homeList} lists firms); choose the professional’s own',
      ),
    ),
    {
      rule: {
        compare: {
          left: { table: { of: { lookup: 'homeList' }, rows: professionOf } },
          is: '=',
          right: { field: 'profession' },
        },
      },
      otherwise: text(
        '登记“{registration}”属于另一专业（{homeList}），与所申请的专业不符',
        '註冊「{registration}」屬另一專業（{homeList}），與所申請的專業不符',
        'registration “{registration}” is of another profession ({homeList}) than the one applied for',
      ),
    },
    isInTheNameOf('name'),
  ] as const;
/** A recognised firm's professional is recognised with it, and no longer than it; a mainland employer's by itself. */
const withFirm = () =>
  ({
    any: [
      { oneOf: { of: { field: 'employer' }, values: ['mainland'] } },
      { lookup: 'isFirmRecognised' },
    ],
  }) as const;
const isWithFirm = () =>
  ({
    rule: withFirm(),
    otherwise: text(
      '申请企业没有有效备案',
      '申請公司沒有有效備案',
      'the recognition of the firm itself is not in force',
    ),
  }) as const;
const claims = () =>
  ({
    name: { field: 'name' },
    profession: { field: 'profession' },
    registration: { field: 'registration' },
  }) as const;

/** Recognition of Hong Kong professionals (香港专业人士备案): a recognised firm applies for its staff, a mainland
 * employer for those who join it. */
export const professionalRecognition = counterService(
  defineScheme({
    id: 'professional-recognition',
    version: 1,
    title: text('香港专业人士备案', '香港專業人士備案', 'Recognition of Hong Kong professionals'),
    summary: text(
      '备案香港企业为本企业专业人士、内地单位为入职的香港专业人士申请；有效期取香港登记和试点期的较早者。',
      '備案香港公司為其專業人士、內地單位為入職的香港專業人士申請；有效期取香港註冊與試點期的較早者。',
      'A recognised firm applies for its professionals, a mainland employer for those who join it; valid until the registration or the trial ends, whichever is first.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [pilotMeasure, trialPeriod],
    actors: {
      applicant: { ...applyingUnit, title: text('申请单位', '申請單位', 'employer') },
      counter,
      office: {
        title: text('住房和建设部门', '住房和建設部門', 'construction authority'),
        party: 'unit',
        standing: true,
      },
    },
    fields: {
      ...intakeFields,
      ...lifeFields,
      registration: registration(lists),
      title: {
        kind: 'text',
        title: text('执业岗位', '執業職位', 'Position'),
        privacy: 'case',
        maxLength: 200,
        required: true,
      },
      applicantUnit: {
        kind: 'unit',
        title: text('申请单位', '申請單位', 'Employer'),
        privacy: 'public',
      },
      name: {
        kind: 'text',
        title: text('专业人士姓名', '專業人士姓名', 'Professional'),
        help: text(
          '照香港登记册上的姓名填写',
          '照香港名冊上的姓名填寫',
          'as the Hong Kong register has it',
        ),
        privacy: 'personal',
        seenBy: ['counter', 'office'],
        crossing: 'crosses',
        maxLength: 100,
        required: true,
      },
      profession: {
        kind: 'choice',
        title: text('专业', '專業', 'Profession'),
        options: {
          architect: text('建筑师', '建築師', 'architect'),
          engineer: text('工程师', '工程師', 'engineer'),
          surveyor: text('测量师', '測量師', 'surveyor'),
          landscape: text('园境师', '園境師', 'landscape architect'),
        },
        privacy: 'public',
        required: true,
      },
      employer: {
        kind: 'choice',
        title: text('申请单位类别', '申請單位類別', 'Kind of employer'),
        options: {
          recognised: text('已备案的香港企业', '已備案的香港公司', 'a recognised Hong Kong firm'),
          mainland: text('内地单位', '內地單位', 'a mainland employer'),
        },
        privacy: 'case',
        required: true,
      },
      employment: {
        kind: 'file',
        title: text('聘用合同', '聘用合約', 'Contract of employment'),
        privacy: 'case',
        accept: ['application/pdf'],
        required: {
          compare: { left: { field: 'employer' }, is: '=', right: { constant: 'mainland' } },
        },
      },
    },
    lookups: {
      ...lifeLookups,
      isFirmRecognised: {
        title: text('申请单位已备案', '申請單位已備案', 'the firm is recognised'),
        yields: 'yes-no',
        from: { listed: { register: 'recognised-firms', where: { firm: 'applicantUnit' } } },
      },
    },
    stages: { ...intakeStages, ...lifeStages },
    first: 'submitted',
    opening: {
      title: text('申请备案', '申請備案', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: [trialRuns(), ...restsOnThePerson()],
      effects: [...submitted, { set: 'applicantUnit', to: { holder: 'applicant' } }],
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('备案', '備案', 'recognition'),
        owner: 'office',
        rule: 'recognition.decision',
      },
    },
    actions: {
      ...intake,
      recognise: {
        title: text('备案并公布', '備案並公布', 'Recognise and publish'),
        by: 'office',
        at: ['review'],
        onlyIf: [trialRuns(), ...restsOnThePerson(), isWithFirm()],
        effects: [
          lasts(),
          { stop: 'decision' },
          { number: 'record' },
          {
            entry: 'recognised-professionals',
            id: { number: 'certificate' },
            columns: {
              name: { field: 'name' },
              profession: { field: 'profession' },
              employer: { field: 'applicantUnit' },
              registration: { field: 'registration' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          {
            certificate: 'professional-recognition',
            claims: claims(),
            until: { field: 'until' },
          },
        ],
        goes: 'recognised',
      },
      refuse: {
        title: text('不予备案', '不予備案', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      ...lifeActions('recognised-professionals', 'professional-recognition', claims, () => [
        isWithFirm(),
      ]),
      suspendWithFirm: {
        title: text(
          '所属企业备案失效，随之暂停',
          '所屬公司備案失效，隨之暫停',
          'Suspended with the firm’s recognition',
        ),
        by: 'office',
        at: ['recognised'],
        nightly: true,
        onlyIf: [
          {
            rule: { not: withFirm() },
            otherwise: text(
              '所属企业备案仍有效，或由内地单位聘用',
              '所屬公司備案仍然有效，或由內地單位聘用',
              'the firm’s recognition is in force, or the employer is a mainland one',
            ),
          },
        ],
        effects: [
          { change: 'recognised-professionals', status: 'suspended' },
          { revoke: 'professional-recognition', status: 'suspended' },
        ],
        goes: 'suspended',
      },
    },
    outcomes: {
      ...unsuccessful,
      recognised: { title: text('备案', '備案', 'recognised'), at: 'recognised', effects: [] },
      revoked: { title: text('撤销', '撤銷', 'revoked'), at: 'revoked', effects: [] },
      expired: { title: text('到期', '到期', 'run out'), at: 'expired', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('港专'),
      record: { form: '港专备{year}{seq:4}', restarts: 'yearly' },
      certificate: { form: '港专{year}{seq:4}', restarts: 'yearly' },
    },
    registers: {
      'recognised-professionals': {
        title: text('备案香港专业人士名录', '備案香港專業人士名錄', 'Recognised professionals'),
        columns: {
          name: { kind: 'text', title: text('姓名', '姓名', 'Name'), privacy: 'personal' },
          profession: {
            kind: 'text',
            title: text('专业', '專業', 'Profession'),
            privacy: 'public',
          },
          employer: { kind: 'text', title: text('单位', '單位', 'Employer'), privacy: 'public' },
          registration: {
            kind: 'text',
            title: text('香港登记', '香港註冊', 'Registration'),
            privacy: 'public',
          },
          breach: { kind: 'text', title: text('违规记录', '違規記錄', 'Breach'), privacy: 'case' },
        },
        unique: [['registration']],
      },
    },
    certificates: {
      'professional-recognition': {
        title: text(
          '香港专业人士备案凭证',
          '香港專業人士備案憑證',
          'Recognition of a Hong Kong professional',
        ),
        statement: text(
          '下列香港专业人士已备案，可在有效期内执业。',
          '下列香港專業人士已備案，可在有效期內執業。',
          'The professional named is recognised and may practise while this is valid.',
        ),
        claims: {
          name: { title: text('姓名', '姓名', 'Name') },
          profession: { title: text('专业', '專業', 'Profession') },
          registration: {
            title: text('香港登记编号', '香港註冊編號', 'Registration in Hong Kong'),
          },
        },
      },
    },
    guide: {
      audience: ['firm', 'researcher'],
      lifeEvents: ['qualify', 'hire', 'move-over'],
      channel: 'online',
      who: text(
        '已备案的香港企业，为本企业的注册专业人士；或内地单位，为入职的香港注册专业人士。',
        '已備案的香港公司，為其註冊專業人士；或內地單位，為入職的香港註冊專業人士。',
        'Recognised Hong Kong firms for their registered professionals, or mainland employers for those who join them.',
      ),
      keywords: [
        text('一试多证', '一試多證', 'one examination, several certificates'),
        text('香港工程师', '香港工程師', 'Hong Kong engineer'),
        text('香港建筑师', '香港建築師', 'Hong Kong architect'),
        text('执业', '執業', 'practise'),
      ],
      decidedBy: ['recognise'],
      expects: ['until'],
      materials: {
        contract: {
          title: text('聘用合同', '聘用合約', 'Contract of employment'),
          field: 'employment',
          form: 'copy',
          notes: text(
            '内地单位申请时提交',
            '由內地單位申請時提交',
            'when a mainland employer applies',
          ),
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ clock: 'decision' }] },
      results: {
        recognised: text(
          '备案凭证，名单公布',
          '備案憑證，並公布名單',
          'A certificate; the list is published',
        ),
      },
    },
  }),
  {
    pledge: {
      grantedBy: 'recognise',
      replaces: ['contract'],
      declaration: text(
        '我单位承诺已与该专业人士订立聘用合同；承诺不实的，备案将被撤销并列入名单。',
        '本單位承諾已與該專業人士訂立聘用合約；承諾不實者，備案將被撤銷並列入名單。',
        'We declare that the professional is employed by us under a contract; if that is false, the recognition is revoked and listed.',
      ),
    },
  },
);
