import { schemeTests } from '../application/scheme-tests.ts';
import { medicineInstitution } from '../medicine-institution/scheme.ts';
import { medicineProduct } from '../medicine-product/scheme.ts';
import { scenarios } from './scenarios.ts';
import { medicineImport } from './scheme.ts';

schemeTests(medicineImport, scenarios, [medicineInstitution, medicineProduct]);
