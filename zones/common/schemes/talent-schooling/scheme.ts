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
import { isEntitled, askingFields, proofLookups } from '../talent/parts.ts';

const asked = [
  'title',
  'name',
  'proof',
  'child',
  'childBorn',
  'grade',
  'address',
  'wishes',
  'contact',
] as const;
const intake = intakeActions(asked);

/** Schooling of talents’ children (人才子女入学): a place offered by the education office, taken up or given back. */
export const talentSchooling = counterService(
  defineScheme({
    id: 'talent-schooling',
    version: 1,
    title: text('人才子女入学', '人才子女入學', 'Schooling of talents’ children'),
    summary: text(
      '凭人才证书或工作许可为子女申请学位；教育部门按志愿和学位安排，家长确认。',
      '憑人才證書或工作許可為子女申請學位；教育部門按意願及學額安排，由家長確認。',
      'With a talent certificate or a work permit: a school place for a child, offered by the education office and confirmed by the parent.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [talentReply, talentParameters],
    actors: {
      applicant: { ...applyingPerson, title: text('家长', '家長', 'parent') },
      counter,
      office: {
        title: text('教育部门', '教育部門', 'education office'),
        party: 'unit',
        standing: true,
      },
    },
    fields: {
      ...intakeFields,
      ...askingFields,
      name: { ...askingFields.name, title: text('家长姓名', '家長姓名', 'Parent') },
      child: {
        kind: 'text',
        title: text('子女姓名', '子女姓名', 'Child'),
        privacy: 'personal',
        seenBy: ['counter', 'office'],
        maxLength: 100,
        required: true,
      },
      childBorn: {
        kind: 'date',
        notAfter: 'today',
        title: text('子女出生日期', '子女出生日期', 'Child born on'),
        privacy: 'personal',
        seenBy: ['counter', 'office'],
        required: true,
      },
      grade: {
        kind: 'choice',
        title: text('申请学段', '申請學段', 'Stage'),
        options: {
          kindergarten: text('幼儿园', '幼稚園', 'kindergarten'),
          primary: text('小学', '小學', 'primary school'),
          junior: text('初中', '初中', 'junior secondary school'),
        },
        privacy: 'case',
        required: true,
      },
      address: {
        kind: 'text',
        title: text('居住地址', '住址', 'Address'),
        privacy: 'personal',
        seenBy: ['counter', 'office'],
        maxLength: 200,
        required: true,
      },
      wishes: {
        kind: 'texts',
        title: text('志愿学校（按顺序）', '志願學校（按次序）', 'Schools wished for, in order'),
        privacy: 'case',
        required: true,
      },
      school: {
        kind: 'text',
        title: text('安排的学校', '獲安排的學校', 'School offered'),
        privacy: 'case',
        maxLength: 200,
        required: true,
      },
      starts: {
        kind: 'date',
        title: text('入学日期', '入學日期', 'Starts on'),
        privacy: 'case',
        required: true,
      },
    },
    lookups: {
      isPermitted: proofLookups.isPermitted,
      isTalent: proofLookups.isTalent,
      talentHolder: proofLookups.talentHolder,
    },
    stages: {
      ...intakeStages,
      offered: { title: text('已安排，待确认', '已安排，待確認', 'offered, to be confirmed') },
      confirmed: { title: text('已确认', '已確認', 'confirmed'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      effects: submitted,
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('安排', '安排', 'offering'),
        owner: 'office',
        rule: 'talent.schooling',
      },
    },
    actions: {
      ...intake,
      offer: {
        title: text('安排学位', '安排學位', 'Offer a place'),
        by: 'office',
        at: ['review'],
        asks: ['school', 'starts'],
        onlyIf: [
          isEntitled(),
          {
            rule: {
              compare: {
                left: { yearsBetween: { from: { field: 'childBorn' }, to: { field: 'starts' } } },
                is: '≥',
                right: {
                  table: {
                    of: { field: 'grade' },
                    rows: { kindergarten: '3', primary: '6', junior: '11' },
                  },
                },
              },
              source: talentParameters,
            },
            otherwise: text(
              '入学时未满该学段年龄',
              '入學時未達該學段年齡',
              'too young for that stage on the first day',
            ),
          },
        ],
        effects: [{ stop: 'decision' }],
        goes: 'offered',
      },
      refuse: {
        title: text('不能安排', '不能安排', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      confirm: {
        title: text('确认', '確認', 'Confirm'),
        by: 'applicant',
        at: ['offered'],
        goes: 'confirmed',
      },
      giveBack: {
        title: text('放弃学位', '放棄學位', 'Give the place back'),
        by: 'applicant',
        at: ['offered'],
        goes: 'withdrawn',
      },
    },
    outcomes: {
      ...unsuccessful,
      confirmed: {
        title: text('入学', '入學', 'a place taken up'),
        at: 'confirmed',
        effects: [
          {
            entry: 'talent-school-places',
            columns: {
              proof: { field: 'proof' },
              child: { field: 'child' },
              school: { field: 'school' },
              grade: { field: 'grade' },
              starts: { field: 'starts' },
            },
          },
        ],
      },
    },
    numbers: { receipt: receiptNumber('才学') },
    registers: {
      'talent-school-places': {
        title: text('人才子女学位', '人才子女學位', 'School places of talents’ children'),
        columns: {
          proof: { kind: 'text', title: text('所凭证件', '所憑證件', 'Paper'), privacy: 'case' },
          child: { kind: 'text', title: text('子女', '子女', 'Child'), privacy: 'personal' },
          school: { kind: 'text', title: text('学校', '學校', 'School'), privacy: 'case' },
          grade: { kind: 'text', title: text('学段', '學段', 'Stage'), privacy: 'case' },
          starts: {
            kind: 'date',
            title: text('入学日期', '入學日期', 'Starts on'),
            privacy: 'case',
          },
        },
        unique: [['proof', 'child', 'starts']],
      },
    },
    guide: {
      audience: ['researcher'],
      lifeEvents: ['family', 'move-over'],
      channel: 'both',
      who: text(
        '持有效人才证书或工作许可、子女随同居住的人。',
        '持有效人才證書或工作許可、子女同住的人士。',
        'Who holds a talent certificate or a work permit in force and whose child lives here.',
      ),
      decidedBy: ['offer'],
      keywords: [
        text('孩子上学', '子女入學', 'school for a child'),
        text('子女入学', '子女上學', 'school for my child'),
        text('读书', '讀書', 'go to school'),
        text('学位', '學位', 'school place'),
      ],
      materials: {
        'birth-certificate': {
          title: text('子女出生证明', '子女出生證明', 'Birth certificate'),
          form: 'original',
          notes: text('在窗口核验', '在櫃位核驗', 'shown at the counter'),
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: { confirmed: text('学位一个', '學位一個', 'A school place') },
    },
  }),
);
