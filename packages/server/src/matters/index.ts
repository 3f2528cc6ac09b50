export { dayOf } from './day.ts';
export { MatterService, type Answer } from './matters.ts';
export { opener, withPersonal } from './held.ts';
export { fileOfMatter } from './seen-files.ts';
export { followLeads } from './leads.ts';
export type { RunningScheme } from './schemes.ts';
export { erase, migrateMatter, recomputeClocks, runTimers } from './upkeep.ts';
export { history, matterFor, type HistoryItem, type MatterView } from './view.ts';
