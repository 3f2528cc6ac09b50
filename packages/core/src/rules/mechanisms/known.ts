import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Whether a field is filled; itself never missing. */
export const known: Mechanism<'known'> = {
  key: 'known',
  compile: (rule, at, scope) => {
    const declared = scope.field(rule.known);
    if (!declared) {
      scope.problem(at, `field "${rule.known}" is not declared`, 'declare it under fields');
    }
    const annotations = notes(rule, { title: declared?.title ?? rule.known });
    return {
      type: 'yes-no',
      evaluate: ({ values }) => {
        const held = values[rule.known];
        const value =
          held !== undefined && held !== '' && !(Array.isArray(held) && held.length === 0);
        return {
          value,
          because: { mechanism: 'known', value, ...annotations, of: [] },
          missing: [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    value === true
      ? sentence(
          { 'zh-Hans': '已填“{0}”', 'zh-Hant': '已填「{0}」', en: '“{0}” is filled in' },
          detail?.['title'],
        )
      : sentence(
          { 'zh-Hans': '未填“{0}”', 'zh-Hant': '未填「{0}」', en: '“{0}” is not filled in' },
          detail?.['title'],
        ),
};
