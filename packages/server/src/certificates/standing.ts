import type { MatterEvent } from '@twinpark/core/engine';
import { text, type Instant, type Scheme, type Text, type Zone } from '@twinpark/core/model';
import type { IssuedCertificate, Store } from '@twinpark/postgres';
import { dayOf, type MatterService } from '../matters/index.ts';
import { hiddenClaims } from './display.ts';

/** How a certificate stands today. */
interface Standing {
  readonly status: 'valid' | 'not-yet' | 'expired' | 'suspended' | 'revoked';
  /** Since when it is so, YYYY-MM-DD. */
  readonly since: string;
  /** What made it so, and who, in one sentence; null where only time did. */
  readonly because: Text | null;
}

/** How a certificate stands, since when and why, from the events of its matter; and which of its claims are
 * not for everybody. */
export async function standingOf(
  { store, service, zone }: { store: Store; service: MatterService; zone: Zone },
  certificate: IssuedCertificate,
  now: Instant,
): Promise<Standing & { readonly hidden: (claim: string) => boolean }> {
  const { matter, seq, ordinal, status } = certificate;
  const [found, stored] = await Promise.all([
    service.read(zone.id, matter),
    store.matterEvents(zone.id, matter),
  ]);
  const events = stored.map(({ body, at, command }) => ({
    event: JSON.parse(body) as MatterEvent,
    at,
    command,
  }));
  const own = stored.find((one) => one.seq === seq);
  const scheme = found?.running.compiled.scheme;
  const event = own && (JSON.parse(own.body) as MatterEvent);
  const kept = scheme && event && hiddenClaims(scheme, { kind: certificate.kind, event, ordinal });
  const hidden = (claim: string): boolean => kept?.has(claim) ?? true;
  if (status !== 'valid') {
    const change = events.findLast(({ event }) =>
      effectsOf(event).some(
        (effect) => 'revoke' in effect && effect.seq === seq && effect.ordinal === ordinal,
      ),
    );
    const acted = events.find(
      ({ event, command }) => command === change?.command && event.kind === 'acted',
    )?.event;
    const because = scheme && acted?.kind === 'acted' ? reason(zone, scheme, acted) : null;
    return { status, since: dayOf(change?.at ?? certificate.at), because, hidden };
  }
  return { ...standingByTime(certificate, now), hidden };
}

/** How a certificate that nobody has stopped stands, by its days alone. */
export function standingByTime(
  { document, at }: Pick<IssuedCertificate, 'document' | 'at'>,
  now: Instant,
): Standing {
  const today = dayOf(now);
  const day = (value: unknown): string | null =>
    typeof value === 'string' ? value.slice(0, 10) : null;
  const [from, until] = [day(document?.['validFrom']), day(document?.['validUntil'])];
  if (until !== null && until < today) return { status: 'expired', since: until, because: null };
  const since = from ?? dayOf(at);
  return { status: since > today ? 'not-yet' : 'valid', since, because: null };
}

function effectsOf(event: MatterEvent) {
  return event.kind === 'concluded' || event.kind === 'recorded' ? event.effects : [];
}

/** Who did what, by the names the scheme and the zone give them; never which person. */
function reason(
  zone: Zone,
  { actions }: Scheme,
  { action, by }: Extract<MatterEvent, { kind: 'acted' }>,
): Text {
  const title = actions[action]?.title ?? text(action, action, action);
  const unit = zone.units.find(({ id }) => id === by.unit)?.name;
  return unit === undefined
    ? text(
        `依事项规则办理“${title['zh-Hans']}”`,
        `按事項規則辦理「${title['zh-Hant']}」`,
        `“${title.en}”, by the rules of the service`,
      )
    : text(
        `${unit['zh-Hans']}办理“${title['zh-Hans']}”`,
        `${unit['zh-Hant']}辦理「${title['zh-Hant']}」`,
        `“${title.en}”, by ${unit.en}`,
      );
}
