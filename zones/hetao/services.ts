import type { ZoneScheme } from '@twinpark/core/model';
import {
  companyRegistration,
  employerInsurance,
  hmtResidencePermit,
  sealFiling,
  socialCard,
  socialInsurance,
  taxRegistration,
  trainingSupport,
} from '@twinpark/zone-common';

const counter = ['futian-services'];
const police = ['futian-police'];
const talent = ['futian-hrss'];
const finance = ['futian-finance'];

/** What can be applied for at the counter, and who decides it here. Which unit decides what is our choice
 * for trying the zone out; parameters nobody has verified are marked where they are used. */
export const services: readonly ZoneScheme[] = [
  {
    scheme: trainingSupport,
    standing: { counter, office: talent, finance },
    // No published text says how much a firm can get in a year.
    parameters: { yearlyCap: { amount: '1000000', currency: 'CNY' } },
  },
  { scheme: hmtResidencePermit, standing: { counter, office: police } },
  { scheme: socialInsurance, standing: { counter, office: talent } },
  { scheme: socialCard, standing: { counter, office: ['sz-hrss'] } },
  { scheme: companyRegistration, standing: { counter, office: ['sz-amr'] } },
  { scheme: sealFiling, standing: { counter, office: police } },
  { scheme: taxRegistration, standing: { counter, office: ['futian-tax'] } },
  { scheme: employerInsurance, standing: { counter, office: talent } },
];
