import { internetList } from '../../schemes/internet-list/scheme.ts';
import { moneyGrant } from '../../schemes/money-grant/scheme.ts';
import { researchDeclaration } from '../../schemes/research-declaration/scheme.ts';
import { researchGoods } from '../../schemes/research-goods/scheme.ts';
import { bundleTests } from '../bundle-tests.ts';
import { researchMove } from './bundle.ts';
import { scenarios } from './scenarios.ts';

bundleTests(
  researchMove,
  [researchGoods, researchDeclaration, internetList, moneyGrant],
  scenarios,
);
