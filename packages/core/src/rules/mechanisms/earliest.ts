import { dateValue } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

export const earliest: Mechanism<'earliest'> = {
  key: 'earliest',
  compile: (rule, at, scope) => {
    const operands = rule.earliest.map((part, i) => scope.compile(part, `${at}.earliest[${i}]`));
    if (operands.length === 0) scope.problem(at, 'no date is given', 'give at least one');
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['date'], `${at}.earliest[${i}]`, scope);
    }
    return {
      type: 'date',
      evaluate: strict('earliest', notes(rule), operands, (dates) =>
        dates.reduce((best, date) => (dateValue(date) < dateValue(best) ? date : best)),
      ),
    };
  },
  say: ({ value }) =>
    sentence(
      { 'zh-Hans': '最早一日为 {0}', 'zh-Hant': '最早一日為 {0}', en: 'the earliest is {0}' },
      value,
    ),
};
