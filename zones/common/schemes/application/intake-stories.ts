import type { Acting } from '@twinpark/core/engine';
import type { Expectation, Scenario, Step } from '@twinpark/core/testing';
import type { IsoDate, Values } from '@twinpark/core/model';
import { counterOfficer } from './story.ts';

interface Intake {
  readonly standing: NonNullable<Scenario['standing']>;
  readonly opens: Scenario['opens'];
  /** The day after it was handed in, two days after, and one after the days for correction; absent: of what was handed
   * in on Monday, 2 March 2026. */
  readonly days?: readonly [IsoDate, IsoDate, IsoDate];
  readonly by: Acting;
  readonly corrected?: Values;
  /** What the conditions of handing in and of acceptance look up. */
  readonly lookups?: Values;
  /** Who refuses it once it was accepted; absent: that story is told by the scheme. */
  readonly refusedBy?: Acting;
}

/** What may happen to every application that nothing comes of: corrected once and declined, not corrected in time,
 * withdrawn, refused. */
export function intakeStories({
  standing,
  opens,
  days = ['2026-03-03', '2026-03-04', '2026-03-18'],
  by,
  corrected,
  lookups = {},
  refusedBy,
}: Intake): readonly Scenario[] {
  const ask: Step = {
    on: days[0],
    by: counterOfficer,
    do: 'askCorrection',
    with: { toCorrect: '补材料' },
  };
  return [
    {
      name: 'corrected once, then declined',
      standing,
      opens,
      steps: [
        { ...ask, with: { ...ask.with, toCorrectIn: ['title', ...Object.keys(corrected ?? {})] } },
        {
          on: days[0],
          by,
          do: 'correct',
          with: { corrected: '已补', contact: '（另一人）' },
          refused: 'not-asked',
        },
        {
          on: days[0],
          by,
          do: 'correct',
          with: { corrected: '已补', title: '（已补）', ...corrected },
          lookups,
        },
        { ...ask, on: days[1], refused: 'condition' },
        { on: days[1], by: counterOfficer, do: 'decline', with: { reason: '不属本事项' } },
      ],
    },
    {
      name: 'not corrected in time',
      standing,
      opens,
      steps: [ask, { on: days[2], by: 'timer', do: 'lapse', expect: { outcome: 'withdrawn' } }],
    },
    { name: 'withdrawn', standing, opens, steps: [{ on: days[0], by, do: 'withdraw' }] },
    ...(refusedBy
      ? [
          {
            name: 'refused with the reason',
            standing,
            opens,
            steps: [
              { on: days[0], by: counterOfficer, do: 'accept', lookups },
              { on: days[1], by: refusedBy, do: 'refuse', refused: 'missing' },
              { on: days[1], by: refusedBy, do: 'refuse', with: { reason: '不符合条件' } },
            ],
          } as const,
        ]
      : []),
  ];
}

/** Two reviewers of a joint review: one objects and then agrees. Until both have spoken, the office is not waited for. */
export function bothAgree(on: IsoDate, one: Acting, other: Acting): readonly Step[] {
  const said = (by: Acting, action: string, expect?: Expectation): Step => ({
    on,
    by,
    do: action,
    with: { opinion: '已核对体系文件' },
    ...(expect && { expect }),
  });
  return [
    said(one, 'disagree', { awaits: [other.unit ?? ''] }),
    said(other, 'agree'),
    said(one, 'agree'),
  ];
}
