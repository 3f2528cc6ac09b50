import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { sealFiling } from './scheme.ts';

schemeTests(sealFiling, scenarios);
