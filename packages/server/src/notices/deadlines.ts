import { setImmediate } from 'node:timers/promises';
import type { Matter } from '@twinpark/core/engine';
import { comingFor, deadlinesOf } from '@twinpark/core/notices';
import type { IsoDate, Language } from '@twinpark/core/model';
import type { Person, QueueItem, QueueParty } from '@twinpark/postgres';
import { linkTo, type ListedComing, type ListedDeadline } from '@twinpark/web';
import type { Noticing } from './noticing.ts';

/** Matters of a unit are looked at page by page, all of them: what is due is what whoever has most to do needs to know. */
const perPage = 200;

/** The running deadlines that concern a person: their own and those of the units they belong to, by the parts that
 * their roles let them hold. `dueBy`: only what must be kept by then; else also what they wait for. */
export async function personDeadlines(
  { store, service }: Pick<Noticing, 'store' | 'service'>,
  zone: string,
  person: Person,
  page: { readonly url: string; readonly language: Language; readonly dueBy?: IsoDate },
): Promise<readonly ListedDeadline[]> {
  const found = new Map<string, ListedDeadline>();
  for (const { kind, id, roles } of placesOf(person)) {
    for await (const { item, state } of openMatters(
      { store },
      zone,
      { kind, id, roles },
      page.dueBy,
    )) {
      const { compiled } = await service.schemes.version(zone, state.schemeHash);
      for (const deadline of deadlinesOf(compiled, state, { kind, id }, item.actors)) {
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

/** What comes by itself of what a person applied for, or a unit they belong to: the day on which it runs out. */
export async function personComing(
  { store, service }: Pick<Noticing, 'store' | 'service'>,
  zone: string,
  person: Person,
  page: { readonly url: string; readonly language: Language },
): Promise<readonly ListedComing[]> {
  const found = new Map<string, ListedComing>();
  for (const { kind, id, roles } of placesOf(person)) {
    for await (const { item, state } of openMatters(
      { store },
      zone,
      { kind, id, roles },
      undefined,
    )) {
      const { compiled } = await service.schemes.version(zone, state.schemeHash);
      const coming = comingFor(compiled, state, { kind, id });
      if (coming === null || !item.actors.includes(compiled.scheme.opening.by)) continue;
      const { matter, number, stage } = item;
      const href = `${page.url}${linkTo(page.language, [zone, 'matters', matter])}`;
      found.set(matter, { matter, scheme: compiled.scheme, number, stage, coming, href });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.coming.on < b.coming.on ? -1 : 1));
}

/** Where a person stands: for themselves, and for each unit they belong to. */
export function placesOf(person: Person): readonly QueueParty[] {
  return [
    { kind: 'person', id: person.id, roles: person.ownRoles },
    ...person.memberships.map(({ unit, roles }): QueueParty => ({ kind: 'unit', id: unit, roles })),
  ];
}

/** Each with where it stands; its personal values stay sealed. */
async function* openMatters(
  { store }: Pick<Noticing, 'store'>,
  zone: string,
  party: QueueParty,
  dueBy: IsoDate | undefined,
): AsyncGenerator<{ readonly item: QueueItem; readonly state: Matter }> {
  let cursor: string | undefined;
  for (;;) {
    const { items, next } = await store.matterQueue({ zone, party, dueBy, cursor, limit: perPage });
    const ids = items.map(({ matter }) => matter);
    const states = new Map((await store.matterStates(zone, ids)).map((one) => [one.id, one]));
    for (const item of items) {
      const state = states.get(item.matter);
      if (state !== undefined) yield { item, state };
    }
    if (next === null) return;
    cursor = next;
    // The embedded database answers before the loop of events turns: requests come first.
    await setImmediate();
  }
}
