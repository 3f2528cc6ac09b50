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
import { fields } from './fields.ts';
import { talentParameters, talentReply } from '../talent/basis.ts';

const asked = ['title', 'name', 'kind', 'works', 'employer', 'birthDate', 'contact'] as const;
const intake = intakeActions(asked);

const inForce = ['certified', 'endsSoon'] as const;

/** Evaluation of scientists (科技人才评价): by representative works, by kind of work, by peers who recuse
 * themselves where they must; two thirds of those who judge must be in favour. */
export const talentEvaluation = counterService(
  defineScheme({
    id: 'talent-evaluation',
    version: 1,
    title: text('科技人才评价', '科技人才評價', 'Evaluation of scientists'),
    summary: text(
      '按创新活动类型和代表作由同行评议，三分之二以上同意的发人才证书。',
      '按創新活動類型及代表作由同行評議，三分之二以上贊成即發出人才證書。',
      'Peers judge representative works by the kind of work; two thirds in favour give a talent certificate.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [talentReply, talentParameters],
    actors: {
      applicant: applyingPerson,
      counter,
      office: {
        title: text('人才主管部门', '人才主管部門', 'talent office'),
        party: 'unit',
        standing: true,
      },
      peer: { title: text('评议专家', '評議專家', 'peer'), party: 'person', many: true },
    },
    fields,
    lookups: {
      months: {
        title: text(
          '证书有效月数（参数）',
          '證書有效月數（參數）',
          'months the certificate is valid (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'months' },
      },
    },
    stages: {
      ...intakeStages,
      judging: { title: text('同行评议', '同行評議', 'peers judge') },
      certified: { title: text('已发证', '已發證', 'certified') },
      endsSoon: { title: text('证书即将到期', '證書即將到期', 'the certificate runs out soon') },
      revoked: { title: text('已撤销', '已撤銷', 'revoked'), final: true },
      ended: { title: text('已到期', '已到期', 'run out'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请评价', '申請評價', 'Apply'),
      by: 'applicant',
      asks: asked,
      effects: submitted,
    },
    branches: {
      opinion: {
        title: text('评议', '評議', 'opinion'),
        over: 'peer',
        first: 'asked',
        stages: {
          asked: { title: text('待评议', '待評議', 'asked') },
          favour: { title: text('同意', '贊成', 'in favour'), final: true },
          against: { title: text('不同意', '反對', 'against'), final: true },
          recused: { title: text('已回避', '已迴避', 'recused'), final: true },
        },
      },
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('评价', '評價', 'evaluation'),
        owner: 'office',
        rule: 'talent.evaluation',
      },
      opinion: {
        title: text('评议', '評議', 'opinion'),
        owner: 'peer',
        rule: 'talent.opinion',
        branch: 'opinion',
      },
    },
    actions: {
      ...intake,
      appoint: {
        title: text('聘请评议专家', '聘請評議專家', 'Appoint peers'),
        by: 'office',
        at: ['review', 'judging'],
        offered: { while: 'opinion', at: ['asked'] },
        asks: ['peers'],
        onlyIf: [
          {
            rule: { not: { overlap: ['peers', { holders: 'applicant' }] } },
            otherwise: text(
              '申请人不能评议本人',
              '申請人不能評議本人',
              'nobody is their own peer: the applicant is among those named',
            ),
          },
        ],
        effects: [{ assign: 'peer', from: 'peers' }, { open: 'opinion' }, { start: 'opinion' }],
        goes: 'judging',
      },
      favour: {
        title: text('同意', '贊成', 'In favour'),
        by: 'peer',
        at: ['judging'],
        branch: 'opinion',
        branchAt: ['asked'],
        asks: ['opinion'],
        effects: [{ stop: 'opinion' }],
        branchGoes: 'favour',
      },
      against: {
        title: text('不同意', '反對', 'Against'),
        by: 'peer',
        at: ['judging'],
        branch: 'opinion',
        branchAt: ['asked'],
        asks: ['opinion'],
        effects: [{ stop: 'opinion' }],
        branchGoes: 'against',
      },
      recuse: {
        title: text('回避', '迴避', 'Recuse'),
        by: 'peer',
        at: ['judging'],
        branch: 'opinion',
        branchAt: ['asked'],
        asks: ['recusal'],
        effects: [{ stop: 'opinion' }],
        branchGoes: 'recused',
      },
      certify: {
        title: text('发人才证书', '發出人才證書', 'Certify'),
        by: 'office',
        at: ['judging'],
        onlyIf: [
          {
            rule: { branches: { branch: 'opinion', at: ['asked'], quantity: 'none' } },
            otherwise: text('专家尚未全部评议', '專家尚未全部評議', 'not every peer has judged'),
          },
          {
            rule: {
              compare: {
                left: {
                  product: [
                    { branches: { branch: 'opinion', at: ['favour'], quantity: 'count' } },
                    { constant: '3' },
                  ],
                },
                is: '≥',
                right: {
                  product: [
                    {
                      branches: { branch: 'opinion', at: ['favour', 'against'], quantity: 'count' },
                    },
                    { constant: '2' },
                  ],
                },
              },
              source: talentParameters,
            },
            otherwise: text(
              '同意的不足三分之二',
              '贊成的不足三分之二',
              'fewer than two thirds are in favour',
            ),
          },
          {
            rule: {
              compare: {
                left: {
                  branches: { branch: 'opinion', at: ['favour', 'against'], quantity: 'count' },
                },
                is: '≥',
                right: { constant: '3' },
              },
            },
            otherwise: text(
              '有效评议不足三人，请补聘',
              '有效評議不足三人，請增聘',
              'fewer than three have judged; appoint more',
            ),
          },
        ],
        effects: [
          {
            set: 'until',
            to: { addMonths: { to: { today: true }, months: { lookup: 'months' } } },
          },
          { stop: 'decision' },
          {
            entry: 'talents',
            columns: {
              holder: { holder: 'applicant' },
              name: { field: 'name' },
              kind: { field: 'kind' },
              employer: { field: 'employer' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          {
            certificate: 'talent',
            claims: {
              name: { field: 'name' },
              kind: { field: 'kind' },
              employer: { field: 'employer' },
            },
            until: { field: 'until' },
          },
        ],
        goes: 'certified',
      },
      revoke: {
        title: text('撤销人才证书', '撤銷人才證書', 'Revoke the certificate'),
        by: 'office',
        at: inForce,
        asks: ['reason'],
        effects: [
          { change: 'talents', status: 'revoked' },
          { revoke: 'talent', status: 'revoked' },
        ],
        goes: 'revoked',
      },
      // Housing and medical care end with the certificate: its holder hears of it while there is time to apply again.
      remind: {
        title: text('到期提醒', '到期提示', 'Reminder'),
        by: 'office',
        at: ['certified'],
        onDay: { addDays: { to: { field: 'until' }, days: { constant: '-90' } } },
        goes: 'endsSoon',
      },
      expire: {
        title: text('到期', '到期', 'Run out'),
        by: 'office',
        at: inForce,
        onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
        effects: [{ change: 'talents', status: 'ended' }],
        goes: 'ended',
      },
      refuse: {
        title: text('不予发证', '不發證', 'Refuse'),
        by: 'office',
        at: ['review', 'judging'],
        offered: { while: 'opinion', at: ['asked'] },
        asks: ['reason'],
        effects: [{ stop: 'decision' }, { stop: 'opinion' }],
        goes: 'refused',
      },
    },
    outcomes: {
      ...unsuccessful,
      certified: { title: text('发证', '發證', 'certified'), at: 'certified', effects: [] },
      revoked: { title: text('撤销', '撤銷', 'revoked'), at: 'revoked', effects: [] },
      ended: { title: text('到期', '到期', 'run out'), at: 'ended', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('才'),
    },
    registers: {
      talents: {
        title: text('科技人才名录', '科技人才名錄', 'Evaluated scientists'),
        columns: {
          holder: { kind: 'text', title: text('持有人', '持有人', 'Holder'), privacy: 'case' },
          name: { kind: 'text', title: text('姓名', '姓名', 'Name'), privacy: 'personal' },
          kind: { kind: 'text', title: text('类型', '類型', 'Kind'), privacy: 'case' },
          employer: { kind: 'text', title: text('单位', '單位', 'Employer'), privacy: 'case' },
        },
      },
    },
    certificates: {
      talent: {
        title: text('科技人才证书', '科技人才證書', 'Talent certificate'),
        statement: text(
          '下列人员经同行评议，评为科技人才。',
          '下列人士經同行評議，獲評為科技人才。',
          'The person named was evaluated by peers as a scientist of merit.',
        ),
        claims: {
          name: { title: text('姓名', '姓名', 'Name') },
          kind: { title: text('创新活动类型', '創新活動類型', 'Kind of work') },
          employer: { title: text('单位', '單位', 'Employer') },
        },
      },
    },
    guide: {
      audience: ['researcher'],
      lifeEvents: ['research', 'qualify', 'move-over'],
      channel: 'both',
      who: text(
        '在园区工作的科研人员。',
        '在園區工作的科研人員。',
        'Researchers who work in the park.',
      ),
      keywords: [
        text('人才认定', '人才認定', 'recognition of talents'),
        text('人才证书', '人才證書', 'talent certificate'),
        text('评职称', '評職稱', 'have my work judged'),
      ],
      materials: {
        works: {
          title: text('代表作', '代表作', 'Representative works'),
          field: 'works',
          form: 'electronic',
          notes: text(
            '最多五项，写明本人贡献',
            '最多五項，列明本人貢獻',
            'five at most, with your own part in each',
          ),
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: {
        certified: text(
          '人才证书，可凭以申请住房、医疗、子女入学',
          '人才證書，可憑證申請住房、醫療、子女入學',
          'A talent certificate, which opens housing, medical care and schooling',
        ),
      },
    },
  }),
);
