import { schemeTests } from '../application/scheme-tests.ts';
import { medicineImport } from '../medicine-import/scheme.ts';
import { medicineInstitution } from '../medicine-institution/scheme.ts';
import { scenarios } from './scenarios.ts';
import { medicineProduct } from './scheme.ts';

schemeTests(medicineProduct, scenarios, [medicineImport, medicineInstitution]);
