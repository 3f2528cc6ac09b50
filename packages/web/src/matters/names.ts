import type { PageContext } from '../context.ts';

/** What a unit or a person is called, by id. Ids that nobody knows stand for themselves. */
export type NameOf = (id: string) => string;

/** Names of the zone's units in the page's language, then of the persons given. */
export function namesIn(
  { language, zone, say }: PageContext,
  persons: ReadonlyMap<string, string>,
): NameOf {
  const units = new Map(zone?.units.map((unit) => [unit.id, unit.name[language]]));
  const operator = 'operator:';
  // What acts when a clock runs out or a day has come.
  const node = 'node';
  return (id) =>
    id === node
      ? say('history.node')
      : id.startsWith(operator)
        ? say('history.operator', { name: id.slice(operator.length) })
        : (units.get(id) ?? persons.get(id) ?? id);
}
