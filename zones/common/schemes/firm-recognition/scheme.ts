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
import { firmLists } from '../home-registration/lists.ts';
import { pilotMeasure, trialPeriod } from '../recognition/basis.ts';
import { isHeldByApplicant, isInTheNameOf, isOnOneOf } from '../recognition/fits.ts';
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

const asked = ['title', 'registration', 'business', 'extract', 'contact'] as const;
const intake = intakeActions(asked);
const lists = Object.keys(firmLists);
/** A firm's registration, in the firm's name. */
const restsOnTheFirm = () =>
  [
    isRegistered(),
    isOnOneOf(
      lists,
      text(
        '登记“{registration}”不在企业名册上（{homeList} 是个人注册）；请选择本企业在 EACSB 或 AACSB 名册上的登记',
        '註冊「{registration}」並非公司名冊上的註冊（{homeList} 屬個人註冊）；請選擇本公司在 EACSB 或 AACSB 名冊上的註冊',
        'registration “{registration}” is not on a list of firms ({homeList} registers persons); choose the firm’s own on the EACSB or AACSB list',
      ),
    ),
    isInTheNameOf('title'),
    isHeldByApplicant(),
  ] as const;
const claims = () =>
  ({
    name: { field: 'title' },
    business: { field: 'business' },
    registration: { field: 'registration' },
  }) as const;

/** Recognition of Hong Kong construction consultants (香港工程建设咨询企业备案). */
export const firmRecognition = counterService(
  defineScheme({
    id: 'firm-recognition',
    version: 1,
    title: text(
      '香港工程建设咨询企业备案',
      '香港工程建設顧問公司備案',
      'Recognition of Hong Kong consultants',
    ),
    summary: text(
      '列入香港政府名册的工程咨询企业备案后可在大湾区内地城市开业；香港登记失效即暂停，试点期满即到期。',
      '列入香港政府名冊的工程顧問公司備案後可在大灣區內地城市開業；香港註冊失效即暫停，試點期滿即到期。',
      'Consultants on the Hong Kong government’s lists may practise in the mainland cities of the Bay Area once recognised; suspended while the registration at home is not in force, ended with the trial.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [pilotMeasure, trialPeriod],
    actors: {
      applicant: { ...applyingUnit, title: text('香港企业', '香港公司', 'Hong Kong firm') },
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
        title: text('企业名称', '公司名稱', 'Firm'),
        help: text(
          '照香港登记册上的名称填写',
          '照香港名冊上的名稱填寫',
          'as the Hong Kong register has it',
        ),
        privacy: 'public',
        crossing: 'crosses',
        maxLength: 200,
        required: true,
      },
      firm: {
        kind: 'unit',
        title: text('申请企业', '申請公司', 'Firm that applies'),
        privacy: 'public',
      },
      business: {
        kind: 'choice',
        title: text('业务范围', '業務範圍', 'Business'),
        options: {
          survey: text('勘察', '勘察', 'site investigation'),
          design: text('设计', '設計', 'design'),
          supervision: text('监理', '監理', 'supervision'),
          cost: text('造价咨询', '工料測量', 'quantity surveying'),
          project: text('项目管理', '項目管理', 'project management'),
        },
        privacy: 'public',
        required: true,
      },
      extract: {
        kind: 'file',
        title: text('香港登记证明', '香港註冊證明', 'Extract of the registration'),
        privacy: 'case',
        accept: ['application/pdf'],
      },
    },
    lookups: lifeLookups,
    stages: { ...intakeStages, ...lifeStages },
    first: 'submitted',
    opening: {
      title: text('申请备案', '申請備案', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: [trialRuns(), ...restsOnTheFirm()],
      effects: [...submitted, { set: 'firm', to: { holder: 'applicant' } }],
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
        onlyIf: [trialRuns(), ...restsOnTheFirm()],
        effects: [
          lasts(),
          { stop: 'decision' },
          { number: 'record' },
          {
            entry: 'recognised-firms',
            id: { numbered: 'record' },
            columns: {
              firm: { field: 'firm' },
              name: { field: 'title' },
              business: { field: 'business' },
              registration: { field: 'registration' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          {
            certificate: 'firm-recognition',
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
      ...lifeActions('recognised-firms', 'firm-recognition', claims),
    },
    outcomes: {
      ...unsuccessful,
      recognised: { title: text('备案', '備案', 'recognised'), at: 'recognised', effects: [] },
      revoked: { title: text('撤销', '撤銷', 'revoked'), at: 'revoked', effects: [] },
      expired: { title: text('到期', '到期', 'run out'), at: 'expired', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('港企'),
      record: { form: '港企备{year}{seq:4}', restarts: 'yearly' },
    },
    registers: {
      'recognised-firms': {
        title: text('备案香港企业名录', '備案香港公司名錄', 'Recognised firms'),
        columns: {
          firm: { kind: 'text', title: text('企业编号', '公司編號', 'Firm id'), privacy: 'public' },
          name: { kind: 'text', title: text('企业', '公司', 'Firm'), privacy: 'public' },
          business: { kind: 'text', title: text('业务', '業務', 'Business'), privacy: 'public' },
          registration: {
            kind: 'text',
            title: text('香港登记', '香港註冊', 'Registration'),
            privacy: 'public',
          },
          breach: { kind: 'text', title: text('违规记录', '違規記錄', 'Breach'), privacy: 'case' },
        },
        unique: [['firm'], ['registration']],
      },
    },
    certificates: {
      'firm-recognition': {
        title: text(
          '香港工程建设咨询企业备案凭证',
          '香港工程建設顧問公司備案憑證',
          'Recognition of a Hong Kong consultant',
        ),
        statement: text(
          '下列香港企业已备案，可在有效期内开展所列业务。',
          '下列香港公司已備案，可在有效期內經營所列業務。',
          'The firm named is recognised and may do the business named while this is valid.',
        ),
        claims: {
          name: { title: text('企业', '公司', 'Firm') },
          business: { title: text('业务范围', '業務範圍', 'Business') },
          registration: {
            title: text('香港登记编号', '香港註冊編號', 'Registration in Hong Kong'),
          },
        },
      },
    },
    guide: {
      audience: ['firm'],
      lifeEvents: ['qualify', 'move-over'],
      channel: 'online',
      who: text(
        '列入香港政府名册、登记有效的工程建设咨询企业。',
        '列入香港政府名冊、註冊有效的工程建設顧問公司。',
        'Construction consultants on the Hong Kong government’s lists whose registration is in force.',
      ),
      keywords: [
        text('资质互认', '資格互認', 'recognition of qualifications'),
        text('顾问公司', '顧問公司', 'consultants'),
        text('承建商', '承建商', 'contractor'),
        text('工程资质', '工程資格', 'engineering qualification'),
      ],
      decidedBy: ['recognise'],
      expects: ['until'],
      materials: {
        'hk-extract': {
          title: text('香港登记证明', '香港註冊證明', 'Extract of the registration'),
          field: 'extract',
          form: 'copy',
          notes: text(
            '登记册由香港一侧核对，可以不交',
            '註冊由香港一方核對，可以不交',
            'the register is asked directly; it may be left out',
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
);
