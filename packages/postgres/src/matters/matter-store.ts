import { earlierVersions } from './earlier-versions.ts';
import type { Database } from '../database.ts';
import { calendarsUsed, saveCalendarsUsed } from './calendars-used.ts';
import { groupedCommits } from './group.ts';
import { matterLinks, waitingFollowers } from './leads.ts';
import { matterQueue, overdueClocks } from './lists.ts';
import { loadMatter, matterStates, matterEvents, matterNumbered, recordedCommand } from './load.ts';
import { lookUpFacts } from './facts.ts';
import { hashKey } from './hash-key.ts';
import {
  keptScheme,
  ledgerBalances,
  mattersWithClocks,
  nextInSequence,
  registerEntries,
  saveAccount,
  saveScheme,
} from './records.ts';
import { seenRecords } from './seen-records.ts';
import { claimExpired, settleExpired } from './timers.ts';
import { checkpointsBefore, saveCheckpoint } from './log/checkpoints.ts';
import { extendLog } from './log/extend.ts';
import { consistencyProof, inclusionProof } from './log/proofs.ts';
import { verifyMatters } from './verify/verify-matters.ts';
import { proposalCounts, replyCounts } from './proposal-statistics.ts';
import { matterCounts } from './matter-counts.ts';
import { pastMatters } from './past-matters.ts';
import { publishedMatters } from './published-matters.ts';
import { schemeMatters } from './scheme-matters.ts';
import { judgeTurns, turnsAgain } from './turns-again.ts';
import { verifyTallies } from './tallies.ts';
import type { MatterStore } from './store.ts';

/** The matters' side of a store on a migrated database. */
export function matterStore(database: Database): MatterStore {
  return {
    saveScheme: (...parameters) => saveScheme(database, ...parameters),
    keptScheme: (...parameters) => keptScheme(database, ...parameters),
    commitMatter: groupedCommits(database),
    loadMatter: (...parameters) => loadMatter(database, ...parameters),
    matterStates: (...parameters) => matterStates(database, ...parameters),
    matterNumbered: (...parameters) => matterNumbered(database, ...parameters),
    recordedCommand: (...parameters) => recordedCommand(database, ...parameters),
    matterEvents: (...parameters) => matterEvents(database, ...parameters),
    matterLinks: (...parameters) => matterLinks(database, ...parameters),
    waitingFollowers: (...parameters) => waitingFollowers(database, ...parameters),
    matterQueue: (query) => matterQueue(database, query),
    schemeMatters: (query) => schemeMatters(database, query),
    publishedMatters: (query) => publishedMatters(database, query),
    pastMatters: (query) => pastMatters(database, query),
    proposalCounts: (zone) => proposalCounts(database, zone),
    replyCounts: (query) => replyCounts(database, query),
    matterCounts: (query) => matterCounts(database, query),
    verifyTallies: (zone) => verifyTallies(database, zone),
    overdueClocks: (query) => overdueClocks(database, query),
    nextInSequence: (...parameters) => nextInSequence(database, ...parameters),
    lookUpFacts: (...parameters) => lookUpFacts(database, ...parameters),
    hashKey: (zone) => hashKey(database, zone),
    seenRecords: (...parameters) => seenRecords(database, ...parameters),
    saveAccount: (...parameters) => saveAccount(database, ...parameters),
    ledgerBalances: (...parameters) => ledgerBalances(database, ...parameters),
    registerEntries: (...parameters) => registerEntries(database, ...parameters),
    claimExpired: (...parameters) => claimExpired(database, ...parameters),
    settleExpired: (...parameters) => settleExpired(database, ...parameters),
    extendLog: (zone) => extendLog(database, zone),
    inclusionProof: (...parameters) => inclusionProof(database, ...parameters),
    consistencyProof: (...parameters) => consistencyProof(database, ...parameters),
    saveCheckpoint: (...parameters) => saveCheckpoint(database, ...parameters),
    checkpointsBefore: (...parameters) => checkpointsBefore(database, ...parameters),
    verifyMatters: (zone, kept) => verifyMatters(database, zone, kept),
    calendarsUsed: (zone) => calendarsUsed(database, zone),
    saveCalendarsUsed: (...parameters) => saveCalendarsUsed(database, ...parameters),
    turnsAgain: (...parameters) => turnsAgain(database, ...parameters),
    judgeTurns: (...parameters) => judgeTurns(database, ...parameters),
    earlierVersions: (query) => earlierVersions(database, query),
    mattersWithClocks: (...parameters) => mattersWithClocks(database, ...parameters),
  };
}
