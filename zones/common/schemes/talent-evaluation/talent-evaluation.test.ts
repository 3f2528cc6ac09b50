import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { talentEvaluation } from './scheme.ts';

schemeTests(talentEvaluation, scenarios);
