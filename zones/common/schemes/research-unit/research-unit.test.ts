import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { researchUnit } from './scheme.ts';

schemeTests(researchUnit, scenarios);
