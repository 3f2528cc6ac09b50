import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { homeRegistration } from './scheme.ts';

schemeTests(homeRegistration, scenarios);
