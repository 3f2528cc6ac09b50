import type { Store } from '../store.ts';
import { NodeGone } from './remote.ts';

/** How many nodes may end under one call before it gives up. */
const mostAttempts = 5;

/** A store that opens again when the node that answered has ended, and then asks once more. That is
 * safe because every method of a store may run twice: what is stored already changes nothing. */
export async function following(open: () => Promise<Store>): Promise<Store> {
  let current = open();
  await current;
  const again = async <T>(run: (store: Store) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const asked = current;
      try {
        return await run(await asked);
      } catch (error) {
        if (!(error instanceof NodeGone) || attempt === mostAttempts) throw error;
        if (current === asked) current = asked.then((store) => store.close()).then(open);
      }
    }
  };
  return {
    storeLetters: (...parameters) => again((store) => store.storeLetters(...parameters)),
    knownHashes: (...parameters) => again((store) => store.knownHashes(...parameters)),
    overview: (...parameters) => again((store) => store.overview(...parameters)),
    letters: (...parameters) => again((store) => store.letters(...parameters)),
    letter: (...parameters) => again((store) => store.letter(...parameters)),
    original: (...parameters) => again((store) => store.original(...parameters)),
    lineages: (...parameters) => again((store) => store.lineages(...parameters)),
    lineage: (...parameters) => again((store) => store.lineage(...parameters)),
    findings: (...parameters) => again((store) => store.findings(...parameters)),
    workListSource: (...parameters) => again((store) => store.workListSource(...parameters)),
    decideLink: (...parameters) => again((store) => store.decideLink(...parameters)),
    search: (...parameters) => again((store) => store.search(...parameters)),
    close: async () => (await current).close(),
  };
}
