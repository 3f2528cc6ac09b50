import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { internetInstitution } from './scheme.ts';

schemeTests(internetInstitution, scenarios);
