import type { Pages } from '../pages/site.ts';
import { casePages } from './case.ts';
import { caseFiles, publicFiles } from './files.ts';
import { migrationPages } from './migration.ts';
import { openingPages } from './opening.ts';
import { proofPages } from './proof.ts';
import { proposalPages } from './public.ts';
import { publicationPages } from './publications.ts';
import { queuePages } from './queue.ts';
import { statisticsPages } from './statistics.ts';

/** The pages on which matters are worked on, and those on which everybody sees them. */
export const deskPages: readonly Pages[] = [
  queuePages,
  statisticsPages,
  openingPages,
  casePages,
  migrationPages,
  caseFiles,
  proposalPages,
  publicFiles,
  publicationPages,
  proofPages,
];
