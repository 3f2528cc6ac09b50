export {
  runScenario,
  unvisited,
  type Expectation,
  type Scenario,
  type ScenarioRun,
  type Step,
} from './scenario.ts';
