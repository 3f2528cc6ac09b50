/** Values read lately, at most so many bytes of them: the one not used for longest makes room. What a
 * value weighs is an estimate that its keeper gives. */
export class Recent<Key, Value> {
  readonly #values = new Map<Key, { readonly value: Value; readonly bytes: number }>();
  readonly #most: number;
  readonly #weigh: (value: Value) => number;
  #held = 0;

  constructor(mostBytes: number, weigh: (value: Value) => number) {
    this.#most = mostBytes;
    this.#weigh = weigh;
  }

  get(key: Key): Value | undefined {
    const entry = this.#values.get(key);
    if (entry === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, entry);
    return entry.value;
  }

  set(key: Key, value: Value): void {
    this.#drop(key);
    const bytes = this.#weigh(value);
    this.#values.set(key, { value, bytes });
    this.#held += bytes;
    for (const oldest of this.#values.keys()) {
      if (this.#held <= this.#most) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#values.clear();
    this.#held = 0;
  }

  #drop(key: Key): void {
    const entry = this.#values.get(key);
    if (entry === undefined) return;
    this.#values.delete(key);
    this.#held -= entry.bytes;
  }
}
