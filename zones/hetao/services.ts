import type { ZoneScheme } from '@twinpark/core/model';
import {
  companyRegistration,
  employerInsurance,
  hmtResidencePermit,
  sealFiling,
  socialCard,
  socialInsurance,
  taxRegistration,
  biologicalLicence,
  firmRecognition,
  homeRegistration,
  internetBatch,
  internetInstitution,
  internetList,
  internetSerial,
  medicalLink,
  medicineEvent,
  medicineImport,
  medicineInstitution,
  medicineLot,
  medicineRecall,
  moneyAudit,
  moneyBody,
  moneyGrant,
  professionalRecognition,
  researchDeclaration,
  researchGoods,
  researchUnit,
  talentEvaluation,
  talentHousing,
  talentMedical,
  talentSchooling,
  trainingSupport,
  workPermit,
} from '@twinpark/zone-common';

const counter = ['futian-services'];
const police = ['futian-police'];
const talent = ['futian-hrss'];
const finance = ['futian-finance'];
const housing = ['futian-housing'];
const park = ['hetao-office'];
const customs = ['sz-customs'];
const reviewer = ['sz-drc', 'sz-stic'];
const bank = ['sample-bank'];
const [health, medicines] = [['gd-health'], ['gd-mpa']];
const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;

/** What can be applied for at the counter, and who decides it here. Which unit decides what, and every
 * parameter, is our choice for trying the zone out: no published text says so. */
export const services: readonly ZoneScheme[] = [
  {
    scheme: trainingSupport,
    standing: { counter, office: talent, finance },
    parameters: { yearlyCap: yuan('1000000') },
  },
  { scheme: hmtResidencePermit, standing: { counter, office: police } },
  { scheme: socialInsurance, standing: { counter, office: talent } },
  { scheme: socialCard, standing: { counter, office: ['sz-hrss'] } },
  { scheme: companyRegistration, standing: { counter, office: ['sz-amr'] } },
  { scheme: sealFiling, standing: { counter, office: police } },
  { scheme: taxRegistration, standing: { counter, office: ['futian-tax'] } },
  { scheme: employerInsurance, standing: { counter, office: talent } },
  {
    scheme: internetInstitution,
    standing: { counter, office: park },
    parameters: { months: '24' },
  },
  { scheme: internetBatch, standing: { office: park } },
  {
    scheme: internetList,
    standing: { counter, office: park, reviewer: ['sz-cac', 'gd-ca', 'sz-police'] },
    parameters: { months: '12' },
  },
  { scheme: internetSerial, standing: { office: park }, parameters: { months: '12' } },
  { scheme: homeRegistration, standing: { registrar: ['hk-devb'] } },
  // The trial was announced to end on 2025-12-31; whether it goes on is not known, so the sample lets it.
  {
    scheme: firmRecognition,
    standing: { counter, office: housing },
    parameters: { trialEnd: '2030-12-31' },
  },
  {
    scheme: professionalRecognition,
    standing: { counter, office: housing },
    parameters: { trialEnd: '2030-12-31' },
  },
  {
    scheme: workPermit,
    standing: { counter, office: talent },
    parameters: { averageWage: yuan('160000'), multipleA: '6', multipleB: '4' },
  },
  {
    scheme: talentEvaluation,
    standing: { counter, office: talent },
    parameters: { months: '36' },
  },
  {
    scheme: talentHousing,
    standing: { counter, office: housing },
    parameters: { subsidy: yuan('1200'), subsidyMost: yuan('3000') },
  },
  { scheme: talentMedical, standing: { counter, office: talent } },
  { scheme: talentSchooling, standing: { counter, office: ['futian-education'] } },
  {
    scheme: researchUnit,
    standing: { counter, office: customs, reviewer },
    parameters: { months: '24' },
  },
  { scheme: biologicalLicence, standing: { authority: ['hk-health'] } },
  // How long an entry holds under either order was not found: months, and fewer for high risk.
  {
    scheme: researchGoods,
    standing: { counter, office: customs, reviewer },
    parameters: {
      months: {
        versions: [
          { from: '2015-03-01', value: '12' },
          { from: '2026-08-01', value: '12' },
        ],
      },
      monthsHigh: {
        versions: [
          { from: '2015-03-01', value: '3' },
          { from: '2026-08-01', value: '6' },
        ],
      },
    },
  },
  { scheme: researchDeclaration, standing: { office: customs } },
  {
    scheme: moneyBody,
    standing: { counter, office: park, bank },
    parameters: { auditMonths: '16' },
  },
  { scheme: moneyGrant, standing: { bank } },
  { scheme: moneyAudit, standing: { counter, office: ['sz-stic'], otherSide: ['hk-itc'] } },
  { scheme: medicineInstitution, standing: { office: health, drugs: medicines } },
  {
    scheme: medicineImport,
    standing: { counter, health, office: medicines },
    parameters: { months: '12' },
  },
  { scheme: medicineLot, standing: { office: medicines } },
  { scheme: medicineEvent, standing: { office: medicines } },
  { scheme: medicineRecall, standing: { office: medicines } },
  { scheme: medicalLink, standing: { office: health } },
];
