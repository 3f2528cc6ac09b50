import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** All that several rules name, each once, in their order: what has been refused so far and what is refused now. What is
 * not known names nothing, so it is never missing. */
export const joined: Mechanism<'joined'> = {
  key: 'joined',
  compile: (rule, at, scope) => {
    const operands = rule.joined.map((part, i) => {
      const place = `${at}.joined[${String(i)}]`;
      const operand = scope.compile(part, place);
      if (!['text', 'list', 'any'].includes(operand.type)) {
        scope.problem(place, `a rule of type ${operand.type} names nothing`, 'name texts or lists');
      }
      return operand;
    });
    return {
      type: 'list',
      evaluate: (environment) => {
        const results = operands.map((operand) => operand.evaluate(environment));
        const named = results.flatMap(({ value }) => value ?? []);
        const value = [...new Set(named.filter((one) => typeof one === 'string' && one !== ''))];
        return {
          value,
          because: {
            mechanism: 'joined',
            value,
            ...notes(rule),
            of: results.map(({ because }) => because),
          },
          missing: [],
        };
      },
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '合并为：{0}', 'zh-Hant': '合併為：{0}', en: 'together: {0}' }, value),
};
