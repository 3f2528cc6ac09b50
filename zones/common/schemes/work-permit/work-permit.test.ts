import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { workPermit } from './scheme.ts';

schemeTests(workPermit, scenarios);
