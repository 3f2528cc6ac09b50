// A message of the catalogue: text with {name} for a value and {name|one|many} for a word that
// depends on a count. The names are read from the type of the Chinese text, so that a call with a
// missing or wrong value does not compile.

type Name<Hole extends string> = Hole extends `${infer N}|${string}` ? N : Hole;

/** The names of the holes of a message text. */
type Holes<Message extends string> = Message extends `${string}{${infer Hole}}${infer Rest}`
  ? Name<Hole> | Holes<Rest>
  : never;

export type Values<Message extends string> = Readonly<Record<Holes<Message>, string | number>>;

/** Fills the holes. A count of 1 takes the first form of {name|one|many}. Throws on a hole without a
 * value: the types make that a broken invariant. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{([a-z]+)(?:\|([^|}]*)\|([^|}]*))?\}/gi, (_hole, name, one, many) => {
    const value = values[name as string];
    if (value === undefined)
      throw new Error(`The message "${message}" needs a value for {${name}}.`);
    if (one === undefined) return String(value);
    return String(value === 1 ? one : many);
  });
}

/** The names of the holes, sorted, each once. For comparing translations. */
export function holesOf(message: string): readonly string[] {
  const names = [...message.matchAll(/\{([a-z]+)(?:\|[^}]*)?\}/gi)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}
