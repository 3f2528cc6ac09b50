import { dateValue } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

export const latest: Mechanism<'latest'> = {
  key: 'latest',
  compile: (rule, at, scope) => {
    const operands = rule.latest.map((part, i) => scope.compile(part, `${at}.latest[${i}]`));
    if (operands.length === 0) scope.problem(at, 'no date is given', 'give at least one');
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['date'], `${at}.latest[${i}]`, scope);
    }
    return {
      type: 'date',
      evaluate: strict('latest', notes(rule), operands, (dates) =>
        dates.reduce((best, date) => (dateValue(date) > dateValue(best) ? date : best)),
      ),
    };
  },
  say: ({ value }) =>
    sentence(
      { 'zh-Hans': '最晚一日为 {0}', 'zh-Hant': '最晚一日為 {0}', en: 'the latest is {0}' },
      value,
    ),
};
