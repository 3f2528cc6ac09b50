import { expect } from 'vitest';
import { textOf, type SchemeDesk } from './scheme-desk.ts';

const product = '示例注射液';
const contact = '演示联系人';
const asked = {
  title: product,
  registration: 'HK-00001',
  need: '无替代治疗',
  quantity: '10',
  measure: '支',
  papers: 'papers.pdf',
  contact,
};

/** S16 from the designation to the recall: within the catalogue and outside, each in its days; patients one by one; an
 * event whose clock runs since it was noticed; a recall that finds every patient of the batch. */
export async function medicineWalk(desk: SchemeDesk): Promise<string> {
  const { node } = desk;
  await desk.setDay('2026-06-01');
  const designated = await desk.open('medicine-institution', 'health', {
    title: '示例医院',
    institution: 'sample-hospital',
    departments: '肿瘤科',
    decision: '演示1号',
  });
  await desk.act('medicines', designated, 'designate', { opinion: '同意' });
  expect(await desk.openCertificate('hospital', designated)).toContain('ZDYL0001');

  const entered = await desk.open('medicine-product', 'medicines', {
    title: product,
    kind: 'drug',
    specification: '100毫克/瓶',
    maker: '示例药厂',
    registration: 'HK-00001',
  });
  expect(await desk.caseFile('medicines', entered)).toContain('YXC00001');

  const drug = await desk.apply('hospital', 'medicine-import', {
    ...asked,
    kind: 'drug',
    inCatalogue: 'yes',
    urgent: 'yes',
    marketed: 'yes',
  });
  const accepted = await desk.act('counter', drug, 'accept');
  // Five and five working days.
  expect(await textOf(accepted)).toMatch(/2026-06-08[^]*2026-06-15|2026-06-15[^]*2026-06-08/);
  const device = await desk.apply('hospital', 'medicine-import', {
    ...asked,
    title: '示例胶囊',
    kind: 'device',
    inCatalogue: 'no',
    urgent: 'yes',
    usedByPublic: 'yes',
    advanced: 'yes',
  });
  const outside = await desk.act('counter', device, 'accept');
  // Ten and ten; the nineteenth is a holiday.
  expect(await textOf(outside)).toMatch(/2026-06-15[^]*2026-06-30|2026-06-30[^]*2026-06-15/);
  await desk.act('health', drug, 'assess', { clinical: '急需' });
  // Chosen from the register, not typed.
  await desk.act('medicines', drug, 'approve', { product: 'YXC00001' });
  const certificate = await desk.openCertificate('hospital', drug);
  for (const said of ['药械通批准凭证', '药械准20260001']) expect(certificate).toContain(said);

  const lot = await desk.apply('hospital', 'medicine-lot', {
    approval: '药械准20260001',
    product: 'YXC00001',
    batch: 'AB12',
    expiry: '2027-12-31',
    quantity: '10',
    supplier: '示例进口商',
  });
  for (const patient of ['甲', '乙']) {
    await desk.act('hospital', lot, 'give', {
      'treated.0.patient': `演示${patient}`,
      'treated.0.patientRecord': `演示${patient}`,
      'treated.0.doses': '2',
      'treated.0.consent': 'yes',
    });
  }
  const event = await desk.apply('hospital', 'medicine-event', {
    title: '过敏性休克',
    use: 'YXS0000001',
    gravity: 'serious',
    noticedOn: '2026-05-28',
  });
  // Entered days later, it is due by the day on which it was noticed.
  expect(await desk.caseFile('hospital', event)).toContain('2026-06-12');
  await desk.act('hospital', event, 'report', { report: '已救治' });
  await desk.act('medicines', event, 'callForRecall', { finding: '疑似污染' });

  const recall = await desk.open('medicine-recall', 'medicines', {
    product: 'YXC00001',
    batch: 'AB12',
    level: 'one',
    reason: '疑似污染',
  });
  expect(await desk.caseFile('hospital', lot)).toContain('本批已过期或已停用');
  const states = async () =>
    (await node.store.registerEntries('hetao', 'medicine-uses')).map(
      ({ columns }) => columns['state'],
    );
  expect(await states()).toEqual(['recalled', 'recalled']);
  // The hospital reads which patient is which number, the authority the numbers alone.
  expect(await desk.caseFile('hospital', recall)).toMatch(
    /YXS0000001[^]*演示甲[^]*YXS0000002[^]*演示乙/,
  );
  const numbers = await desk.caseFile('medicines', recall);
  expect(numbers).toMatch(/召回，待通知 2 条/);
  expect(numbers).not.toContain('演示甲');
  expect(await desk.caseFile('hospital', lot)).toMatch(/YXS0000001[^]*演示甲/);
  const offered = await desk.offered('hospital', recall, 'inform', 'informed.0.use');
  expect(offered).toEqual([
    '=',
    'YXS0000001 · 演示甲 · 演示甲 · 2026-06-01',
    'YXS0000002 · 演示乙 · 演示乙 · 2026-06-01',
  ]);
  await desk.act('hospital', recall, 'inform', { 'informed.0.use': 'YXS0000001' });
  // Who is informed is not proposed again; who is left is said.
  const left = await desk.offered('hospital', recall, 'inform', 'informed.0.use');
  expect(left).toEqual(['=', 'YXS0000002 · 演示乙 · 演示乙 · 2026-06-01']);
  const told = await desk.caseFile('medicines', recall);
  expect(told).toContain('还有患者未通知');
  expect(told).toMatch(/召回，待通知 1 条；已通知 1 条/);
  await desk.act('hospital', recall, 'inform', { 'informed.0.use': 'YXS0000002' });
  expect(await states()).toEqual(['informed', 'informed']);
  return textOf(await desk.act('medicines', recall, 'finish', { summary: '全部通知' }));
}
