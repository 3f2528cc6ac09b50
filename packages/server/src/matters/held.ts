import { unsealed, type Matter, type PersonalValue } from '@twinpark/core/engine';
import type { Value } from '@twinpark/core/model';
import type { MatterStore, StoredMatter } from '@twinpark/postgres';

/** A matter as the store has it, and as people see it: with personal values in their places. */
export interface HeldMatter extends StoredMatter {
  readonly plain: Matter;
}

/** Puts personal values back where their seals stand; erased ones stay away. */
export function withPersonal(stored: StoredMatter): HeldMatter {
  if (stored.personal.length === 0 && !JSON.stringify(stored.state).includes('"$sealed"')) {
    return { ...stored, plain: stored.state };
  }
  const open = opener(stored.personal);
  const { state } = stored;
  const plain: Matter = {
    ...state,
    values: unsealed(state.values, open),
    branches: Object.fromEntries(
      Object.entries(state.branches).map(([id, list]) => [
        id,
        list.map((branch) => ({ ...branch, values: unsealed(branch.values, open) })),
      ]),
    ),
  };
  return { ...stored, plain };
}

/** What `unsealed` asks for each seal: its value, or that it was erased. */
export function opener(
  personal: readonly PersonalValue[],
): (hash: string) => { readonly value: Value } | { readonly keep: false } {
  const values = new Map(personal.map(({ hash, value }) => [hash, value]));
  return (hash) => {
    const text = values.get(hash);
    return text === undefined ? { keep: false } : { value: JSON.parse(text) as Value };
  };
}

const mostHeld = 2000;

/** Matters lately used, so that an action costs one commit. What is held may be out of date: a commit
 * says so, and a refusal is asked again of a fresh one. */
export class HeldMatters {
  readonly #store: MatterStore;
  readonly #held = new Map<string, HeldMatter>();

  constructor(store: MatterStore) {
    this.#store = store;
  }

  /** The matter as last seen; null where it is not held. */
  seen(zone: string, id: string): HeldMatter | null {
    return this.#held.get(`${zone} ${id}`) ?? null;
  }

  /** The matter as it stands in the store now. */
  async fresh(zone: string, id: string): Promise<HeldMatter | null> {
    const stored = await this.#store.loadMatter(zone, id);
    if (stored === null) return null;
    const held = withPersonal(stored);
    this.keep(zone, held);
    return held;
  }

  keep(zone: string, matter: HeldMatter): void {
    const key = `${zone} ${matter.state.id}`;
    const known = this.#held.get(key);
    // A slower reader does not put an older state back.
    if (known && known.state.version > matter.state.version) return;
    this.#held.delete(key);
    this.#held.set(key, matter);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }

  forget(zone: string, id: string): void {
    this.#held.delete(`${zone} ${id}`);
  }
}
