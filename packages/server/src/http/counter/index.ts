import type { Pages } from '../pages/site.ts';
import { applyPages } from './apply.ts';
import { timeCostPages } from './days.ts';
import { minePages } from './mine.ts';
import { ticketPages, windowPages } from './queue.ts';
import { receiptPages } from './receipt.ts';
import { servicePages } from './services.ts';

/** The pages of the one-stop counter and of the applicant's desk, in one language. */
export const counterPages: readonly Pages[] = [
  servicePages,
  applyPages,
  minePages,
  receiptPages,
  ticketPages,
  windowPages,
  timeCostPages,
];
