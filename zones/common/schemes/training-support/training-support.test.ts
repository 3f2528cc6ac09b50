import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { trainingSupport } from './scheme.ts';

schemeTests(trainingSupport, scenarios);
