import { schemeTests } from '../application/scheme-tests.ts';
import { scenarios } from './scenarios.ts';
import { medicineInstitution } from './scheme.ts';

schemeTests(medicineInstitution, scenarios);
