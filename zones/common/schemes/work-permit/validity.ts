import { text, type Rule, type Source } from '@twinpark/core/model';

type Field = 'class' | 'passportUntil' | 'contractUntil' | 'until' | 'papersUntil';
type ValidityRule = Rule<Field, never, never>;

const months: Source = {
  instrument: text(
    '各类许可最长期限（待核实的参数）',
    '各類許可最長期限（有待核實的參數）',
    'Longest permits of each class (parameters to be verified)',
  ),
  verified: false,
};

/** A permit never outlives passport or contract: five years for class A, two for B, ninety days' worth for C. */
export const until = (): ValidityRule => ({
  label: text('许可有效期', '許可有效期', 'validity of the permit'),
  earliest: [
    { field: 'passportUntil' },
    { field: 'contractUntil' },
    {
      addMonths: {
        to: { today: true },
        months: { table: { of: { field: 'class' }, rows: { A: '60', B: '24', C: '3' } } },
      },
      source: months,
    },
  ],
});

/** The paper that runs out first: what reminders go by. */
export const papersUntil = (): ValidityRule => ({
  label: text('证件最早到期日', '證件最早到期日', 'the first paper to run out'),
  earliest: [{ field: 'passportUntil' }, { field: 'contractUntil' }, { field: 'until' }],
});
