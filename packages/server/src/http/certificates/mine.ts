import { shownCertificate } from '@twinpark/core/certificates';
import type { Zone } from '@twinpark/core/model';
import { certificatesPage, linkTo, type CertificateRow, type PageContext } from '@twinpark/web';
import type { IssuedCertificate } from '@twinpark/postgres';
import { numberOf, standingByTime, standingOf } from '../../certificates/index.ts';
import { dayOf, partyActing } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingIn } from '../counter/context.ts';
import { holderIn } from './found.ts';
import type { HttpContext } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { zoneParams } from '../query.ts';

const mostShown = 200;

/** What was granted to whoever is signed in, or to the unit they act for. */
export const ownCertificatePages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { store, matters, language } = context;
  app.get(
    '/:zone/certificates',
    { schema: { hide: true, params: zoneParams } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { zone, acting } = who;
      const all = await store.certificatesWith(zone.id, partyActing(acting), mostShown);
      // Of a unit's certificates those granted to it; those that it grants stand in its case files.
      const own = all.filter(({ scheme, kind, actors }) => {
        const current = matters.schemes.current(zone.id, scheme)?.compiled.scheme;
        return current !== undefined && actors.includes(holderIn(current, kind));
      });
      const page = contextOf(context, language, zone, request);
      return sendPage(reply, page, certificatesPage(page, await rowsOf(context, page, zone, own)));
    },
  );
  done();
};

/** Certificates as lists show them, each with the way to it by its number. */
export async function rowsOf(
  { store, matters, people }: Pick<HttpContext, 'store' | 'matters' | 'people'>,
  { language }: PageContext,
  zone: Zone,
  certificates: readonly IssuedCertificate[],
): Promise<readonly CertificateRow[]> {
  const rows: CertificateRow[] = [];
  for (const certificate of certificates) {
    const { document, matter, kind, status, at } = certificate;
    const shown = document && shownCertificate(document);
    const scheme = (await matters.read(zone.id, matter))?.running.compiled.scheme;
    const title = shown?.title ?? scheme?.certificates?.[kind]?.title;
    if (title === undefined) continue;
    const number = numberOf(zone.id, certificate);
    const from = shown?.from ?? dayOf(at);
    const until = shown?.until ?? null;
    const now = people.now();
    const standing =
      status === 'valid'
        ? standingByTime(certificate, now)
        : await standingOf({ store, service: matters, zone }, certificate, now);
    rows.push({
      number,
      title,
      from,
      until,
      standing,
      href: shown ? linkTo(language, [zone.id, 'certificates', number]) : null,
    });
  }
  return rows;
}
