export { dayOf } from './day.ts';
export {
  MatterService,
  type ActionAsked,
  type Answer,
  type MattersSettings,
  type OpeningAsked,
} from './matters.ts';
export { withPersonal } from './held.ts';
export { nodeSchemes, schemeHash, type RunningScheme, type Schemes } from './schemes.ts';
export { erase, migrateMatter, recomputeClocks, runTimers } from './upkeep.ts';
export { history, matterFor, type HistoryItem, type MatterView } from './view.ts';
