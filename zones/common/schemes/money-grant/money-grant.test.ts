import { schemeTests } from '../application/scheme-tests.ts';
import { moneyBody } from '../money-body/scheme.ts';
import { scenarios } from './scenarios.ts';
import { moneyGrant } from './scheme.ts';

schemeTests(moneyGrant, scenarios, [moneyBody]);
