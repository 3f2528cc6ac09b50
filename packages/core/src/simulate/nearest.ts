/** Those of some paths that are most like a wanted one: by the keys they share, the last one first. */
export function nearestPaths(
  paths: readonly string[],
  wanted: string,
  most = 5,
): readonly string[] {
  const asked = wanted.split('.');
  const last = asked.at(-1) ?? '';
  const likeness = (path: string): number => {
    const keys = path.split('.');
    const shared = asked.filter((key) => keys.includes(key)).length;
    const own = keys.at(-1) ?? '';
    return shared * 2 + alike(own, last) * 3 + alike(path, wanted);
  };
  return paths
    .map((path) => ({ path, much: likeness(path) }))
    .toSorted((a, b) => b.much - a.much || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ path }) => path);
}

/** Dice's coefficient of neighbouring letters: 1 for the same text, 0 for nothing in common. */
function alike(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function pairs(text: string): ReadonlySet<string> {
  const lower = `^${text.toLowerCase()}$`;
  return new Set(Array.from({ length: lower.length - 1 }, (_, i) => lower.slice(i, i + 2)));
}
