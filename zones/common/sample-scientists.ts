import type { Values } from '@twinpark/core/model';
import type { SampleApplication, SampleDeed, SampleTime } from './sample-applications.ts';

const contact = '（演示数据，无联系方式）';
const accept = (): SampleDeed => ({ by: 'counter', action: 'accept', values: {} });

/** Work permits and what talents ask for, as invented scientists have them. */
export function sampleScientists(time: SampleTime): readonly SampleApplication[] {
  return [...permits(time.day), ...talents(time)];
}

function permits(day: SampleTime['day']): readonly SampleApplication[] {
  const values = (title: string): Values => ({
    title,
    unitRegistration: '演示0001',
    residency: 'foreign',
    name: 'SAMPLE PERSON',
    passport: 'S0000000',
    passportUntil: day(-1500),
    contractUntil: day(-70),
    salary: { amount: '420000', currency: 'CNY' },
    education: 'doctor',
    experience: '9',
    monthsPerYear: '10',
    chinese: 'hsk2',
    birthDate: '1988-06-30',
    merit: 'university',
    contact,
    papersAtCounter: true,
  });
  const assess: SampleDeed = {
    by: 'talent',
    action: 'assess',
    values: { assessment: '材料齐全（演示）。' },
  };
  const application = { scheme: 'work-permit', by: 'institute' };
  return [
    {
      ...application,
      daysAgo: 70,
      values: values('量子器件副研究员（演示）'),
      deeds: [
        accept(),
        assess,
        { by: 'talent', action: 'notify' },
        {
          by: 'institute',
          action: 'arrive',
          values: { enteredOn: day(59), registeredOn: day(58) },
        },
        { by: 'institute', action: 'handIn' },
        { by: 'talent', action: 'grant' },
      ],
    },
    {
      ...application,
      daysAgo: 5,
      values: values('芯片测试工程师（演示）'),
      deeds: [accept(), assess],
    },
  ];
}

function talents({ day, person }: SampleTime): readonly SampleApplication[] {
  const proof = `才${day(61).slice(0, 4)}00001`;
  const common = { name: '演示科学家', contact };
  const judge = (by: string, action: string): SampleDeed => ({
    by,
    action,
    values: { opinion: '原创性突出（演示）。' },
  });
  return [
    {
      scheme: 'talent-evaluation',
      daysAgo: 64,
      by: 'scientist',
      values: {
        ...common,
        title: '量子信息（演示）',
        birthDate: '1988-06-30',
        kind: 'basic',
        works: [{ name: '演示论文一篇', share: '提出方法' }],
        employer: '示例前沿研究院（演示）',
      },
      deeds: [
        accept(),
        {
          by: 'talent',
          action: 'appoint',
          values: { peers: ['peer-1', 'peer-2', 'peer-3'].map(person) },
        },
        judge('peer-1', 'favour'),
        judge('peer-2', 'favour'),
        judge('peer-3', 'against'),
        { by: 'talent', action: 'certify' },
      ],
    },
    {
      scheme: 'talent-housing',
      daysAgo: 20,
      by: 'scientist',
      values: {
        ...common,
        title: '人才公寓（演示）',
        proof,
        wish: 'flat',
        household: '2',
        noHome: true,
      },
      deeds: [accept(), { by: 'housing', action: 'allot', values: { flat: '演示楼1203' } }],
    },
    {
      scheme: 'talent-medical',
      daysAgo: 12,
      by: 'scientist',
      values: {
        ...common,
        title: '医疗服务卡（演示）',
        proof,
        insurance: 'commercial',
        record: false,
      },
      deeds: [
        accept(),
        {
          by: 'talent',
          action: 'issue',
          values: { hospital: '示例医院', attendance: 'english' },
        },
      ],
    },
    {
      scheme: 'talent-schooling',
      daysAgo: 4,
      by: 'scientist',
      values: {
        ...common,
        title: '小学学位（演示）',
        proof,
        child: '演示儿童',
        childBorn: day(2400),
        grade: 'primary',
        address: '演示楼1203',
        wishes: ['示例小学'],
      },
      deeds: [accept()],
    },
  ];
}
