import type { Scenario } from '@twinpark/core/testing';
import { counterOfficer, firm as employer } from '../application/story.ts';
import { accept, assess, form, lookups, office, opens, standing, yuan } from './story.ts';

const slip = yuan('100000000.01');

/** What cannot be, wherever it is said. */
export const impossible: readonly Scenario[] = [
  {
    name: 'a salary that must be a slip is not taken, and no points are given by it',
    standing,
    opens,
    steps: [
      accept,
      { ...assess('2026-03-05', { salary: slip }), refused: 'condition', says: '超出可填的上限' },
    ],
  },
  {
    name: 'who applies with a salary that must be a slip hears it before it is handed in',
    standing,
    opens: { ...opens, with: { ...form, salary: slip }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'nobody under 18 is employed',
    standing,
    opens: {
      ...opens,
      with: { ...form, birthDate: '2008-03-03', experience: '0' },
      refused: 'condition',
    },
    steps: [],
  },
  {
    name: 'nobody has worked for longer than since the age of 16',
    standing,
    opens: { ...opens, with: { ...form, experience: '26' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'what cannot be is found out at the correction and by the office too',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '出生日期与护照不符' },
      },
      {
        on: '2026-03-04',
        by: employer,
        do: 'correct',
        with: { corrected: '已改', birthDate: '2010-01-01', experience: '0' },
        refused: 'condition',
      },
      {
        on: '2026-03-04',
        by: employer,
        do: 'correct',
        with: { corrected: '已改', experience: '26' },
        refused: 'condition',
      },
      {
        on: '2026-03-04',
        by: employer,
        do: 'correct',
        with: { corrected: '已改', experience: '25' },
      },
      { ...accept, on: '2026-03-05' },
      {
        on: '2026-03-06',
        by: office,
        do: 'assess',
        with: { assessment: '护照载明生于2010年。', birthDate: '2010-01-01', experience: '0' },
        lookups,
        refused: 'condition',
      },
      {
        on: '2026-03-06',
        by: office,
        do: 'assess',
        with: { assessment: '年限有误。', experience: '26' },
        lookups,
        refused: 'condition',
      },
      assess('2026-03-06', {}, { values: { experiencePoints: '20' } }),
    ],
  },
  {
    name: 'a passport that has run out opens nothing',
    standing,
    opens: { ...opens, with: { ...form, passportUntil: '2026-03-01' }, refused: 'invalid' },
    steps: [],
  },
  {
    name: 'nobody was born tomorrow',
    standing,
    opens: { ...opens, with: { ...form, birthDate: '2026-03-03' }, refused: 'invalid' },
    steps: [],
  },
];
