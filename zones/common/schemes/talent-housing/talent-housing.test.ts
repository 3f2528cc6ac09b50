import { schemeTests } from '../application/scheme-tests.ts';
import { talentEvaluation } from '../talent-evaluation/scheme.ts';
import { workPermit } from '../work-permit/scheme.ts';
import { scenarios } from './scenarios.ts';
import { talentHousing } from './scheme.ts';

schemeTests(talentHousing, scenarios, [talentEvaluation, workPermit]);
