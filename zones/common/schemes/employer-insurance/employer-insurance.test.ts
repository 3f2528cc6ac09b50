import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { employerInsurance } from './scheme.ts';

schemeTests(employerInsurance, scenarios);
