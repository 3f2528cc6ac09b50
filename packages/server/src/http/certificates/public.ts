import { certificateCode, shownCertificate } from '@twinpark/core/certificates';
import { text, type Text, type Zone } from '@twinpark/core/model';
import type { IssuedCertificate } from '@twinpark/postgres';
import { maskPersonalData } from '@twinpark/text';
import {
  certificatePage,
  inEach,
  linkTo,
  localTime,
  matterTitle,
  standingSentence,
  type CertificateStanding,
} from '@twinpark/web';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { numberOf, standingOf } from '../../certificates/index.ts';
import { certificatePdf } from '../../documents/index.ts';
import { matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { addressOf } from '../node-address.ts';
import { contextOf, sendPage, type PagesContext } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams } from '../query.ts';
import { certificateFor } from './found.ts';

/** A certificate as everybody may see it, by its number; and all of it, with its files, for its holder and for
 * whoever has its secret address. */
export const certificatePages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { language } = context;

  app.get(
    '/:zone/certificates/:id',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const acting = actingOf(request);
      const found = zone && (await certificateFor(context, zone, request.params.id, acting));
      const shown = found?.certificate.document && shownCertificate(found.certificate.document);
      if (!zone || !found || !shown) return reply.callNotFound();
      const { certificate, isWhole } = found;
      const now = context.people.now();
      const { hidden, ...standing } = await standingIn(context, zone, certificate);
      const page = contextOf(context, language, zone, request);
      const file = (name: string): string =>
        linkTo(language, [zone.id, 'certificates', certificate.id, name]);
      const matter =
        found.takesPart && acting
          ? await matterFor(context.matters, zone.id, certificate.matter, acting)
          : null;
      guarded(reply);
      return sendPage(
        reply,
        page,
        certificatePage(page, {
          shown: isWhole
            ? shown
            : {
                ...shown,
                claims: shown.claims.map((one) => ({ ...one, value: masked(one.value) })),
              },
          hidden: new Set(
            isWhole ? [] : shown.claims.map(({ claim }) => claim).filter((one) => hidden(one)),
          ),
          code: isWhole ? certificateCode(certificate.id) : null,
          verifyAt: verifyAddress(context, request),
          standing,
          at: localTime(now),
          files: isWhole
            ? {
                pdf: file('certificate.pdf'),
                json: file('certificate.json'),
                share: linkTo(language, [zone.id, 'certificates', certificate.id]),
              }
            : null,
          matter: matter && {
            title: matterTitle(page, matter),
            href: linkTo(language, [zone.id, 'matters', matter.id]),
          },
        }),
      );
    },
  );

  app.get(
    '/:zone/certificates/:id/:file',
    {
      schema: {
        hide: true,
        params: Type.Object({
          ...idParams.properties,
          file: Type.Enum(['certificate.pdf', 'certificate.json']),
        }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const acting = actingOf(request);
      const found = zone && (await certificateFor(context, zone, request.params.id, acting));
      const document = found?.certificate.document;
      const shown = document && shownCertificate(document);
      if (!zone || !found?.isWhole || !document || !shown) return reply.callNotFound();
      const { certificate } = found;
      const { file } = request.params;
      const name = `${numberOf(zone.id, certificate)}${file.slice('certificate'.length)}`;
      guarded(reply).header('content-disposition', `attachment; filename="${name}"`);
      const whole = JSON.stringify(document);
      if (file === 'certificate.json') {
        return reply.type('application/vc; charset=utf-8').send(whole);
      }
      const at = context.people.now();
      const pdf = await certificatePdf({
        shown,
        code: certificateCode(certificate.id),
        verifyAt: verifyAddress(context, request),
        standing: printedStanding(await standingIn(context, zone, certificate), localTime(at)),
        file: whole,
        at,
      });
      return reply.type('application/pdf').send(Buffer.from(pdf));
    },
  );
  done();
};

/** Secret addresses go to nobody else, and no page that was seen stays behind. */
function guarded<R extends { headers(all: Record<string, string>): R }>(reply: R): R {
  return reply.headers({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
}

/** Where numbers and codes are entered, as people type it: at the address people know the node by, else at the
 * one under which this page was asked for, so that what is scanned or typed leads back here. */
export function verifyAddress(
  { people }: { readonly people: Pick<PagesContext['people'], 'url'> },
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
): string {
  return `${addressOf(request, people.url)}/verify`;
}

export function standingIn(
  { store, matters, people }: PagesContext,
  zone: Zone,
  certificate: IssuedCertificate,
) {
  return standingOf({ store, service: matters, zone }, certificate, people.now());
}

/** How it stands, and that this is what it was when it was printed. */
function printedStanding(standing: CertificateStanding, at: string): Text {
  const said = standingSentence(standing);
  const when = inEach((say) => say('certificate.asOf', { at }));
  return text(
    `${said['zh-Hans']}${when['zh-Hans']}`,
    `${said['zh-Hant']}${when['zh-Hant']}`,
    `${said.en} ${when.en}`,
  );
}

function masked(value: Text): Text {
  return {
    'zh-Hans': maskPersonalData(value['zh-Hans']),
    'zh-Hant': maskPersonalData(value['zh-Hant']),
    en: maskPersonalData(value.en),
  };
}
