import type { Acting } from '@twinpark/core/engine';
import type { IsoDate, Values } from '@twinpark/core/model';
import type { Expectation, Scenario, Step } from '@twinpark/core/testing';
import { counterOfficer } from './story.ts';

/** A service that is granted on a declaration, as its stories need it. */
interface Pledged {
  readonly standing: NonNullable<Scenario['standing']>;
  readonly opens: Scenario['opens'];
  /** What is handed in besides the declaration when papers are left out. */
  readonly withoutPapers: Values;
  /** What is answered when they are handed in after all; absent: they are no files, and nobody misses them. */
  readonly papers?: Values;
  readonly office: Acting;
  /** The day of acceptance, and a later one of the check. */
  readonly days: readonly [IsoDate, IsoDate];
  /** What the conditions of the grant look up, and what must each be refused. */
  readonly lookups?: Values;
  readonly refused?: readonly Pick<Step, 'on' | 'lookups'>[];
  readonly register: string;
  /** The number of the first bar. */
  readonly bar: string;
  /** The outcomes of being granted, and of being found true; where a life follows the grant both are one. */
  readonly outcomes?: readonly [string, string];
}

/** The stories of the fast path: granted on a declaration and found true; found false, revoked and barred; not open to
 * who made no declaration or is barred. */
export function pledgeStories({
  standing,
  opens: plain,
  withoutPapers,
  papers,
  office,
  days,
  lookups = {},
  refused = [],
  register,
  bar,
  outcomes: [granted, found] = ['grantedOnPledge', 'verified'],
}: Pledged): readonly Scenario[] {
  const standingBar = (isBarred: boolean) => ({ lookups: { ...plain.lookups, isBarred } });
  const opens = { ...plain, ...standingBar(false), with: { ...plain.with, pledge: true } };
  const grant: Step = {
    on: days[0],
    by: counterOfficer,
    do: 'acceptOnPledge',
    lookups: { ...lookups, isBarred: false },
  };
  const revoke = (expect: Expectation): Step => ({
    on: days[1],
    by: office,
    do: 'revokeFalse',
    with: { reason: '与事实不符' },
    lookups: { ...lookups, barMonths: '12' },
    expect: { outcome: 'declaredFalse', ...expect },
  });
  const check = { on: days[1], by: office, do: 'verify' } as const;
  const undeclared = { ...plain, with: { ...plain.with, pledge: false } };
  const bare = (pledge: boolean) => ({ ...opens, with: { ...withoutPapers, pledge } });
  const counter = { on: days[0], by: counterOfficer } as const;
  // Without the papers nobody is accepted past the declaration.
  const late: readonly Step[] = papers ? [{ ...counter, do: 'accept', refused: 'condition' }] : [];
  return [
    {
      name: 'granted on a declaration that is found true',
      standing,
      opens,
      steps: [
        ...refused.map((step): Step => ({ ...grant, ...step, refused: 'condition' })),
        {
          ...grant,
          expect: { outcome: granted, inForce: { [register]: 1 }, awaits: [office.unit ?? ''] },
        },
        { ...check, expect: { outcome: found, due: { verification: null }, awaits: [] } },
        // Once it was looked into it is not looked into again.
        { ...check, refused: granted === found ? 'condition' : 'wrong-stage' },
        {
          ...revoke({}),
          expect: {},
          refused: granted === found ? 'condition' : 'wrong-stage',
        },
      ],
    },
    {
      name: 'the declaration stands for the papers',
      standing,
      opens: bare(true),
      steps: [...late, { ...grant, expect: { outcome: granted } }],
    },
    ...(papers
      ? [
          {
            name: 'neither papers nor a declaration',
            standing,
            opens: { ...bare(false), refused: 'missing' } as const,
            steps: [],
          },
        ]
      : []),
    {
      name: 'found false: revoked and barred',
      standing,
      opens,
      steps: [grant, revoke({ inForce: { [register]: [], 'credit-bars': [bar] } })],
    },
    {
      name: 'found false too, of somebody who is barred since: revoked all the same',
      standing,
      given: { entries: [{ register: 'credit-bars', id: '（演示）' }] },
      opens,
      steps: [grant, revoke({ inForce: { [register]: [], 'credit-bars': 2 } })],
    },
    {
      name: 'who is barred does not declare again: told so, with the ordinary way, before it is handed in',
      standing,
      opens: {
        ...opens,
        lookups: { ...plain.lookups, isBarred: true, barredUntil: '2030-01-31' },
        refused: 'condition',
        says: '至 2030-01-31（含当日）不适用告知承诺；请在“告知承诺”选“否”，按普通程序提交材料',
      },
      steps: [],
    },
    {
      name: 'the ordinary way is open to who is barred',
      standing,
      opens: { ...undeclared, ...standingBar(true) },
      steps: [{ ...counter, do: 'accept', expect: { stage: 'review' } }],
    },
    {
      name: 'who is barred since goes the long way, with the papers',
      standing,
      opens: bare(true),
      steps: [
        {
          ...grant,
          lookups: { ...lookups, isBarred: true, barredUntil: '2030-01-31' },
          refused: 'condition',
          says: '至 2030-01-31（含当日）不适用告知承诺',
        },
        ...late,
        { ...counter, do: 'askCorrection', with: { toCorrect: '不适用告知承诺，请交材料' } },
        {
          on: days[0],
          by: plain.by,
          do: 'correct',
          with: { corrected: '材料已交', pledge: false, ...papers },
        },
        { ...counter, do: 'accept', expect: { stage: 'review' } },
      ],
    },
    {
      name: 'without a declaration too',
      standing,
      opens: undeclared,
      steps: [{ ...grant, refused: 'condition' }],
    },
  ];
}
