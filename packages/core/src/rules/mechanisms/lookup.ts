import type { Value, Values } from '../../model/index.ts';
import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** A declared outside fact. The server fetched it; the event records what was seen. */
export const lookup: Mechanism<'lookup'> = {
  key: 'lookup',
  compile: (rule, at, scope) => {
    const declared = scope.lookup(rule.lookup);
    if (!declared) {
      scope.problem(
        at,
        `look-up "${rule.lookup}" is not declared, or is one for each line of another group`,
        'declare it under lookups; use one with `each` inside that group alone',
      );
    }
    const annotations = notes(rule, {
      name: rule.lookup,
      title: declared?.title ?? rule.lookup,
    });
    const missing = [`lookup:${rule.lookup}`];
    return {
      type: declared?.type ?? 'any',
      evaluate: ({ lookups, line }) => {
        const found = lookups[rule.lookup] ?? null;
        const value = declared?.perLine ? ofLine(found, line) : found;
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
      value === null
        ? {
            'zh-Hans': '尚不知“{0}”',
            'zh-Hant': '尚未知道「{0}」',
            en: '“{0}” is not known yet',
          }
        : {
            'zh-Hans': '查得“{0}”为 {1}',
            'zh-Hant': '查得「{0}」為 {1}',
            en: '“{0}” was found to be {1}',
          },
      detail?.['title'],
      value,
    ),
};

/** Facts fetched for every line are kept by the line's place, those not known left out. */
function ofLine(found: Value | null, line: number | undefined): Value | null {
  if (found === null || line === undefined || typeof found !== 'object') return null;
  return (found as Values)[String(line)] ?? null;
}
