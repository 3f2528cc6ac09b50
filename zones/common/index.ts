export { clockTable } from './clock-table.ts';
export { scenarios as proposalScenarios } from './schemes/proposals/scenarios.ts';
export { proposals } from './schemes/proposals/scheme.ts';
export { scenarios as residenceScenarios } from './schemes/residence/scenarios.ts';
export { residence } from './schemes/residence/scheme.ts';
export { sampleProposals, type SampleProgress, type SampleProposal } from './sample-proposals.ts';
export { serviceScenarios } from './service-scenarios.ts';
export { trainingSupport } from './schemes/training-support/scheme.ts';
export { hmtResidencePermit } from './schemes/hmt-residence-permit/scheme.ts';
export { socialInsurance } from './schemes/social-insurance/scheme.ts';
export { socialCard } from './schemes/social-card/scheme.ts';
export { companyRegistration } from './schemes/company-registration/scheme.ts';
export { sealFiling } from './schemes/seal-filing/scheme.ts';
export { taxRegistration } from './schemes/tax-registration/scheme.ts';
export { employerInsurance } from './schemes/employer-insurance/scheme.ts';
export { registrationLink } from './bundles/registration-link/bundle.ts';
export { socialSecurityLink } from './bundles/social-security-link/bundle.ts';
export { bundleScenarios } from './bundles/scenarios.ts';
export { internetInstitution } from './schemes/internet-institution/scheme.ts';
export { internetBatch } from './schemes/internet-batch/scheme.ts';
export { internetList } from './schemes/internet-list/scheme.ts';
export { internetSerial } from './schemes/internet-serial/scheme.ts';
export { homeRegistration } from './schemes/home-registration/scheme.ts';
export { firmRecognition } from './schemes/firm-recognition/scheme.ts';
export { professionalRecognition } from './schemes/professional-recognition/scheme.ts';
export { workPermit } from './schemes/work-permit/scheme.ts';
export { talentEvaluation } from './schemes/talent-evaluation/scheme.ts';
export { talentHousing } from './schemes/talent-housing/scheme.ts';
export { talentMedical } from './schemes/talent-medical/scheme.ts';
export { talentSchooling } from './schemes/talent-schooling/scheme.ts';
export {
  sampleApplications,
  type SampleApplication,
  type SampleDeed,
} from './sample-applications.ts';
export { publishedSerials, realBatches } from './schemes/internet-list/real-figures.ts';
export { scientistDesk } from './bundles/scientist-desk/bundle.ts';
