export { addToSums, comparedSums, movedBy, type MovedSums, type SumChange } from './amounts.ts';
export { decideAgain, type Again, type World } from './again.ts';
export {
  changedScheme,
  settablePaths,
  type Change,
  type ChangeRefusal,
  type Changes,
  type Rulebook,
} from './changes.ts';
export { Facts } from './facts.ts';
export { pastMatter, type PastCommand, type PastEvent, type PastMatter } from './past.ts';
export { Simulation, type SimulationReport } from './simulation.ts';
export type { Reason } from './reason.ts';
export type { ChangedMatter, UndecidedMatter, Verdict, WhyUndecided } from './verdict.ts';
