import { schemeTests } from '../application/scheme-tests.ts';
import { medicineImport } from '../medicine-import/scheme.ts';
import { medicineInstitution } from '../medicine-institution/scheme.ts';
import { medicineLot } from '../medicine-lot/scheme.ts';
import { medicineProduct } from '../medicine-product/scheme.ts';
import { scenarios } from './scenarios.ts';
import { medicineRecall } from './scheme.ts';

schemeTests(medicineRecall, scenarios, [
  medicineImport,
  medicineInstitution,
  medicineLot,
  medicineProduct,
]);
