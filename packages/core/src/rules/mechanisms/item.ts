import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

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
    const annotations = notes(rule, { title: declared?.title ?? rule.item });
    const missing = [`item:${rule.item}`];
    return {
      type: declared?.type ?? 'any',
      evaluate: (environment) => {
        const value = environment.item?.[rule.item] ?? null;
        return {
          value,
          because: { mechanism: 'item', value, ...annotations, of: [] },
          missing: value === null ? missing : [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    sentence(
      {
        'zh-Hans': '该行“{0}”为 {1}',
        'zh-Hant': '該行「{0}」為 {1}',
        en: '“{0}” of the line is {1}',
      },
      detail?.['title'],
      value,
    ),
};
