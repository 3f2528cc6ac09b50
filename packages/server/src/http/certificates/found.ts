import { readCertificateNumber } from '@twinpark/core/certificates';
import { partsHeld, type Acting } from '@twinpark/core/engine';
import type { Scheme, Zone } from '@twinpark/core/model';
import type { IssuedCertificate } from '@twinpark/postgres';
import { numberOf } from '../../certificates/index.ts';
import type { HttpContext } from '../context.ts';
import { isUuid } from '../query.ts';

/** A certificate that an address names, and what whoever asks may see of it. */
export interface FoundCertificate {
  readonly certificate: IssuedCertificate;
  /** They hold it, or have its secret address: all of it. Everybody else: what is public. */
  readonly isWhole: boolean;
  readonly takesPart: boolean;
}

/** The certificate of a number. */
export async function certificateNumbered(
  { store, zones }: Pick<HttpContext, 'store' | 'zones'>,
  number: string,
): Promise<{ readonly zone: Zone; readonly certificate: IssuedCertificate } | null> {
  const read = readCertificateNumber(number);
  const zone = zones.find(({ id }) => id === read?.zone);
  const certificate = read && zone && (await store.certificateAt(zone.id, read.place));
  if (!read || !zone || !certificate) return null;
  const isSame = readCertificateNumber(numberOf(zone.id, certificate))?.year === read.year;
  return isSame ? { zone, certificate } : null;
}

/** The part that holds what a scheme certifies. */
export function holderIn({ certificates, opening }: Scheme, kind: string): string {
  return certificates?.[kind]?.holder ?? opening.by;
}

/** The certificate whose number or secret id stands in an address. */
export async function certificateFor(
  context: HttpContext,
  zone: Zone,
  named: string,
  acting: Acting | null,
): Promise<FoundCertificate | null> {
  const isSecret = isUuid(named);
  const numbered = isSecret ? null : await certificateNumbered(context, named);
  const certificate = isSecret
    ? await context.store.certificate(zone.id, named)
    : numbered?.zone.id === zone.id
      ? numbered.certificate
      : null;
  if (!certificate?.document) return null;
  const found = acting && (await context.matters.read(zone.id, certificate.matter));
  if (!found || !acting) return { certificate, isWhole: isSecret, takesPart: false };
  const { scheme } = found.running.compiled;
  const parts = partsHeld(scheme, found.held.plain.parties, acting);
  const isHeld = parts.some(({ actor }) => actor === holderIn(scheme, certificate.kind));
  return {
    certificate,
    isWhole: isSecret || isHeld,
    takesPart: parts.length > 0,
  };
}
