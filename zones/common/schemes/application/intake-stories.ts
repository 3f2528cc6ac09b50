import type { Acting } from '@twinpark/core/engine';
import type { Expectation, Scenario, Step } from '@twinpark/core/testing';
import type { IsoDate, Values } from '@twinpark/core/model';
import { counterOfficer } from './story.ts';

interface Intake {
  readonly standing: NonNullable<Scenario['standing']>;
  readonly opens: Scenario['opens'];
  /** The day after it was handed in, two days after, and one after the days for correction. */
  readonly days: readonly [IsoDate, IsoDate, IsoDate];
  readonly by: Acting;
  readonly corrected?: Values;
}

/** What may happen to every application before it is accepted: corrected once and declined, not corrected in
 * time, withdrawn. */
export function intakeStories({
  standing,
  opens,
  days,
  by,
  corrected,
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
