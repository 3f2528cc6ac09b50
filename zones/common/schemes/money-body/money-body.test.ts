import { schemeTests } from '../application/scheme-tests.ts';
import { moneyGrant } from '../money-grant/scheme.ts';
import { scenarios } from './scenarios.ts';
import { moneyBody } from './scheme.ts';

schemeTests(moneyBody, scenarios, [moneyGrant]);
