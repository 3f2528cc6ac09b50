import { schemeTests } from '../application/scheme-tests.ts';
import { biologicalLicence } from '../biological-licence/scheme.ts';
import { researchUnit } from '../research-unit/scheme.ts';
import { scenarios } from './scenarios.ts';
import { researchGoods } from './scheme.ts';

schemeTests(researchGoods, scenarios, [biologicalLicence, researchUnit]);
