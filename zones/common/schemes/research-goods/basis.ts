import { text, type Source } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** What is known of moving research goods and special biological goods across the boundary. All of it was
 * read on secondary pages, none in the instruments themselves; so nothing here is marked verified. */
export const pilot: Source = {
  instrument: text(
    '深圳生物医药研发用特殊物品联合监管试点（白名单、正面清单、一次申报、联合评审）',
    '深圳生物醫藥研發用特殊物品聯合監管試點（白名單、正面清單、一次申報、聯合評審）',
    'Shenzhen’s pilot of joint supervision of special goods for biomedical research (white list, positive list, one declaration, joint review)',
  ),
  verified: false,
};
export const hetaoMeasures: Source = {
  instrument: text(
    '署贸函〔2024〕236号（河套深圳园区海关监管措施）',
    '署貿函〔2024〕236號（河套深圳園區海關監管措施）',
    'Letter 署贸函〔2024〕236号 on customs measures for the Shenzhen Park',
  ),
  verified: false,
};
export const parkRules: Source = {
  instrument: text(
    '海关总署公告2026年第20号（河套深圳园区监管办法）',
    '海關總署公告2026年第20號（河套深圳園區監管辦法）',
    'Customs announcement No. 20 of 2026 on supervising the Shenzhen Park',
  ),
  date: '2026-02-10',
  verified: false,
};
export const order160: Source = {
  instrument: text(
    '出入境特殊物品卫生检疫管理规定（总局令第160号）',
    '出入境特殊物品衞生檢疫管理規定（總局令第160號）',
    'Rules on sanitary quarantine of special goods (order 160)',
  ),
  date: '2015-03-01',
  verified: false,
};
export const order281: Source = {
  instrument: text(
    '海关进出境特殊货物物品卫生检疫管理规定（海关总署令第281号）',
    '海關進出境特殊貨物物品衞生檢疫管理規定（海關總署令第281號）',
    'Customs rules on sanitary quarantine of special goods and articles (order 281)',
  ),
  date: '2026-08-01',
  verified: false,
};
const parameters: Source = {
  instrument: text(
    '科研货物监管时限（待核实的参数）',
    '科研貨物監管時限（有待核實的參數）',
    'Time limits for research goods (parameters to be verified)',
  ),
  verified: false,
};

/** The days under either order were not found. Order 281 has rows of its own, so that what is learnt about
 * it changes nothing that was accepted before. */
export const researchClocks = [
  ...clockRows('shenzhen', '2015-03-01', parameters, [
    { rule: 'research.unit', amount: 20, unit: 'working-day' },
    { rule: 'research.opinion', amount: 10, unit: 'working-day' },
    { rule: 'research.release', amount: 1, unit: 'working-day' },
    { rule: 'research.account', amount: 12, unit: 'month' },
  ]),
  ...clockRows('shenzhen', '2015-03-01', order160, [
    { rule: 'research.goods', amount: 20, unit: 'working-day', extension: 10 },
    { rule: 'research.goods.priority', amount: 10, unit: 'working-day' },
  ]),
  ...clockRows('shenzhen', '2026-08-01', order281, [
    { rule: 'research.goods', amount: 20, unit: 'working-day', extension: 10 },
    { rule: 'research.goods.priority', amount: 10, unit: 'working-day' },
  ]),
];
