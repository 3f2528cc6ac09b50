import type { Values } from '@twinpark/core/model';
import type { Scenario, Step } from '@twinpark/core/testing';
import { pledgeStories } from '../application/pledge-stories.ts';
import { counterOfficer, intakeStanding, officer } from '../application/story.ts';

const office = officer('office');
const applicant = { person: 'applicant', unit: null, roles: [] };
const standing = { ...intakeStanding, office: ['office'] };

/** The stories that every service with one deciding unit must tell: granted with its number; corrected once,
 * then declined; not corrected; withdrawn; refused with the reason. `due`: the last day of a review that
 * begins on Tuesday, 3 March 2026. */
export function decidedStories(
  form: Values,
  expected: { readonly number: string; readonly due: string },
): readonly Scenario[] {
  const start = {
    standing,
    opens: { on: '2026-03-02', by: applicant, with: { ...form, contact: '（略）' } },
  };
  const [other = {}] = Object.entries(form)
    .filter(([id]) => id !== 'title')
    .map(([id, value]) => ({ [id]: value }));
  const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
  const ask: Step = {
    on: '2026-03-03',
    by: counterOfficer,
    do: 'askCorrection',
    with: { toCorrect: '请补全材料' },
  };
  return [
    {
      ...start,
      name: 'granted with a number',
      steps: [
        {
          ...accept,
          expect: { stage: 'review', due: { decision: expected.due }, awaits: ['office'] },
        },
        {
          on: '2026-03-05',
          by: office,
          do: 'approve',
          expect: { outcome: 'granted', numbers: { number: expected.number }, awaits: [] },
        },
      ],
    },
    {
      ...start,
      name: 'corrected once, and only what was asked; then declined',
      steps: [
        { ...ask, with: { ...ask.with, toCorrectIn: ['title'] } },
        {
          on: '2026-03-04',
          by: applicant,
          do: 'correct',
          with: { corrected: '已补', ...other },
          refused: 'not-asked',
        },
        { on: '2026-03-05', by: applicant, do: 'correct', with: { corrected: '已补' } },
        { ...ask, on: '2026-03-06', refused: 'condition' },
        {
          on: '2026-03-06',
          by: counterOfficer,
          do: 'decline',
          with: { reason: '不属于本事项' },
          expect: { outcome: 'declined' },
        },
      ],
    },
    {
      ...start,
      name: 'not corrected in time',
      steps: [
        ask,
        { on: '2026-03-18', by: 'timer', do: 'lapse', expect: { outcome: 'withdrawn' } },
      ],
    },
    {
      ...start,
      name: 'withdrawn',
      steps: [{ on: '2026-03-03', by: applicant, do: 'withdraw' }],
    },
    {
      ...start,
      name: 'refused with the reason',
      steps: [
        accept,
        { on: '2026-03-05', by: office, do: 'refuse', refused: 'missing' },
        { on: '2026-03-05', by: office, do: 'refuse', with: { reason: '材料不实' } },
      ],
    },
  ];
}

/** The stories of the fast path of such a service. `form` leaves out the papers; `missed`: they are files, or shown. */
export function pledgedStories(
  form: Values,
  {
    missed,
    ...expected
  }: { readonly register: string; readonly bar: string; readonly missed: boolean },
): readonly Scenario[] {
  const withContact = { ...form, contact: '（略）' };
  return pledgeStories({
    standing,
    opens: { on: '2026-03-02', by: applicant, with: withContact },
    withoutPapers: missed ? { ...withContact, papersAtCounter: false } : withContact,
    ...(missed && { papers: { papersAtCounter: true } }),
    office,
    days: ['2026-03-03', '2026-03-20'],
    ...expected,
  });
}
