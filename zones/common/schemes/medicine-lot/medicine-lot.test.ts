import { schemeTests } from '../application/scheme-tests.ts';
import { medicineImport } from '../medicine-import/scheme.ts';
import { medicineInstitution } from '../medicine-institution/scheme.ts';
import { medicineProduct } from '../medicine-product/scheme.ts';
import { scenarios } from './scenarios.ts';
import { medicineLot } from './scheme.ts';

schemeTests(medicineLot, scenarios, [medicineImport, medicineInstitution, medicineProduct]);
