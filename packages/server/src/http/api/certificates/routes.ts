import { purposes } from '@twinpark/core/certificates';
import { linkTo } from '@twinpark/web';
import { Type } from 'typebox';
import { issuerOf, statusList } from '../../../certificates/index.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers } from '../../problem.ts';
import { idParams, isUuid, zoneParams } from '../../query.ts';
import { preferredLanguage } from '../../language.ts';
import type { Resource } from '../resource.ts';

const tags = ['certificates'];
const signed = Type.Unsafe<object>({
  type: 'object',
  additionalProperties: true,
  description: 'W3C Verifiable Credential 2.0 with an eddsa-jcs-2022 proof',
});
const listParams = Type.Object({
  zone: zoneParams.properties.zone,
  purpose: Type.Enum([...purposes]),
  list: Type.Integer({ minimum: 0, maximum: 16_383 }),
});

/** What anybody needs to verify a certificate: itself, who issued it with which keys, and the statuses. */
export const certificates: Resource = (app, context, done) => {
  const { store, certificateKeys, people, address } = context;
  const issuing = () => ({ url: address(), keys: certificateKeys });

  app.get(
    '/zones/:zone/did.json',
    {
      schema: {
        tags,
        summary: 'The issuer of the certificates of a zone (did:web): all its keys',
        params: zoneParams,
        response: { 200: signed, ...problemAnswers },
      },
    },
    async ({ params }, reply) =>
      zoneOf(context, params.zone) ? issuerOf(issuing(), params.zone) : reply.callNotFound(),
  );

  app.get(
    '/zones/:zone/certificates/:id',
    {
      schema: {
        tags,
        summary: 'A certificate as it was issued',
        description:
          'Its address cannot be guessed: whoever has it was given it (it is what the QR code holds). A browser is sent to the page that people read. Whether it still holds is in the lists of statuses that it names.',
        params: idParams,
        response: { 200: signed, ...problemAnswers },
      },
    },
    async ({ params, headers }, reply) => {
      if (!zoneOf(context, params.zone)) return reply.callNotFound();
      if (!isUuid(params.id)) return reply.callNotFound();
      const found = await store.certificate(params.zone, params.id);
      if (!found?.document) return reply.callNotFound();
      reply.header('vary', 'accept, accept-language').header('referrer-policy', 'no-referrer');
      if (headers.accept?.includes('text/html') === true) {
        const language = preferredLanguage(headers['accept-language']);
        const page = linkTo(language, [params.zone, 'certificates', found.id]);
        return reply.header('cache-control', 'no-store').redirect(page, 303);
      }
      return reply.header('cache-control', 'no-store').send(found.document);
    },
  );

  app.get(
    '/zones/:zone/certificate-status/:purpose/:list',
    {
      schema: {
        tags,
        summary: 'A list of statuses of certificates (W3C Bitstring Status List 1.0), signed',
        params: listParams,
        response: { 200: signed, ...problemAnswers },
      },
    },
    async ({ params }, reply) => {
      if (!zoneOf(context, params.zone)) return reply.callNotFound();
      const { zone, purpose, list } = params;
      return reply
        .header('cache-control', 'no-store')
        .send(await statusList(store, issuing(), zone, purpose, list, people.now()));
    },
  );
  done();
};
