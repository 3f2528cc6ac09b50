import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Who holds a part, the first where several do; in an action on a branch the party whose branch it is. Not
 * chosen in a form, so nobody can name another. */
export const holder: Mechanism<'holder'> = {
  key: 'holder',
  compile: (rule, at, scope) => {
    const title = scope.actor(rule.holder);
    if (!title) {
      scope.problem(at, `part "${rule.holder}" is not declared`, 'declare it under actors');
    }
    const annotations = notes(rule, { title: title ?? rule.holder });
    return {
      type: 'text',
      evaluate: ({ parties, own }) => {
        const value = own?.[rule.holder] ?? parties[rule.holder]?.[0] ?? null;
        return {
          value,
          because: { mechanism: 'holder', value, ...annotations, of: [] },
          missing: value === null ? [`holder:${rule.holder}`] : [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    sentence(
      { 'zh-Hans': '“{0}”是 {1}', 'zh-Hant': '「{0}」是 {1}', en: '“{0}” is {1}' },
      detail?.['title'],
      value,
    ),
};
