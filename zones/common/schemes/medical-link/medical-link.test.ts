import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { medicalLink } from './scheme.ts';

schemeTests(medicalLink, scenarios);
