import { deadlinesOf } from '@twinpark/core/notices';
import type { IsoDate, Language } from '@twinpark/core/model';
import type { Person, QueueItem } from '@twinpark/postgres';
import { linkTo, type ListedDeadline } from '@twinpark/web';
import type { Noticing } from './noticing.ts';

const perPage = 100;
/** So many matters of each unit are looked at, those that are due first. */
const mostMatters = 300;

/** The running deadlines that concern a person: their own and those of the units they belong to, by the parts that
 * their roles let them hold. `dueBy`: only what must be kept by then; else also what they wait for. */
export async function personDeadlines(
  { store, service }: Pick<Noticing, 'store' | 'service'>,
  zone: string,
  person: Person,
  page: { readonly url: string; readonly language: Language; readonly dueBy?: IsoDate },
): Promise<readonly ListedDeadline[]> {
  const places = [
    { kind: 'person' as const, id: person.id, roles: person.ownRoles },
    ...person.memberships.map(({ unit, roles }) => ({ kind: 'unit' as const, id: unit, roles })),
  ];
  const found = new Map<string, ListedDeadline>();
  for (const { kind, id, roles } of places) {
    for (const item of await openMatters({ store }, zone, { kind, id }, page.dueBy)) {
      const read = await service.read(zone, item.matter);
      if (read === null) continue;
      const { compiled } = read.running;
      const isTheirs = item.actors.some((actor) => {
        const role = compiled.scheme.actors[actor]?.role;
        return role === undefined || roles.includes(role);
      });
      if (!isTheirs) continue;
      const { state } = read.held;
      for (const deadline of deadlinesOf(compiled, state, { kind, id })) {
        if (deadline.due === null) continue;
        if (page.dueBy !== undefined && (!deadline.own || deadline.due > page.dueBy)) continue;
        const key = `${item.matter}/${String(deadline.ordinal)}`;
        if (found.get(key)?.deadline.own === true) continue;
        const href = `${page.url}${linkTo(page.language, [zone, 'matters', item.matter])}`;
        const { number, stage } = item;
        const { scheme } = compiled;
        found.set(key, { matter: item.matter, scheme, number, stage, deadline, href });
      }
    }
  }
  return [...found.values()].toSorted((a, b) =>
    (a.deadline.due ?? '') < (b.deadline.due ?? '') ? -1 : 1,
  );
}

async function openMatters(
  { store }: Pick<Noticing, 'store'>,
  zone: string,
  party: { readonly kind: 'unit' | 'person'; readonly id: string },
  dueBy: IsoDate | undefined,
): Promise<readonly QueueItem[]> {
  const items: QueueItem[] = [];
  let cursor: string | undefined;
  while (items.length < mostMatters) {
    const list = await store.matterQueue({ zone, party, dueBy, cursor, limit: perPage });
    items.push(...list.items);
    if (list.next === null) break;
    cursor = list.next;
  }
  return items;
}
