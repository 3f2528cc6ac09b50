import { isAmount } from '../../model/index.ts';
import { notes, type Mechanism } from '../mechanism.ts';
import { isDate } from '../day.ts';
import { isDecimal } from '../number.ts';
import { sentence } from '../say.ts';

export const constant: Mechanism<'constant'> = {
  key: 'constant',
  compile: (rule) => {
    const value = rule.constant;
    const result = {
      value,
      because: { mechanism: 'constant' as const, value, ...notes(rule), of: [] },
      missing: [],
    };
    return {
      type:
        typeof value === 'boolean'
          ? 'yes-no'
          : isAmount(value)
            ? 'amount'
            : typeof value !== 'string'
              ? 'any'
              : isDecimal(value)
                ? 'decimal'
                : isDate(value)
                  ? 'date'
                  : 'text',
      evaluate: () => result,
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '规定为 {0}', 'zh-Hant': '訂明為 {0}', en: 'set at {0}' }, value),
};
