import { schemeTests } from '../application/scheme-tests.ts';
import { researchGoods } from '../research-goods/scheme.ts';
import { researchUnit } from '../research-unit/scheme.ts';
import { scenarios } from './scenarios.ts';
import { researchDeclaration } from './scheme.ts';

schemeTests(researchDeclaration, scenarios, [researchGoods, researchUnit]);
