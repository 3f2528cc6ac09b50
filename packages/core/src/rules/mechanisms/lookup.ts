import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** A declared outside fact. The server fetched it; the event records what was seen. */
export const lookup: Mechanism<'lookup'> = {
  key: 'lookup',
  compile: (rule, at, scope) => {
    const declared = scope.lookup(rule.lookup);
    if (!declared) {
      scope.problem(at, `look-up "${rule.lookup}" is not declared`, 'declare it under lookups');
    }
    const annotations = notes(rule, { title: declared?.title ?? rule.lookup });
    const missing = [`lookup:${rule.lookup}`];
    return {
      type: declared?.type ?? 'any',
      evaluate: ({ lookups }) => {
        const value = lookups[rule.lookup] ?? null;
        return {
          value,
          because: { mechanism: 'lookup', value, ...annotations, of: [] },
          missing: value === null ? missing : [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    sentence(
      {
        'zh-Hans': '查得“{0}”为 {1}',
        'zh-Hant': '查得「{0}」為 {1}',
        en: '“{0}” was found to be {1}',
      },
      detail?.['title'],
      value,
    ),
};
