import {
  isCertificateCode,
  parsedDocument,
  purposes,
  shownCertificate,
  type SignedDocument,
  type Verdict,
} from '@twinpark/core/certificates';
import { linkTo, offlineVerifier, verifyPage, type VerifyView } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  addressesOf,
  attachedCertificate,
  checkCertificate,
  issuerOf,
  listLength,
  numberOf,
  offlineProgram,
  statusList,
  statusLists,
  type Publishing,
} from '../../certificates/index.ts';
import { declareNeed } from '../../people/access.ts';
import { inputsOf } from '../../uploads/index.ts';
import { contextOf, sendPage, type PagesContext } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { certificateNumbered } from './found.ts';
import { standingIn, verifyAddress } from './public.ts';

/** Greatest form with a certificate, in bytes. */
const formBytes = 2 * 1024 * 1024 + 64 * 1024;
const nothing = { number: '', fault: null, verdict: null, standing: null } as const;

/** Where anybody verifies a certificate: by number and code, by file, or without a network. Forms ask and
 * change nothing. */
export const verifyPages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { language } = context;
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    view: Omit<VerifyView, 'address'>,
  ): FastifyReply => {
    const page = contextOf(context, language, null, request);
    const whole = { ...view, address: verifyAddress(context, request) };
    return sendPage(reply.header('cache-control', 'no-store'), page, verifyPage(page, whole));
  };

  app.get('/verify', { schema: { hide: true } }, (request, reply) => show(request, reply, nothing));

  app.post(
    '/verify',
    { schema: { hide: true }, config: { onlyAsks: true }, bodyLimit: formBytes },
    async (request, reply) => {
      const { say } = contextOf(context, language, null, request);
      const sent = new Map(inputsOf(request.body));
      const said = (name: string): string => {
        const value = sent.get(name);
        return typeof value === 'string' ? value.trim() : '';
      };
      const refuse = (about: 'number' | 'code' | 'file', text: string): FastifyReply =>
        show(request, reply.code(422), {
          ...nothing,
          number: said('number'),
          fault: { about, text },
        });
      if (sent.has('number')) {
        const found = await certificateNumbered(context, said('number'));
        if (!found?.certificate.document) {
          return refuse('number', say('verify.noneNumber', { value: said('number').slice(0, 80) }));
        }
        const { zone, certificate } = found;
        if (said('code') === '') {
          const number = numberOf(zone.id, certificate);
          return reply.redirect(linkTo(language, [zone.id, 'certificates', number]), 303);
        }
        if (!isCertificateCode(said('code'), certificate.id)) {
          return refuse('code', say('verify.noneCode'));
        }
        return show(request, reply, await verified(context, JSON.stringify(certificate.document)));
      }
      const file = sent.get('file');
      const bytes = typeof file === 'object' ? file.bytes : new Uint8Array();
      const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
      const text = isPdf
        ? await attachedCertificate(bytes)
        : bytes.length > 0
          ? new TextDecoder().decode(bytes)
          : said('text');
      if (text === null) return refuse('file', say('verify.noAttachment'));
      if (text.trim() === '') return refuse('file', say('verify.nothing'));
      return show(request, reply, await verified(context, text));
    },
  );

  app.get('/verify/offline.html', { schema: { hide: true } }, async (_request, reply) => {
    const { store, zones, people } = context;
    const at = people.now();
    const issuing = issuingOf(context);
    const lists = await Promise.all(zones.map(({ id }) => statusLists(store, issuing, id, at)));
    const document = offlineVerifier({
      language,
      at,
      issuers: zones.map(({ id }) => issuerOf(issuing, id)),
      lists: lists.flat(),
      ...(await offlineProgram()),
    });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="verify-${at.slice(0, 10)}.html"`)
      .send(document.toString());
  });
  done();
};

function issuingOf({ address, certificateKeys }: PagesContext): Publishing {
  return { url: address(), keys: certificateKeys };
}

/** What issued a certificate, if this node did. One that has no address of its own names itself by its port, which may
 * be another each time that it is tried out: then by the port that the certificate names. The keys decide. */
function issuingAs(context: PagesContext, certificate: SignedDocument | null): Publishing {
  const own = issuingOf(context);
  const id = certificate?.['id'];
  if (context.people.url !== null || typeof id !== 'string' || !URL.canParse(id)) return own;
  const { hostname, origin } = new URL(id);
  return hostname === new URL(own.url).hostname ? { ...own, url: origin } : own;
}

/** Checks a certificate against what this node publishes, and looks up how it stands if it is its own. */
async function verified(context: PagesContext, text: string): Promise<Omit<VerifyView, 'address'>> {
  const certificate = parsedDocument(text);
  const issuing = issuingAs(context, certificate);
  const published = {
    issuers: context.zones.map(({ id }) => issuerOf(issuing, id)),
    lists: await listsNamed(context, certificate),
  };
  const verdict = await checkCertificate(text, published, context.people.now());
  return { ...nothing, verdict, standing: await standingFound(context, verdict) };
}

/** The lists of statuses that a certificate names, as far as they are this node's. */
async function listsNamed(
  context: PagesContext,
  certificate: SignedDocument | null,
): Promise<readonly SignedDocument[]> {
  const { store, zones, people } = context;
  const issuing = issuingAs(context, certificate);
  const named = JSON.stringify(certificate?.['credentialStatus'] ?? []);
  const lists: SignedDocument[] = [];
  for (const { id } of zones) {
    const addresses = addressesOf(issuing.url, id);
    const most = Math.floor((await store.countCertificates(id)) / listLength);
    for (const purpose of purposes) {
      for (let nth = 0; nth <= most; nth += 1) {
        if (!named.includes(JSON.stringify(addresses.list(purpose, nth)))) continue;
        lists.push(await statusList(store, issuing, id, purpose, nth, people.now()));
      }
    }
  }
  return lists;
}

async function standingFound(context: PagesContext, { checks, certificate }: Verdict) {
  const isGenuine = checks.some(
    ({ name, finding }) => name === 'signature' && finding === 'passed',
  );
  const number = isGenuine && certificate ? shownCertificate(certificate)?.number : null;
  const found = number ? await certificateNumbered(context, number) : null;
  return found && standingIn(context, found.zone, found.certificate);
}
