import { text } from '@twinpark/core/model';

/** What the employer reports of the entry: after the notice, on which the visa is given, and on no day to come. The days for
 * the permit count from the entry, however late it is reported. */
export const arrive = {
  title: text('报告入境和住宿登记', '申報入境及住宿登記', 'Report entry and registration'),
  by: 'applicant',
  at: ['notice'],
  asks: ['enteredOn', 'registeredOn'],
  onlyIf: [
    {
      rule: {
        compare: { left: { field: 'enteredOn' }, is: '≥', right: { field: 'noticedOn' } },
      },
      otherwise: text(
        '入境早于许可通知；应凭通知签证入境',
        '入境早於許可通知；應憑通知簽證入境',
        'entered before the notice, on which the visa is given',
      ),
    },
    {
      rule: {
        compare: { left: { field: 'registeredOn' }, is: '≥', right: { field: 'enteredOn' } },
      },
      otherwise: text('登记早于入境', '登記早於入境', 'registered before entering'),
    },
  ],
  effects: [
    {
      set: 'registeredLate',
      to: {
        compare: {
          left: {
            daysBetween: { from: { field: 'enteredOn' }, to: { field: 'registeredOn' } },
          },
          is: '>',
          right: { constant: '1' },
        },
      },
    },
    { start: 'arrival', since: 'enteredOn' },
  ],
  goes: 'arrived',
} as const;
