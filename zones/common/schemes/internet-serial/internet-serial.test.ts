import { schemeTests } from '../application/scheme-tests.ts';
import { internetBatch } from '../internet-batch/scheme.ts';
import { internetInstitution } from '../internet-institution/scheme.ts';
import { internetList } from '../internet-list/scheme.ts';
import { scenarios } from './scenarios.ts';
import { internetSerial } from './scheme.ts';

schemeTests(internetSerial, scenarios, [internetBatch, internetInstitution, internetList]);
