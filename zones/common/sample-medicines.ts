import type { SampleApplication, SampleTime } from './sample-applications.ts';

const product = '示例单抗注射液（演示）';
const batch = 'YS01';
const entry = 'YXC00001';

/** Drugs from Hong Kong in an invented hospital: designated, approved, received, given, recalled. */
export function sampleMedicines(day: SampleTime['day']): readonly SampleApplication[] {
  const year = day(70).slice(0, 4);
  const patient = (name: string, doses: string) => ({
    patient: `演示患者${name}`,
    patientRecord: `演示病历${name}`,
    doses,
    consent: true,
  });
  return [
    {
      scheme: 'medicine-institution',
      daysAgo: 90,
      by: 'health',
      values: {
        title: '示例医院（演示）',
        institution: 'sample-hospital',
        departments: '肿瘤科（演示）',
        decision: '演示1号',
      },
      deeds: [{ by: 'medicines', action: 'designate', values: { opinion: '同意（演示）。' } }],
    },
    {
      scheme: 'medicine-product',
      daysAgo: 80,
      by: 'medicines',
      values: {
        title: product,
        kind: 'drug',
        specification: '100毫克/瓶（演示）',
        maker: '示例药厂（演示）',
        registration: 'SAMPLE-HK-0001',
      },
      deeds: [],
    },
    {
      scheme: 'medicine-import',
      daysAgo: 76,
      by: 'hospital',
      values: {
        title: product,
        kind: 'drug',
        inCatalogue: true,
        urgent: true,
        marketed: true,
        registration: 'SAMPLE-HK-0001',
        need: '无替代治疗（演示）',
        quantity: '60',
        measure: '支',
        contact: '（演示数据，无联系方式）',
      },
      papers: {
        papers: {
          name: '香港注册证明（演示）.pdf',
          title: '香港药物注册证明（演示，并非真实文件）',
          lines: [
            '注册编号：SAMPLE-HK-0001。',
            '兹为演示之用说明：上述药品在香港注册上市，注册在有效期内。',
          ],
        },
      },
      deeds: [
        { by: 'counter', action: 'accept' },
        { by: 'health', action: 'assess', values: { clinical: '急需（演示）。' } },
        { by: 'medicines', action: 'approve', values: { product: entry } },
      ],
    },
    {
      scheme: 'medicine-lot',
      daysAgo: 40,
      by: 'hospital',
      values: {
        approval: `药械准${year}0001`,
        product: entry,
        batch,
        expiry: day(-200),
        quantity: '30',
        supplier: '示例进口商（演示）',
      },
      deeds: [
        { by: 'medicines', action: 'trace', values: { traced: '流向一致（演示）。' } },
        {
          by: 'hospital',
          action: 'give',
          values: { treated: [patient('甲', '2'), patient('乙', '3')] },
        },
      ],
    },
    {
      scheme: 'medicine-event',
      daysAgo: 12,
      by: 'hospital',
      values: {
        title: '过敏反应（演示）',
        use: 'YXS0000001',
        gravity: 'serious',
        noticedOn: day(12),
      },
      deeds: [{ by: 'hospital', action: 'report', values: { report: '已缓解（演示）。' } }],
    },
    {
      scheme: 'medicine-recall',
      daysAgo: 5,
      by: 'medicines',
      values: {
        product: entry,
        batch,
        level: 'two',
        reason: '演示召回',
      },
      deeds: [{ by: 'hospital', action: 'inform', values: { informed: [{ use: 'YXS0000001' }] } }],
    },
    {
      scheme: 'medical-link',
      daysAgo: 30,
      by: 'health',
      values: {
        title: '长者医疗券（演示条目）',
        kind: 'payment',
        place: '示例医院（演示）',
        whom: '香港长者（演示）',
        terms: '以公布为准（演示）',
        source: '演示条目，待核实',
        from: day(30),
      },
      deeds: [],
    },
  ];
}
