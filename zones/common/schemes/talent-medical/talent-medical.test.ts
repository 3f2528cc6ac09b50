import { schemeTests } from '../application/scheme-tests.ts';
import { talentEvaluation } from '../talent-evaluation/scheme.ts';
import { workPermit } from '../work-permit/scheme.ts';
import { scenarios } from './scenarios.ts';
import { talentMedical } from './scheme.ts';

schemeTests(talentMedical, scenarios, [talentEvaluation, workPermit]);
