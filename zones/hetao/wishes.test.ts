import { expect, test } from 'vitest';
import { bundleItem, compileBundle } from '@twinpark/core/bundles';
import { catalogueOf, schemeItem } from '@twinpark/core/catalogue';
import { compileScheme } from '@twinpark/core/engine';
import { hetao } from './zone.ts';

const schemes = new Map(
  hetao.schemes.map(({ scheme }) => [
    scheme.id,
    compileScheme(scheme, scheme.id, hetao.clockTable).compiled,
  ]),
);
const { find } = catalogueOf([
  ...(hetao.bundles ?? []).map((bundle) => bundleItem(compileBundle(bundle, schemes).compiled)),
  ...[...schemes.values()].flatMap(
    ({ scheme, clockTable }) => schemeItem(scheme, clockTable, '2026-11-22') ?? [],
  ),
]);

test.each([
  [
    'research-move',
    '带仪器和样本过来，给博士后开通上网',
    '帶儀器和樣本過來，給博士後上網',
    'bring this instrument and these samples over, give my postdoc access, move the grant',
  ],
  [
    'registration-link',
    '我想在河套开一家香港公司',
    '我想在河套開一間香港公司',
    'I want to open a Hong Kong company',
  ],
  [
    'company-registration',
    '我想在河套开一家香港公司',
    '註冊公司',
    'register my company in the zone',
  ],
  ['training-support', '培训补贴', '培訓津貼', 'my company trains students'],
  ['training-support', '补贴', '津貼', 'subsidy'],
  ['internet-list', '上网', '上網', 'use the internet'],
  ['internet-list', '给博士后申请上网', '我想給博士後上網', 'internet for my postdoc'],
  ['money-grant', '换汇', '換匯', 'exchange money from Hong Kong'],
  ['money-body', '科研经费跨境', '科研經費跨境', 'move my grant across the border'],
  ['talent-medical', '看病', '求診', 'I need to see a doctor'],
  ['medicine-import', '使用香港的药', '使用香港藥物', 'use a Hong Kong medicine'],
  ['medicine-event', '药有副作用', '藥物副作用', 'a drug had a side effect'],
  ['talent-schooling', '孩子上学', '子女入學', 'school for my child'],
  ['talent-housing', '我要租房', '我想租屋', 'rent a flat'],
  ['research-goods', '设备进口', '進口儀器', 'import equipment'],
  ['work-permit', '聘请一位外国人', '聘請外國人', 'employ a foreigner'],
  ['social-insurance', '怎么交社保', '如何繳納社保', 'pay social insurance'],
  [
    'professional-recognition',
    '香港工程师来执业',
    '香港工程師執業',
    'Hong Kong engineer wants to practise',
  ],
] as const)('a plain wish finds %s among the first three', (service, ...wishes) => {
  const first = wishes.map((text) =>
    find({ text })
      .slice(0, 3)
      .map(({ id }) => id),
  );
  expect(first).toEqual(wishes.map(() => expect.arrayContaining([service]) as string[]));
});
