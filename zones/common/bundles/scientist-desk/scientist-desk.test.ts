import { talentEvaluation } from '../../schemes/talent-evaluation/scheme.ts';
import { talentHousing } from '../../schemes/talent-housing/scheme.ts';
import { talentMedical } from '../../schemes/talent-medical/scheme.ts';
import { talentSchooling } from '../../schemes/talent-schooling/scheme.ts';
import { bundleTests } from '../bundle-tests.ts';
import { scientistDesk } from './bundle.ts';
import { scenarios } from './scenarios.ts';

bundleTests(
  scientistDesk,
  [talentEvaluation, talentHousing, talentMedical, talentSchooling],
  scenarios,
);
