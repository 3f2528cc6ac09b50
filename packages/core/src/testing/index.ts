export {
  runScenario,
  unvisited,
  type Expectation,
  type Scenario,
  type ScenarioRun,
  type Step,
} from './scenario.ts';
export {
  runBundleScenario,
  unvisitedParts,
  type BundleExpectation,
  type BundleRun,
  type BundleScenario,
  type BundleStep,
} from './bundle-scenario.ts';
