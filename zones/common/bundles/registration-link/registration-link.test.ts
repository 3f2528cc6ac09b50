import { bundleTests } from '../bundle-tests.ts';
import { companyRegistration } from '../../schemes/company-registration/scheme.ts';
import { sealFiling } from '../../schemes/seal-filing/scheme.ts';
import { taxRegistration } from '../../schemes/tax-registration/scheme.ts';
import { employerInsurance } from '../../schemes/employer-insurance/scheme.ts';
import { registrationLink } from './bundle.ts';
import { scenarios } from './scenarios.ts';

bundleTests(
  registrationLink,
  [companyRegistration, sealFiling, taxRegistration, employerInsurance],
  scenarios,
);
