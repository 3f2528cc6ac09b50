import { text, type Source, type ZoneScheme } from '@twinpark/core/model';
import { companyRegistration } from './schemes/company-registration/scheme.ts';
import { employerInsurance } from './schemes/employer-insurance/scheme.ts';
import { hmtResidencePermit } from './schemes/hmt-residence-permit/scheme.ts';
import { sealFiling } from './schemes/seal-filing/scheme.ts';
import { socialCard } from './schemes/social-card/scheme.ts';
import { socialInsurance } from './schemes/social-insurance/scheme.ts';
import { taxRegistration } from './schemes/tax-registration/scheme.ts';
import { biologicalLicence } from './schemes/biological-licence/scheme.ts';
import { firmRecognition } from './schemes/firm-recognition/scheme.ts';
import { homeRegistration } from './schemes/home-registration/scheme.ts';
import { internetBatch } from './schemes/internet-batch/scheme.ts';
import { internetInstitution } from './schemes/internet-institution/scheme.ts';
import { internetList } from './schemes/internet-list/scheme.ts';
import { internetSerial } from './schemes/internet-serial/scheme.ts';
import { medicalLink } from './schemes/medical-link/scheme.ts';
import { medicineEvent } from './schemes/medicine-event/scheme.ts';
import { medicineImport } from './schemes/medicine-import/scheme.ts';
import { medicineInstitution } from './schemes/medicine-institution/scheme.ts';
import { medicineLot } from './schemes/medicine-lot/scheme.ts';
import { medicineProduct } from './schemes/medicine-product/scheme.ts';
import { medicineRecall } from './schemes/medicine-recall/scheme.ts';
import { moneyAudit } from './schemes/money-audit/scheme.ts';
import { moneyBody } from './schemes/money-body/scheme.ts';
import { moneyGrant } from './schemes/money-grant/scheme.ts';
import { professionalRecognition } from './schemes/professional-recognition/scheme.ts';
import { researchDeclaration } from './schemes/research-declaration/scheme.ts';
import { researchGoods } from './schemes/research-goods/scheme.ts';
import { researchUnit } from './schemes/research-unit/scheme.ts';
import { talentEvaluation } from './schemes/talent-evaluation/scheme.ts';
import { talentHousing } from './schemes/talent-housing/scheme.ts';
import { talentMedical } from './schemes/talent-medical/scheme.ts';
import { talentSchooling } from './schemes/talent-schooling/scheme.ts';
import { trainingSupport } from './schemes/training-support/scheme.ts';
import { workPermit } from './schemes/work-permit/scheme.ts';

const customs = ['sz-customs'];
const reviewer = ['sz-drc', 'sz-stic'];
const bank = ['sample-bank'];
const [health, medicines] = [['gd-health'], ['gd-mpa']];
const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;

/** On what the parameters below rest. */
const ourChoice: Source = {
  instrument: text(
    '本示例园区的取值，没有查到公布的数字',
    '本示例園區的取值，沒有查到公布的數字',
    'A value of this sample zone; no published figure was found',
  ),
  verified: false,
};

/** What can be applied for at the counter of a district, and who decides it there: units of the district
 * are called by its name and their own (`futian-tax`), `park` is the park's own office. Which unit decides
 * what, and every parameter, is our choice for trying a zone out: no published text says so. */
export function districtServices(district: string, park: readonly string[]): readonly ZoneScheme[] {
  const at = (unit: string): readonly string[] => [`${district}-${unit}`];
  const [counter, police, talent] = [at('services'), at('police'), at('hrss')];
  const [finance, housing] = [at('finance'), at('housing')];
  const services: readonly ZoneScheme[] = [
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
    { scheme: taxRegistration, standing: { counter, office: at('tax') } },
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
      parameters: {
        salaryAtMost: yuan('100000000'),
        averageWage: yuan('160000'),
        multipleA: '6',
        multipleB: '4',
      },
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
    { scheme: talentSchooling, standing: { counter, office: at('education') } },
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
    { scheme: medicineProduct, standing: { office: medicines } },
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
  return services.map((one) => {
    const isPledged = Object.hasOwn(one.scheme.lookups, 'barMonths');
    const parameters = { ...one.parameters, ...(isPledged && { barMonths: '12' }) };
    const sources = Object.fromEntries(Object.keys(parameters).map((name) => [name, ourChoice]));
    return { ...one, parameters, sources };
  });
}
