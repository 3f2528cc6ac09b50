import type { Content } from './content.ts';
import type { Database } from './database.ts';
import type { AnswerSeal } from './counter/answer-seal.ts';
import { counterStore } from './counter/counter-store.ts';
import { fileStore } from './files/file-store.ts';
import { figureStore } from './figures/figure-store.ts';
import { certificateStore } from './certificates/certificate-store.ts';
import { issuedStore } from './issued/issued-store.ts';
import { matterStore } from './matters/matter-store.ts';
import { noticeStore } from './notices/notice-store.ts';
import { decideLink } from './decide-link.ts';
import { ZoneMemories } from './linking/zone-memories.ts';
import { databasePeople } from './people/database-people.ts';
import { listFindings } from './queries/list-findings.ts';
import { listLetters } from './queries/list-letters.ts';
import { lettersNamed } from './queries/letters-named.ts';
import { listLineages } from './queries/list-lineages.ts';
import { letterDetail } from './queries/read-letter.ts';
import { lineageDetail, workListSource } from './queries/read-lineage.ts';
import { saidBefore } from './queries/said-before.ts';
import { search } from './queries/search.ts';
import { knownHashesOf, originalOf } from './queries/read-original.ts';
import { zoneFilters } from './queries/zone-filters.ts';
import { zoneOverview } from './queries/zone-overview.ts';
import { keepStatistics } from './statistics.ts';
import { storeLetters } from './store-letters.ts';
import type { Store } from './store.ts';
import { verifyLetters } from './verify-letters.ts';
import { withdrawLetter } from './withdraw-letter.ts';

/** A store on a migrated database and a place for original bytes. Closing it closes the database. */
export function databaseStore(database: Database, content: Content, seal: AnswerSeal): Store {
  const statistics = keepStatistics(database);
  const memories = new ZoneMemories();
  return {
    ...matterStore(database),
    ...figureStore(database),
    ...counterStore(database, seal),
    ...fileStore(database, content),
    ...issuedStore(database, content),
    ...certificateStore(database),
    ...noticeStore(database),
    ...databasePeople(database),
    storeLetters: async (letters) => {
      const outcomes = await storeLetters(database, content, memories, letters);
      await statistics.stored(outcomes.filter(({ outcome }) => outcome === 'stored').length);
      return outcomes;
    },
    knownHashes: (zone, hashes) => knownHashesOf(database, zone, hashes),
    overview: (zone) => zoneOverview(database, zone),
    filters: (zone) => zoneFilters(database, zone),
    letters: (query) => listLetters(database, query),
    letter: (zone, id) => letterDetail(database, zone, id),
    lettersNamed: (zone, name) => lettersNamed(database, zone, name),
    withdrawLetter: (zone, id, withdrawal) =>
      withdrawLetter(database, content, memories, zone, id, withdrawal),
    original: async (zone, id) => {
      const found = await originalOf(database, zone, id);
      if (found === null) return null;
      const bytes = await content.get(found.hash);
      if (bytes === null) {
        throw new Error(
          `The original of letter "${id}" (${found.file}) is missing from the content folder under hash ${found.hash}; expected every stored letter's bytes there. Restore the folder "files" from the same backup as the database.`,
        );
      }
      return { bytes, mediaType: found.media_type, file: found.file };
    },
    lineages: (query) => listLineages(database, query),
    lineage: (zone, id) => lineageDetail(database, zone, id),
    findings: (query) => listFindings(database, query),
    saidBefore: (zone, names, limit) => saidBefore(database, memories.of(zone), zone, names, limit),
    workListSource: (zone, year, names) => workListSource(database, zone, year, names),
    decideLink: (zone, decision) => decideLink(database, zone, decision),
    verifyLetters: (zone) => verifyLetters(database, content, zone),
    search: (query) => search(database, query),
    close: () => database.close(),
  };
}
