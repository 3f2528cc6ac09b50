export { followCalendars } from './calendars.ts';
export { followTurns } from './turns.ts';
export { ownDeeds } from './deeds.ts';
export { saidOnRelease } from './released.ts';
export { dayOf } from './day.ts';
export type { Answer } from './answer.ts';
export { MatterService } from './matters.ts';
export type { AboutToCommit, Bound } from './work.ts';
export { opener, withPersonal } from './held.ts';
export { fileOfMatter } from './seen-files.ts';
export { openLedgers } from './keep-scheme.ts';
export { followLeads } from './leads.ts';
export { lackedAlways, lackedIn } from './lacking.ts';
export { partyActing, takesPart } from './party.ts';
export type { RunningScheme } from './schemes.ts';
export {
  earlierVersion,
  migrateMatter,
  migrationPlan,
  versionNames,
  type MigrationPlan,
} from './migration.ts';
export { erase, finishErasures, localOperator, runTimers } from './upkeep.ts';
export { history, matterFor, type HistoryItem, type MatterView } from './view.ts';
