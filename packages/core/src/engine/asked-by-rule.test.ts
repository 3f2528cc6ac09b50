import { expect, test } from 'vitest';
import { text, type Field, type Scheme, type Values } from '../model/index.ts';
import { runScenario } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import { compileScheme } from './compile.ts';
import { small, smallClocks } from './small-scheme.fixture.ts';

const words = (field: Partial<Field>): Field =>
  ({ kind: 'text', title: text('栏', '欄', 'field'), privacy: 'case', ...field }) as Field;
const isPart = {
  compare: { left: { field: 'how' }, is: '=', right: { constant: 'part' } },
} as const;

/** The small scheme, asking why where not all is shown, and what exactly where it was said why. */
const asking: Scheme = {
  ...small,
  fields: {
    ...small.fields,
    how: words({
      kind: 'choice',
      options: { all: text('全', '全', 'all'), part: text('部', '部', 'part') },
    }),
    why: words({ visible: isPart, required: isPart }),
    what: words({ visible: { known: 'why' } }),
  },
  opening: { ...small.opening, asks: ['spend', 'phone', 'how', 'why', 'what'] },
  actions: {
    ...small.actions,
    correct: { ...small.actions['correct']!, asks: ['spend', 'how', 'why', 'what'] },
  },
};

/** What is held after the application, and after it was corrected. */
function held(given: Values, corrected: Values): readonly Values[] {
  const { compiled, problems } = compileScheme(asking, 'hash', smallClocks);
  expect(problems).toEqual([]);
  const applicant = { person: 'chan', unit: null, roles: [] };
  const officer = { person: 'li', unit: 'office', roles: ['decider'] };
  const spend = { amount: '1', currency: 'CNY' } as const;
  const steps = [
    { on: '2024-05-10', by: officer, do: 'sendBack' },
    { on: '2024-05-14', by: applicant, do: 'correct', with: corrected },
  ];
  return [steps.slice(0, 1), steps].map((told) => {
    const run = runScenario(
      compiled,
      {
        name: 'told',
        standing: { office: ['office'] },
        opens: { on: '2024-05-09', by: applicant, with: { spend, ...given } },
        steps: told,
      },
      officialCalendars,
    );
    expect(run.failures).toEqual([]);
    const { how, why, what } = run.matter?.values ?? {};
    return { how: how ?? null, why: why ?? null, what: what ?? null } as Values;
  });
}

test('what a rule does not ask is not kept, and goes once it is asked no more', () => {
  expect(held({ how: 'part', why: 'a', what: 'b' }, { how: 'all' })).toEqual([
    { how: 'part', why: 'a', what: 'b' },
    { how: 'all', why: '', what: '' },
  ]);
  // Also where a form sends it along.
  expect(held({ how: 'all', why: 'a', what: 'b' }, { how: 'all', what: 'd' })).toEqual([
    { how: 'all', why: null, what: null },
    { how: 'all', why: null, what: null },
  ]);
  expect(held({ how: 'all' }, { how: 'part', why: 'c', what: 'd' })[1]).toEqual({
    how: 'part',
    why: 'c',
    what: 'd',
  });
});
