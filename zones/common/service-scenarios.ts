import { scenarios as hmtResidencePermit } from './schemes/hmt-residence-permit/scenarios.ts';
import { scenarios as socialInsurance } from './schemes/social-insurance/scenarios.ts';
import { scenarios as socialCard } from './schemes/social-card/scenarios.ts';
import { scenarios as companyRegistration } from './schemes/company-registration/scenarios.ts';
import { scenarios as sealFiling } from './schemes/seal-filing/scenarios.ts';
import { scenarios as taxRegistration } from './schemes/tax-registration/scenarios.ts';
import { scenarios as employerInsurance } from './schemes/employer-insurance/scenarios.ts';
import type { Scenario } from '@twinpark/core/testing';
import { scenarios as firmRecognition } from './schemes/firm-recognition/scenarios.ts';
import { scenarios as homeRegistration } from './schemes/home-registration/scenarios.ts';
import { scenarios as internetBatch } from './schemes/internet-batch/scenarios.ts';
import { scenarios as internetInstitution } from './schemes/internet-institution/scenarios.ts';
import { scenarios as internetList } from './schemes/internet-list/scenarios.ts';
import { scenarios as internetSerial } from './schemes/internet-serial/scenarios.ts';
import { scenarios as professionalRecognition } from './schemes/professional-recognition/scenarios.ts';
import { scenarios as talentEvaluation } from './schemes/talent-evaluation/scenarios.ts';
import { scenarios as talentHousing } from './schemes/talent-housing/scenarios.ts';
import { scenarios as talentMedical } from './schemes/talent-medical/scenarios.ts';
import { scenarios as talentSchooling } from './schemes/talent-schooling/scenarios.ts';
import { scenarios as trainingSupport } from './schemes/training-support/scenarios.ts';
import { scenarios as workPermit } from './schemes/work-permit/scenarios.ts';
import { scenarios as researchUnit } from './schemes/research-unit/scenarios.ts';
import { scenarios as biologicalLicence } from './schemes/biological-licence/scenarios.ts';
import { scenarios as researchGoods } from './schemes/research-goods/scenarios.ts';
import { scenarios as researchDeclaration } from './schemes/research-declaration/scenarios.ts';
import { scenarios as moneyBody } from './schemes/money-body/scenarios.ts';
import { scenarios as moneyGrant } from './schemes/money-grant/scenarios.ts';
import { scenarios as moneyAudit } from './schemes/money-audit/scenarios.ts';
import { scenarios as medicineInstitution } from './schemes/medicine-institution/scenarios.ts';
import { scenarios as medicineImport } from './schemes/medicine-import/scenarios.ts';
import { scenarios as medicineLot } from './schemes/medicine-lot/scenarios.ts';
import { scenarios as medicineEvent } from './schemes/medicine-event/scenarios.ts';
import { scenarios as medicineProduct } from './schemes/medicine-product/scenarios.ts';
import { scenarios as medicineRecall } from './schemes/medicine-recall/scenarios.ts';
import { scenarios as medicalLink } from './schemes/medical-link/scenarios.ts';

/** The stories of what can be applied for at the counter, by scheme. */
export const serviceScenarios: Readonly<Record<string, readonly Scenario[]>> = {
  'training-support': trainingSupport,
  'hmt-residence-permit': hmtResidencePermit,
  'social-insurance': socialInsurance,
  'social-card': socialCard,
  'company-registration': companyRegistration,
  'seal-filing': sealFiling,
  'tax-registration': taxRegistration,
  'employer-insurance': employerInsurance,
  'internet-institution': internetInstitution,
  'internet-batch': internetBatch,
  'internet-list': internetList,
  'internet-serial': internetSerial,
  'home-registration': homeRegistration,
  'firm-recognition': firmRecognition,
  'professional-recognition': professionalRecognition,
  'work-permit': workPermit,
  'talent-evaluation': talentEvaluation,
  'talent-housing': talentHousing,
  'talent-medical': talentMedical,
  'talent-schooling': talentSchooling,
  'research-unit': researchUnit,
  'biological-licence': biologicalLicence,
  'research-goods': researchGoods,
  'research-declaration': researchDeclaration,
  'money-body': moneyBody,
  'money-grant': moneyGrant,
  'money-audit': moneyAudit,
  'medicine-institution': medicineInstitution,
  'medicine-product': medicineProduct,
  'medicine-import': medicineImport,
  'medicine-lot': medicineLot,
  'medicine-event': medicineEvent,
  'medicine-recall': medicineRecall,
  'medical-link': medicalLink,
};
