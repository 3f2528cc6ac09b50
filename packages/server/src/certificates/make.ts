import { certificateNumber, credentialOf, type SignedDocument } from '@twinpark/core/certificates';
import { unsealed, type MatterEvent } from '@twinpark/core/engine';
import type { Zone } from '@twinpark/core/model';
import type { IssuedCertificate, Store } from '@twinpark/postgres';
import { personsIn } from '../people/persons-in.ts';
import { dayOf, opener, type MatterService } from '../matters/index.ts';
import { displayOf } from './display.ts';
import { addressesOf, signed, type Publishing } from './issuer.ts';
import { listLength } from './status-list.ts';

export interface Making extends Publishing {
  readonly store: Store;
  readonly service: MatterService;
  readonly zones: readonly Zone[];
  readonly now: () => string;
  /** Hears of certificates that could not be made; they are tried again. */
  readonly log: (line: string) => void;
}

const atOnce = 50;

/** Makes the documents of all certificates that matters have issued and none was made of yet. May be called
 * at any time, by several processes, and again after a crash: the first document that is kept stays.
 * Returns how many were made. */
export async function makeCertificates(making: Making, zone: string): Promise<number> {
  const { store, log } = making;
  let made = 0;
  for (;;) {
    const due = await store.dueCertificates(zone, atOnce);
    let kept = 0;
    for (const one of due) {
      try {
        await store.keepCertificate(zone, one.id, await credential(making, zone, one));
        kept += 1;
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        log(`certificate "${one.kind}" of matter ${one.matter} in zone ${zone}: ${failure}`);
        await store.certificateFailed(zone, one.id, failure);
      }
    }
    made += kept;
    // Those that failed come again the next time.
    if (due.length < atOnce || kept === 0) return made;
  }
}

async function credential(
  making: Making,
  zoneId: string,
  { id, matter, seq, ordinal, kind: kindName, place, at }: IssuedCertificate,
): Promise<SignedDocument> {
  const { store, service, zones, now, url } = making;
  const [found, [stored]] = await Promise.all([
    service.read(zoneId, matter),
    store.matterEvents(zoneId, matter, seq - 1),
  ]);
  const event = stored && (JSON.parse(stored.body) as MatterEvent);
  const effects = event && 'effects' in event ? event.effects : [];
  const effect = effects[ordinal];
  const scheme = found?.running.compiled.scheme;
  const kind = scheme?.certificates?.[kindName];
  const zone = zones.find((one) => one.id === zoneId);
  if (!found || !scheme || !kind || !zone || !event || !effect || !('certificate' in effect)) {
    throw new Error(
      `Event ${String(seq)} of matter ${matter} issues no "${kindName}"; expected a certificate its scheme declares. Run twinpark verify.`,
    );
  }
  const addresses = addressesOf(url, zoneId);
  const claims = unsealed(effect.claims, opener(found.held.personal));
  const persons = await personsIn(store, zoneId, claims, event, found.held.plain);
  const nth = Math.floor(place / listLength);
  const document = credentialOf({
    id: addresses.certificate(id),
    issuer: { id: addresses.issuer, name: zone.name },
    kind,
    kindName,
    number: numberOf(zoneId, { place, at }),
    claims,
    display: displayOf(zone, persons, scheme, { kind: kindName, event, ordinal }, claims),
    from: effect.from ?? dayOf(at),
    until: effect.until,
    status: { index: place % listLength, list: (purpose) => addresses.list(purpose, nth) },
  });
  return signed(making, zoneId, document, now());
}

/** The number of a certificate that a matter has issued; its year is that of the zones. */
export function numberOf(
  zone: string,
  { place, at }: Pick<IssuedCertificate, 'place' | 'at'>,
): string {
  return certificateNumber(zone, dayOf(at).slice(0, 4), place);
}
