import type { Acting, CompiledScheme, Matter, MatterEvent, PartyPlace } from '../engine/index.ts';
import type { Scheme } from '../model/index.ts';
import type { Party, PartyNotice } from './types.ts';

/** Something that somebody did and that the scheme answers. */
export interface Deed {
  /** Where it stands in the events, and its action. */
  readonly at: number;
  readonly action: string;
  readonly by: Acting;
  /** Where the answering action stands, and which of the scheme's `answers` it is; null: it waits for its answer. */
  readonly answered: { readonly at: number; readonly answer: number } | null;
}

/** What was done in a matter that the scheme answers, and what answered each, in the order in which it was done. */
export function deedsIn(
  { answers = [] }: Pick<Scheme, 'answers'>,
  events: readonly MatterEvent[],
): readonly Deed[] {
  const waiting: (Deed & { readonly saw: Extract<MatterEvent, { kind: 'acted' }>['saw'] })[] = [];
  const done: Deed[] = [];
  for (const [at, event] of events.entries()) {
    if (event.kind !== 'acted') continue;
    for (const [answer, { to, by, saw = {} }] of answers.entries()) {
      if (![by].flat().includes(event.action)) continue;
      for (const deed of waiting.filter((one) => one.action === to)) {
        const isMeant = Object.entries(saw).every(([lookup, value]) => deed.saw[lookup] === value);
        if (!isMeant) continue;
        const { saw: _saw, ...rest } = deed;
        done.push({ ...rest, answered: { at, answer } });
        waiting.splice(waiting.indexOf(deed), 1);
      }
    }
    if (answers.some(({ to }) => to === event.action)) {
      const { action, by, saw } = event;
      waiting.push({ at, action, by, saw, answered: null });
    }
  }
  return [...done, ...waiting.map(({ saw: _saw, ...deed }) => deed)].toSorted(
    (a, b) => a.at - b.at,
  );
}

/** For whom somebody does something: their unit, else themselves. */
export function doer({ person, unit }: Acting): Party {
  return unit === null ? { kind: 'person', id: person } : { kind: 'unit', id: unit };
}

/** The notices to whoever did what the events answer. The parties of the matter hear of it as parties. */
export function answerNotices(
  { scheme, hash }: CompiledScheme,
  after: Matter,
  {
    past,
    events,
    places,
  }: {
    readonly past: readonly MatterEvent[];
    readonly events: readonly MatterEvent[];
    readonly places: readonly PartyPlace[];
  },
): readonly PartyNotice[] {
  if (scheme.answers === undefined) return [];
  const found = new Map<string, PartyNotice>();
  for (const { action, by, answered } of deedsIn(scheme, [...past, ...events])) {
    if (answered === null || answered.at < past.length) continue;
    const party = doer(by);
    if (places.some(({ kind, party: id }) => kind === party.kind && id === party.id)) continue;
    found.set(`${party.kind} ${party.id} ${String(answered.answer)}`, {
      party,
      actors: [scheme.actions[action]?.by ?? []].flat(),
      except: null,
      facts: {
        scheme: scheme.id,
        schemeHash: hash,
        number: after.number,
        kinds: ['answered'],
        stage: after.stage,
        branch: null,
        outcome: null,
        answer: answered.answer,
        letters: [],
        certificates: [],
        clock: null,
      },
    });
  }
  return [...found.values()];
}
