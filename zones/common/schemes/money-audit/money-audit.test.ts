import { schemeTests } from '../application/scheme-tests.ts';
import { moneyBody } from '../money-body/scheme.ts';
import { moneyGrant } from '../money-grant/scheme.ts';
import { scenarios } from './scenarios.ts';
import { moneyAudit } from './scheme.ts';

schemeTests(moneyAudit, scenarios, [moneyBody, moneyGrant]);
