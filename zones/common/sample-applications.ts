import type { IsoDate, Values } from '@twinpark/core/model';
import { sampleMedicines } from './sample-medicines.ts';
import { sampleResearch } from './sample-research.ts';
import { sampleScientists } from './sample-scientists.ts';

/** An invented paper that a sample hands in; the node makes the PDF of it. */
interface SamplePaper {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface SampleDeed {
  /** The demonstration account that does it, by its mailbox. */
  readonly by: string;
  readonly action: string;
  readonly values?: Values;
}

/** So many days pass, in which the node wakes the clocks that run out. */
interface SampleWait {
  readonly days: number;
}

/** An invented application, opened so many days ago and carried on by those deeds. */
export interface SampleApplication extends Omit<SampleDeed, 'action'> {
  readonly scheme: string;
  readonly daysAgo: number;
  readonly values: Values;
  /** By field. */
  readonly papers?: Readonly<Record<string, SamplePaper>>;
  readonly deeds: readonly (SampleDeed | SampleWait)[];
}

/** What the samples need to know of the node they are made in. */
export interface SampleTime {
  /** The day so many days before today; before nought, after it. */
  readonly day: (daysAgo: number) => IsoDate;
  /** The id of a demonstration account. */
  readonly person: (mailbox: string) => string;
}

const contact = '（演示数据，无联系方式）';
const accept = (by = 'counter', values: Values = {}): SampleDeed => ({
  by,
  action: 'accept',
  values,
});
const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;

/** A few applications of each service, some decided, some under way. Everything in them is invented. */
export function sampleApplications({ day, person }: SampleTime): readonly SampleApplication[] {
  const year = (daysAgo: number) => day(daysAgo).slice(0, 4);
  return [
    ...training(day, year),
    ...access(),
    ...recognition(day),
    ...sampleScientists({ day, person }),
    ...sampleResearch(day),
    ...sampleMedicines(day),
  ];
}

function training(
  day: SampleTime['day'],
  year: (daysAgo: number) => string,
): readonly SampleApplication[] {
  const values = (title: string, amount: string, paid = 60): Values => ({
    title,
    school: '示例职业技术大学',
    level: 'vocational',
    year: year(paid),
    spending: [
      {
        kind: 'course',
        paidOn: day(paid),
        issuer: 'SAMPLE00000001',
        voucher: amount,
        amount: yuan(amount),
      },
    ],
    contact,
    papersAtCounter: true,
  });
  const approval = (amount: string): SampleDeed => ({
    by: 'talent',
    action: 'approve',
    values: { recognised: yuan(amount), opinion: '凭证齐全（演示）。' },
  });
  const application = { scheme: 'training-support', by: 'firm' };
  const paid = (daysAgo: number, title: string, amount: string): SampleApplication => ({
    ...application,
    daysAgo,
    values: values(title, amount, daysAgo + 20),
    deeds: [
      accept('counter', { isKeyFirm: true }),
      approval(amount),
      { days: 15 },
      { by: 'finance', action: 'pay', values: { voucher: `演示-拨-${String(daysAgo)}` } },
    ],
  });
  const refused = (daysAgo: number, title: string, amount: string): SampleApplication => ({
    ...application,
    daysAgo,
    values: values(title, amount, daysAgo + 20),
    deeds: [
      accept('counter', { isKeyFirm: true }),
      { by: 'talent', action: 'refuse', values: { reason: '课程尚未开设（演示）。' } },
    ],
  });
  return [
    // Decided the year before, so that a changed scheme can be tried on them (simulate)
    paid(415, '晶圆检测订单班（演示）', '420000'),
    paid(392, '电子设计竞赛奖学金（演示）', '150000'),
    paid(377, '联合实训课程（演示）', '560000'),
    refused(366, '暑期夏令营（演示）', '90000'),
    {
      ...application,
      daysAgo: 7,
      values: values('集成电路测试订单班（演示）', '800000'),
      deeds: [accept('counter', { isKeyFirm: true }), approval('600000')],
    },
    { ...application, daysAgo: 1, values: values('封装工艺奖学金（演示）', '120000'), deeds: [] },
  ];
}

function access(): readonly SampleApplication[] {
  const batch = '演示第一批';
  const people = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `演示人员${String(from + i)}`,
      document: `演示证件${String(from + i)}`,
      project: '量子信息（演示）',
    }));
  const pass: SampleDeed = {
    by: 'park',
    action: 'pass',
    values: { parkOpinion: '均为在岗科研人员（演示）。' },
  };
  const agree = (by: string): SampleDeed => ({
    by,
    action: 'agree',
    values: { opinion: '无异议（演示）。' },
  });
  const list = (title: string, from: number, count: number): Values => ({
    title,
    batch,
    people: people(from, count),
    contact,
    papersAtCounter: true,
  });
  return [
    {
      scheme: 'internet-batch',
      daysAgo: 100,
      by: 'park',
      values: { title: batch, quota: '30', approval: '演示1号' },
      deeds: [],
    },
    {
      scheme: 'internet-institution',
      daysAgo: 95,
      by: 'institute',
      values: {
        title: '示例前沿研究院（演示）',
        purpose: '查阅文献、协作开发（演示）',
        administrator: '演示人员',
        wantsLine: true,
        lineAddress: '演示楼一层机房',
        contact,
        papersAtCounter: true,
      },
      deeds: [
        accept(),
        { by: 'park', action: 'list' },
        { by: 'park', action: 'connect', values: { line: '演示专线1' } },
      ],
    },
    {
      scheme: 'internet-list',
      daysAgo: 60,
      by: 'institute',
      values: list('量子信息团队名单（演示）', 1, 3),
      deeds: [
        accept(),
        pass,
        agree('cac'),
        agree('communications'),
        agree('city-police'),
        { by: 'park', action: 'issue' },
      ],
    },
    {
      scheme: 'internet-serial',
      daysAgo: 30,
      by: 'institute',
      values: { title: '新到岗研究员（演示）', serial: 'SGT000001', device: '办公电脑一台' },
      deeds: [{ by: 'park', action: 'activate' }],
    },
    {
      scheme: 'internet-list',
      daysAgo: 6,
      by: 'institute',
      values: list('新进团队名单（演示）', 4, 2),
      deeds: [accept(), pass, agree('cac')],
    },
  ];
}

function recognition(day: SampleTime['day']): readonly SampleApplication[] {
  const registration = (
    title: string,
    number: string,
    list: string,
    holder?: string,
  ): SampleApplication => ({
    scheme: 'home-registration',
    daysAgo: 120,
    by: 'devb',
    values: { title, number, list, ...(holder !== undefined && { holder }), until: day(-400) },
    deeds: [],
  });
  const professional = {
    scheme: 'professional-recognition',
    values: {
      title: '结构设计（演示）',
      name: '示範工程師（演示）',
      registration: 'ERB/SAMPLE-P-0001',
      profession: 'engineer',
      employer: 'recognised',
      contact,
    },
  };
  return [
    registration('示例工程顧問有限公司（示範）', 'SAMPLE-F-0001', 'EACSB', 'sample-hk-engineers'),
    registration('示範工程師（演示）', 'SAMPLE-P-0001', 'ERB'),
    {
      scheme: 'firm-recognition',
      daysAgo: 90,
      by: 'engineers',
      values: {
        title: '示例工程顧問有限公司（示範）',
        registration: 'EACSB/SAMPLE-F-0001',
        business: 'design',
        contact,
      },
      deeds: [accept(), { by: 'housing', action: 'recognise' }],
    },
    {
      ...professional,
      daysAgo: 50,
      by: 'engineers',
      deeds: [accept(), { by: 'housing', action: 'recognise' }],
    },
    {
      ...professional,
      daysAgo: 2,
      by: 'firm',
      values: { ...professional.values, employer: 'mainland' },
      papers: {
        employment: {
          name: '聘用合同（演示）.pdf',
          title: '聘用合同（演示，并非真实文件）',
          lines: ['聘用演示工程师担任结构设计工作，聘期三年。'],
        },
      },
      deeds: [accept()],
    },
  ];
}
