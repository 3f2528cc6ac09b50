import { schemeTests } from '../application/scheme-tests.ts';
import { talentEvaluation } from '../talent-evaluation/scheme.ts';
import { workPermit } from '../work-permit/scheme.ts';
import { scenarios } from './scenarios.ts';
import { talentSchooling } from './scheme.ts';

schemeTests(talentSchooling, scenarios, [talentEvaluation, workPermit]);
