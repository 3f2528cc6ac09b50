import { text, type Effect, type Scheme } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** Article 42: twenty working days, ten more with the consent of the head of the authority. Known from copies; which
 * services of a zone are licences in its sense somebody with the instruments in hand must confirm. */
export const licenceClocks = clockRows(
  'shenzhen',
  '2004-07-01',
  {
    instrument: text(
      '中华人民共和国行政许可法',
      '中華人民共和國行政許可法',
      'Administrative Licensing Law',
    ),
    verified: false,
  },
  [
    {
      rule: 'licence.statutory',
      amount: 20,
      unit: 'working-day',
      extension: 10,
      article: '42',
    },
  ],
);

const verbs = ['start', 'pause', 'resume', 'stop'] as const;

/** A service that grants an administrative licence (行政许可): beside the days it promises runs the limit of the law, which
 * starts, pauses, resumes and stops with them. Throws where the scheme has no guide. */
export function asLicence<T extends Scheme>(scheme: T): T {
  const { guide, opening, actions, clocks } = scheme;
  const { promised } = guide?.days ?? {};
  const owner = clocks[promised ?? '']?.owner;
  if (!guide || owner === undefined) {
    throw new Error(`Scheme "${scheme.id}" has no guide whose promised days are a clock.`);
  }
  const alike = (effects: readonly Effect[] = []): readonly Effect[] =>
    effects.flatMap((effect): readonly Effect[] => {
      const verb = verbs.find(
        (one) => (effect as Partial<Record<typeof one, string>>)[one] === promised,
      );
      return verb === undefined ? [effect] : [effect, { ...effect, [verb]: 'statutory' }];
    });
  return {
    ...scheme,
    clocks: {
      ...clocks,
      statutory: {
        title: text('法定时限', '法定時限', 'time allowed by law'),
        owner,
        rule: 'licence.statutory',
      },
    },
    opening: { ...opening, effects: alike(opening.effects) },
    actions: Object.fromEntries(
      Object.entries(actions).map(([id, action]) => [
        id,
        { ...action, ...(action.effects && { effects: alike(action.effects) }) },
      ]),
    ),
    guide: { ...guide, days: { ...guide.days, limits: [{ clock: 'statutory' }] } },
  };
}
