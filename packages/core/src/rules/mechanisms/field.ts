import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

export const field: Mechanism<'field'> = {
  key: 'field',
  compile: (rule, at, scope) => {
    const declared = scope.field(rule.field);
    if (!declared) {
      scope.problem(at, `field "${rule.field}" is not declared`, 'declare it under fields');
    }
    const annotations = notes(rule, { title: declared?.title ?? rule.field });
    const missing = [rule.field];
    return {
      type: declared?.type ?? 'any',
      evaluate: ({ values }) => {
        const value = values[rule.field] ?? null;
        return {
          value,
          because: { mechanism: 'field', value, ...annotations, of: [] },
          missing: value === null ? missing : [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    sentence(
      {
        'zh-Hans': '“{0}”填报为 {1}',
        'zh-Hant': '「{0}」填報為 {1}',
        en: '“{0}” was given as {1}',
      },
      detail?.['title'],
      value,
    ),
};
