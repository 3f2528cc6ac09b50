import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { socialCard } from './scheme.ts';

schemeTests(socialCard, scenarios);
