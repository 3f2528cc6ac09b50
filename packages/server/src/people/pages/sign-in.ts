import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, Zone } from '@twinpark/core/model';
import { linkTo, signInPage, type SignInView } from '@twinpark/web';
import { Type } from 'typebox';
import { zoneOf } from '../../http/context.ts';
import { contextOf, sendPage, type PagesContext } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { zoneParams } from '../../http/query.ts';
import { RequestRefused } from '../refusal.ts';
import { personOfPassword } from '../sign-in.ts';
import { actingOf, beginVisit, endVisit, formToken, startVisit } from '../visit.ts';
import { afterSignIn, workplace } from './after-sign-in.ts';
import { address, insideAddress, secret, shortText, token } from './form-fields.ts';

const hide = true;

/** Signing in by password, and signing out. */
export const signInPages: Pages = (app, context, done) => {
  const { language, store, people } = context;

  app.get(
    '/:zone/sign-in',
    {
      schema: {
        hide,
        params: zoneParams,
        querystring: Type.Object({ to: address, fault: Type.Optional(Type.String()) }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const to = insideAddress(request.query.to);
      const acting = actingOf(request);
      if (acting !== null) {
        return reply.redirect(to || (await workplace(context, language, zone, acting)), 303);
      }
      const { fault } = request.query;
      return sendSignIn(context, language, zone, request, reply, {
        to,
        fault: fault === 'passkey' || fault === 'oidc' ? fault : null,
      });
    },
  );

  app.post(
    '/:zone/sign-in',
    {
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({ token, to: address, email: shortText, password: secret }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { email, password } = request.body;
      const to = insideAddress(request.body.to);
      try {
        const given = { email, password, address: request.ip, at: people.now() };
        const person = await personOfPassword(store, zone.id, given);
        if (person !== null) {
          await startVisit(context, request, reply, { person, method: 'password' });
          return reply.redirect(await afterSignIn(context, language, zone, person, to), 303);
        }
        reply.code(422);
        return await sendSignIn(context, language, zone, request, reply, {
          to,
          email,
          fault: 'wrong',
        });
      } catch (error) {
        if (!(error instanceof RequestRefused) || error.retryAfter === null) throw error;
        reply.code(429).header('retry-after', String(error.retryAfter));
        return sendSignIn(context, language, zone, request, reply, {
          to,
          email,
          fault: 'too-many',
          minutes: Math.ceil(error.retryAfter / 60),
        });
      }
    },
  );

  app.post(
    '/:zone/sign-out',
    { schema: { hide, params: zoneParams, body: Type.Object({ token }) } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      await endVisit(context, request, reply);
      return reply.redirect(linkTo(language, [zone.id]), 303);
    },
  );
  done();
};

async function sendSignIn(
  context: PagesContext,
  language: Language,
  zone: Zone,
  request: FastifyRequest,
  reply: FastifyReply,
  view: Pick<SignInView, 'to' | 'fault'> & Partial<Pick<SignInView, 'email' | 'minutes'>>,
): Promise<FastifyReply> {
  beginVisit(context, request, reply);
  const persons = await context.store.samplePersons(zone.id);
  const page = contextOf(context, language, zone, request);
  reply.header('cache-control', 'private, no-store');
  return sendPage(
    reply,
    page,
    signInPage(page, {
      zone: zone.id,
      token: formToken(request),
      email: '',
      minutes: null,
      oidc: context.people.oidc !== null,
      samples: persons
        .filter(({ disabled }) => !disabled)
        .map(({ email, memberships: [first], ownRoles }) => ({
          email,
          unit: first?.unit ?? null,
          roles: first?.roles ?? ownRoles,
        })),
      ...view,
    }),
  );
}
