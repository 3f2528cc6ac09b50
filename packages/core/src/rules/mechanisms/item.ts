import { notesOfRead, type Mechanism } from '../mechanism.ts';
import { read, sentence } from '../say.ts';

/** A column of the line that the surrounding `total` or `count` looks at. */
export const item: Mechanism<'item'> = {
  key: 'item',
  compile: (rule, at, scope) => {
    const declared = scope.item(rule.item);
    if (!declared) {
      scope.problem(
        at,
        `column "${rule.item}" is not one of the surrounding group's`,
        'use item inside total or count, and name a column of that group',
      );
    }
    const annotations = notesOfRead(rule, rule.item, declared);
    const missing = [`item:${rule.item}`];
    return {
      type: declared?.type ?? 'any',
      evaluate: (environment) => {
        const value = environment.item?.[rule.item] ?? null;
        return {
          value,
          because: { mechanism: 'item', value, ...annotations(value), of: [] },
          missing: value === null ? missing : [],
        };
      },
    };
  },
  say: (because) =>
    sentence(
      {
        'zh-Hans': '该行“{0}”为 {1}',
        'zh-Hant': '該行「{0}」為 {1}',
        en: '“{0}” of the line is {1}',
      },
      because.detail?.['title'],
      read(because),
    ),
};
