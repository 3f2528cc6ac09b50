import { notesOfRead, type Mechanism } from '../mechanism.ts';
import { read, sentence } from '../say.ts';

export const field: Mechanism<'field'> = {
  key: 'field',
  compile: (rule, at, scope) => {
    const declared = scope.field(rule.field);
    if (!declared) {
      scope.problem(at, `field "${rule.field}" is not declared`, 'declare it under fields');
    }
    const annotations = notesOfRead(rule, rule.field, declared);
    const missing = [rule.field];
    return {
      type: declared?.type ?? 'any',
      evaluate: ({ values }) => {
        const value = values[rule.field] ?? null;
        return {
          value,
          because: { mechanism: 'field', value, ...annotations(value), of: [] },
          missing: value === null ? missing : [],
        };
      },
    };
  },
  say: (because) =>
    sentence(
      {
        'zh-Hans': '“{0}”填报为 {1}',
        'zh-Hant': '「{0}」填報為 {1}',
        en: '“{0}” was given as {1}',
      },
      because.detail?.['title'],
      read(because),
    ),
};
