import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

export const today: Mechanism<'today'> = {
  key: 'today',
  compile: (rule) => {
    const annotations = notes(rule);
    return {
      type: 'date',
      evaluate: (environment) => ({
        value: environment.today,
        because: { mechanism: 'today', value: environment.today, ...annotations, of: [] },
        missing: [],
      }),
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '当日为 {0}', 'zh-Hant': '當日為 {0}', en: 'the day is {0}' }, value),
};
