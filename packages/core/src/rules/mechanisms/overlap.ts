import type { Value } from '../../model/index.ts';
import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Whether two fields, or a field and the holders of a part, name something in common: units, persons, options. An
 * empty one names nothing, so it is never missing. */
export const overlap: Mechanism<'overlap'> = {
  key: 'overlap',
  compile: (rule, at, scope) => {
    const [left, right] = rule.overlap.map((named) => {
      if (typeof named === 'object') {
        const { holders } = named;
        const part = scope.actor(holders);
        if (!part) {
          scope.problem(at, `part "${holders}" is not declared`, 'declare it under actors');
        }
        return part ?? holders;
      }
      const declared = scope.field(named);
      if (!declared)
        scope.problem(at, `field "${named}" is not declared`, 'declare it under fields');
      return declared?.title ?? named;
    });
    const annotations = notes(rule, { left: left ?? '', right: right ?? '' });
    return {
      type: 'yes-no',
      evaluate: ({ values, parties }) => {
        const [first, second] = rule.overlap.map((named) =>
          namesIn(typeof named === 'string' ? values[named] : parties[named.holders]),
        );
        const value = [...(first ?? [])].some((one) => second?.has(one));
        return {
          value,
          because: { mechanism: 'overlap', value, ...annotations, of: [] },
          missing: [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    value === true
      ? sentence(
          {
            'zh-Hans': '“{0}”与“{1}”有相同的',
            'zh-Hant': '「{0}」與「{1}」有相同的',
            en: '“{0}” and “{1}” name the same one',
          },
          detail?.['left'],
          detail?.['right'],
        )
      : sentence(
          {
            'zh-Hans': '“{0}”与“{1}”没有相同的',
            'zh-Hant': '「{0}」與「{1}」沒有相同的',
            en: '“{0}” and “{1}” have nothing in common',
          },
          detail?.['left'],
          detail?.['right'],
        ),
};

function namesIn(value: Value | readonly string[] | undefined): ReadonlySet<string> {
  const list = Array.isArray(value) ? value : [value];
  return new Set(list.filter((one) => typeof one === 'string' && one !== ''));
}
