import { openStore } from '../src/open.ts';
import type { Store } from '../src/store.ts';

type Place = Parameters<typeof openStore>[0];

/** How a contract opens stores, each in a place of its own, and opens one again as after a restart. */
export interface Opening {
  readonly open: () => Promise<Store>;
  /** Closes the store and opens what it kept. */
  readonly reopen: (store: Store) => Promise<Store>;
}

export function openingAt(place: () => Promise<Place>): Opening {
  const places = new Map<Store, Place>();
  const openAt = async (at: Place): Promise<Store> => {
    const store = await openStore(at);
    places.set(store, at);
    return store;
  };
  return {
    open: async () => openAt(await place()),
    reopen: async (store) => {
      const at = places.get(store);
      if (at === undefined) throw new Error('This store was not opened here.');
      await store.close();
      return openAt(at);
    },
  };
}
