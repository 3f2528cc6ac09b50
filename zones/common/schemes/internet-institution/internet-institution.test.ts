import { schemeTests } from '../application/scheme-tests.ts';
import { internetBatch } from '../internet-batch/scheme.ts';
import { internetList } from '../internet-list/scheme.ts';
import { scenarios } from './scenarios.ts';
import { internetInstitution } from './scheme.ts';

schemeTests(internetInstitution, scenarios, [internetBatch, internetList]);
