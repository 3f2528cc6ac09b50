import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { taxRegistration } from './scheme.ts';

schemeTests(taxRegistration, scenarios);
