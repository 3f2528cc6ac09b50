import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { socialInsurance } from './scheme.ts';

schemeTests(socialInsurance, scenarios);
