import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { internetBatch } from './scheme.ts';

schemeTests(internetBatch, scenarios);
