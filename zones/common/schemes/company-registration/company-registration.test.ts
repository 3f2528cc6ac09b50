import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { companyRegistration } from './scheme.ts';

schemeTests(companyRegistration, scenarios);
