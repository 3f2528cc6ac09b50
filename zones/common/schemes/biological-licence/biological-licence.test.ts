import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { biologicalLicence } from './scheme.ts';

schemeTests(biologicalLicence, scenarios);
