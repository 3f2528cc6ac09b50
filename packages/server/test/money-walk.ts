import { expect } from 'vitest';
import type { SchemeDesk } from './scheme-desk.ts';

const grantNumber = '科汇资20260001';
const statement = {
  'statement.0.grant': grantNumber,
  'statement.0.currency': 'HKD',
  'statement.0.opening': '0',
  'statement.0.received': '100000',
  'statement.0.converted': '60000',
  // It adds up, and yet the ledger knows of no such payment.
  'statement.0.paid': '1000',
  'statement.0.closing': '39000',
  'statement.1.grant': grantNumber,
  'statement.1.currency': 'CNY',
  'statement.1.opening': '0',
  'statement.1.received': '54000',
  'statement.1.converted': '0',
  'statement.1.paid': '54000',
  'statement.1.closing': '0',
};

/** S5 from the account to its end: money comes in, is converted at a dated rate and paid; the year's statement is held
 * against the ledger, corrected, filed and recognised by the other side; the rest goes back, the account is closed,
 * and nothing more comes in, as the bank is told in the end. */
export async function moneyWalk(desk: SchemeDesk): Promise<string> {
  const { node } = desk;
  await desk.setDay('2026-07-01');
  const body = await desk.open('money-body', 'institute', {
    title: '量子所',
    kind: 'private-body',
    funding: 'hongkong',
    registration: '演示0001',
    contact: '演示联系人',
    papersAtCounter: true,
  });
  await desk.act('counter', body, 'accept');
  await desk.act('park', body, 'prove', { proof: '演示1号' });
  await desk.act('bank', body, 'openAccount', { fxNumber: '演示FX1', account: '演示账户' });
  expect(await desk.openCertificate('institute', body)).toContain('KHT0001');
  const grant = await desk.apply('institute', 'money-grant', {
    title: '量子传感',
    donor: '示例基金',
    agreementNumber: '演示G-1',
    agreement: 'agreement.pdf',
  });
  await desk.act('bank', grant, 'confirm');
  await desk.act('bank', grant, 'receive', {
    'received.0.amount': '100000',
    'received.0.currency': 'HKD',
    receivedOn: '2026-07-01',
  });
  await desk.act('institute', grant, 'askConversion', {
    'sold.0.amount': '60000',
    'sold.0.currency': 'HKD',
    conversionUse: '人员',
  });
  const rate = { rate: '0.9', rateOn: '2026-07-01', rateSource: '演示牌价' };
  await desk.act('bank', grant, 'convert', rate);
  await desk.act('institute', grant, 'askPayment', {
    'payments.0.purpose': 'staff',
    'payments.0.payee': '演示人员',
    'payments.0.amount.0.amount': '54000',
    'payments.0.amount.0.currency': 'CNY',
    'payments.0.voucher': '演示-1',
  });
  await desk.act('bank', grant, 'pay');
  const balances = await node.store.ledgerBalances('hetao', 'research-money');
  expect(balances.map(({ account, unit, balance }) => `${account} ${unit} ${balance}`)).toEqual([
    expect.stringMatching(/^balance.* CNY 0\.?0*$/),
    expect.stringMatching(/^balance.* HKD 40000\.?0*$/),
    expect.stringMatching(/^converted.* CNY -54000\.?0*$/),
    expect.stringMatching(/^converted.* HKD 60000\.?0*$/),
    'funders HKD -100000',
    expect.stringMatching(/^paid.*staff CNY 54000\.?0*$/),
  ]);

  await desk.setDay('2027-01-11');
  const report = {
    title: '2026年度审计报告',
    year: '2026',
    standard: 'hongkong',
    auditor: '示例會計師事務所',
    reportedOn: '2027-01-08',
    opinion: 'clean',
    wantsRecognition: 'yes',
    report: 'report.pdf',
    contact: '演示联系人',
  };
  // Without the line of the yuan it is not taken, and says which line is missing; the draft is kept.
  const lines = Object.entries(statement);
  const oneLine = Object.fromEntries(lines.filter(([name]) => name.startsWith('statement.0.')));
  await expect(desk.apply('institute', 'money-audit', { ...report, ...oneLine })).rejects.toThrow(
    `收支表没有列出：${grantNumber} CNY`,
  );
  const audit = await desk.apply(
    'institute',
    'money-audit',
    { ...report, ...statement },
    { lines: 'statement' },
  );
  // Which line, which figure, and what either side says.
  expect(await desk.caseFile('counter', audit)).toMatch(/支付与用途台账不符.*第 1 行：1000 = 0/);
  await desk.act('counter', audit, 'askCorrection', { toCorrect: '第1行支付与台账不符' });
  const right = { 'statement.0.paid': '0', 'statement.0.closing': '40000' };
  await desk.act('institute', audit, 'correct', { corrected: '已改', ...right });
  await desk.act('counter', audit, 'accept');
  await desk.act('stic', audit, 'file', { finding: '与台账一致' });
  await desk.act('itc', audit, 'recognise', { answer: '接納' });
  const recognised = await desk.openCertificate('institute', audit);
  for (const said of ['年度审计报告互认凭证', 'KHS00001']) expect(recognised).toContain(said);

  expect(await desk.caseFile('bank', body)).toContain('账户中还有资助的余额');
  await desk.act('bank', grant, 'giveBack', {
    'returned.0.amount': '40000',
    'returned.0.currency': 'HKD',
    reason: '项目提前完成',
  });
  await desk.act('bank', body, 'close', { reason: '项目结束' });
  return desk.caseFile('bank', grant);
}
