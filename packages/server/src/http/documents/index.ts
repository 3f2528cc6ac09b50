import type { Pages } from '../pages/site.ts';
import { caseDocuments } from './case.ts';
import { decisionDocuments } from './decision.ts';
import { publicDocuments } from './public.ts';

/** The letters that matters have sent, as files. */
export const documentPages: readonly Pages[] = [caseDocuments, decisionDocuments, publicDocuments];
