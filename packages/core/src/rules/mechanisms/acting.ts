import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Who does what is being decided: the unit somebody acts for, else the person. Not chosen in a form, so
 * nobody can name another; a timer is nobody. */
export const acting: Mechanism<'acting'> = {
  key: 'acting',
  compile: (rule) => {
    const annotations = notes(rule);
    return {
      type: 'text',
      evaluate: (environment) => {
        const value = environment.acting ?? null;
        return {
          value,
          because: { mechanism: 'acting', value, ...annotations, of: [] },
          missing: value === null ? ['acting'] : [],
        };
      },
    };
  },
  say: ({ value }) =>
    sentence(
      { 'zh-Hans': '办理人是 {0}', 'zh-Hant': '辦理者是 {0}', en: 'it is done by {0}' },
      value,
    ),
};
