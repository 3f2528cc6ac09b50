import type { MatterEvent, Refusal, SettledEffect } from '@twinpark/core/engine';
import { text, type Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import type { AboutToCommit, Bound } from '../matters/index.ts';
import { makeDecision } from './decision.ts';
import { isDocument, makeDocuments } from './documents.ts';
import { IncompleteLetter } from './reply.ts';

/** Makes the documents of the letters that a command issues, before it is committed, and puts their hashes
 * into its events: the log then proves the words that went out. A letter that cannot be made whole
 * is not sent. */
export function bindLetters(
  store: Pick<Store, 'countRecords' | 'persons' | 'keepDocuments' | 'keepDecision'>,
  zones: readonly Zone[],
): (about: AboutToCommit) => Promise<Bound> {
  return async ({ zone: zoneId, scheme, matter, events, at }) => {
    const zone = zones.find(({ id }) => id === zoneId);
    const issues = events.some(
      (one) => (one.kind === 'issued' && isDocument(one.letter)) || hasLetters(one),
    );
    if (zone === undefined || !issues) return { events };
    const acted = events.findLast((event) => event.kind === 'acted');
    try {
      const bound: MatterEvent[] = [];
      for (const event of events) {
        if (hasLetters(event)) {
          const signing = acted?.by.unit ?? null;
          const effects: SettledEffect[] = [];
          for (const effect of event.effects) {
            if (!('letter' in effect)) {
              effects.push(effect);
              continue;
            }
            const issued = { kind: effect.letter, signing, at };
            const { docx, html } = await makeDecision(store, zone, scheme, matter, issued);
            const documents = {
              docx: await store.keepDecision(zone.id, docx),
              html: await store.keepDecision(zone.id, html),
            };
            effects.push({ ...effect, documents });
          }
          bound.push({ ...event, effects });
          continue;
        }
        if (event.kind !== 'issued' || !isDocument(event.letter)) {
          bound.push(event);
          continue;
        }
        const signing = event.party ?? acted?.by.unit ?? null;
        const issued = { kind: event.letter, signing, at };
        const made = await makeDocuments(store, zone, matter, issued);
        bound.push({ ...event, documents: await store.keepDocuments(zone.id, made) });
      }
      return { events: bound };
    } catch (error) {
      if (!(error instanceof IncompleteLetter)) throw error;
      return { refusals: [incomplete(error.missing)] };
    }
  };
}

type Recording = Extract<MatterEvent, { kind: 'concluded' | 'recorded' }>;

function hasLetters(event: MatterEvent): event is Recording {
  const effects = event.kind === 'concluded' || event.kind === 'recorded' ? event.effects : [];
  return effects.some((effect) => 'letter' in effect);
}

function incomplete(missing: readonly string[]): Refusal {
  const what = missing.join('、');
  return {
    code: 'condition',
    message: text(
      `公文不完整，不能发出：缺${what}。请退回修改，补齐后再发`,
      `公文未完整，不能發出：欠${what}。請退回修改，補齊後再發`,
      `the letter is not complete and cannot go out: ${missing.join(', ')} missing. Send it back, fill this in, and send again`,
    ),
  };
}
