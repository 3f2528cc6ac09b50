export { clockTable } from './clock-table.ts';
export { scenarios as proposalScenarios } from './schemes/proposals/scenarios.ts';
export { proposals } from './schemes/proposals/scheme.ts';
export { scenarios as residenceScenarios } from './schemes/residence/scenarios.ts';
export { residence } from './schemes/residence/scheme.ts';
export { sampleProposals, type SampleProgress, type SampleProposal } from './sample-proposals.ts';
export { serviceScenarios } from './service-scenarios.ts';
export { trainingSupport } from './schemes/training-support/scheme.ts';
