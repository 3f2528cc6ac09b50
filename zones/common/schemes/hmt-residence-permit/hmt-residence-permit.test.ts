import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { hmtResidencePermit } from './scheme.ts';

schemeTests(hmtResidencePermit, scenarios);
