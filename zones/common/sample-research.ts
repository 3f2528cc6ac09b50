import type { Values } from '@twinpark/core/model';
import type { SampleApplication, SampleDeed, SampleTime } from './sample-applications.ts';

const contact = '（演示数据，无联系方式）';
const accept: SampleDeed = { by: 'counter', action: 'accept' };
const agreed: readonly SampleDeed[] = ['drc', 'stic'].map((by) => ({
  by,
  action: 'agree',
  values: { opinion: '体系健全（演示）。' },
}));

/** Research goods and the money of research, as an invented institute has them. */
export function sampleResearch(day: SampleTime['day']): readonly SampleApplication[] {
  return [...goods(day), ...money(day)];
}

function goods(day: SampleTime['day']): readonly SampleApplication[] {
  const good = 'ZMQD00001';
  const serum: Values = {
    title: '质控血清（演示）',
    use: '试剂研发（演示）',
    kind: 'special',
    quarantine: true,
    quantity: '2000',
    measure: '毫升',
    asMedicine: false,
    risk: 'ordinary',
    firstTime: false,
    capacity: true,
    joint: true,
    licence: 'SAMPLE-BM-0001',
    contact,
    papersAtCounter: true,
  };
  const moved = (action: string, quantity: string): SampleDeed => ({
    by: 'institute',
    action,
    values: { moved: [{ good, quantity }], record: '双人记录（演示）。' },
  });
  return [
    {
      scheme: 'biological-licence',
      daysAgo: 92,
      by: 'port-health',
      values: {
        title: '人類血清（示範）',
        number: 'SAMPLE-BM-0001',
        licensee: 'sample-institute',
        until: day(-300),
      },
      deeds: [],
    },
    {
      scheme: 'research-unit',
      daysAgo: 88,
      by: 'institute',
      values: {
        title: '示例前沿研究院（演示）',
        site: '演示楼一层',
        work: '体外诊断试剂（演示）',
        biosafety: 'bsl2',
        keeper: '演示人员',
        contact,
        papersAtCounter: true,
      },
      deeds: [accept, ...agreed, { by: 'customs', action: 'list' }],
    },
    {
      scheme: 'research-goods',
      daysAgo: 62,
      by: 'institute',
      values: serum,
      deeds: [accept, ...agreed, { by: 'customs', action: 'grant' }],
    },
    {
      scheme: 'research-declaration',
      daysAgo: 24,
      by: 'institute',
      values: {
        title: '血清第一批（演示）',
        mode: 'each',
        lines: [{ good, quantity: '500' }],
        carrier: '一号通道（演示）',
      },
      deeds: [
        { by: 'customs', action: 'release', values: { inspection: '货证相符（演示）。' } },
        moved('arrive', '500'),
        moved('use', '320'),
      ],
    },
  ];
}

function money(day: SampleTime['day']): readonly SampleApplication[] {
  const dollars = (amount: string) => ({ amount, currency: 'HKD' }) as const;
  return [
    {
      scheme: 'money-body',
      daysAgo: 86,
      by: 'institute',
      values: {
        title: '示例前沿研究院（演示）',
        kind: 'private-body',
        funding: 'hongkong',
        registration: '演示0001',
        contact,
        papersAtCounter: true,
      },
      deeds: [
        accept,
        { by: 'park', action: 'prove', values: { proof: '演示1号' } },
        { by: 'bank', action: 'openAccount', values: { fxNumber: '演示FX1', account: '演示账户' } },
      ],
    },
    {
      scheme: 'money-grant',
      daysAgo: 54,
      by: 'institute',
      values: { title: '量子传感（演示）', donor: '示例基金（演示）', agreementNumber: '演示G-1' },
      papers: {
        agreement: {
          name: '资助协议（演示）.pdf',
          title: '资助协议（演示，并非真实文件）',
          lines: [
            '协议编号：演示G-1。',
            '资助方：示例基金（演示）。项目：量子传感（演示）。',
            '资助款以美元汇入，用于人员、材料和设备，按用途逐笔记账。',
          ],
        },
      },
      deeds: [
        { by: 'bank', action: 'confirm' },
        {
          by: 'bank',
          action: 'receive',
          values: { received: dollars('1000000'), receivedOn: day(50) },
        },
        {
          by: 'institute',
          action: 'askConversion',
          values: { sold: dollars('400000'), conversionUse: '人员和材料（演示）' },
        },
        {
          by: 'bank',
          action: 'convert',
          values: { rate: '0.92', rateOn: day(46), rateSource: '演示汇率' },
        },
        {
          by: 'institute',
          action: 'askPayment',
          values: {
            payments: [
              {
                purpose: 'staff',
                payee: '演示人员',
                amount: { amount: '120000', currency: 'CNY' },
                voucher: '演示-1',
              },
            ],
          },
        },
        { by: 'bank', action: 'pay' },
      ],
    },
  ];
}
