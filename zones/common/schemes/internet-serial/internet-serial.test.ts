import { schemeTests } from '../application/scheme-tests.ts';
import { internetList } from '../internet-list/scheme.ts';
import { scenarios } from './scenarios.ts';
import { internetSerial } from './scheme.ts';

schemeTests(internetSerial, scenarios, [internetList]);
