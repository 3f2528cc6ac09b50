import type { Acting, Surroundings } from '@twinpark/core/engine';
import type { Zone } from '@twinpark/core/model';
import type { FormChoices, PageContext } from '@twinpark/web';
import type { FastifyRequest } from 'fastify';
import { bundleIn, type ApplyContext, type Service } from '../../counter/index.ts';
import { dayOf } from '../../matters/index.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf, type HttpContext } from '../context.ts';
import { unitsBySide } from '../desk/surroundings.ts';

/** The role of whoever serves at the counter. */
export const counterRole = 'counter-officer';

/** The zone and the service that an address names; null where there is none. */
export function serviceNamed(
  context: HttpContext,
  params: { readonly zone: string; readonly id: string },
): { readonly zone: Zone; readonly service: Service } | null {
  const zone = zoneOf(context, params.zone);
  const service = zone && context.services(zone.id).find(params.id);
  return zone && service ? { zone, service } : null;
}

/** What applications stand on. */
export function applying({ store, matters, services }: HttpContext): ApplyContext {
  return { store, matters, bundle: bundleIn(services) };
}

/** Today where the zones are. */
export function todayOf({ matters }: HttpContext): string {
  return dayOf(matters.now());
}

/** What the rules of a form see before it is handed in: no look-ups. */
export function beforeHandIn(context: HttpContext): Surroundings {
  return { today: todayOf(context), lookups: {}, calendars: context.matters.calendars };
}

/** What an applicant's form offers: the zone's units. Applicants name no persons. */
export function ownChoices(zone: Zone, page: PageContext): FormChoices {
  return { units: unitsBySide(zone, page.language), entries: {} };
}

/** Who acts, where the address names a zone in which somebody is signed in. */
export function actingIn(
  context: HttpContext,
  request: FastifyRequest,
  zoneId: string,
): { readonly zone: Zone; readonly acting: Acting } | null {
  const zone = zoneOf(context, zoneId);
  const acting = actingOf(request);
  return zone && acting ? { zone, acting } : null;
}
