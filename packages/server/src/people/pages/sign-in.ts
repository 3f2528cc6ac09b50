import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, Zone } from '@twinpark/core/model';
import { languageOfSlug, linkTo, signInPage, type SignInView } from '@twinpark/web';
import type { Person } from '@twinpark/postgres';
import { Type } from 'typebox';
import { zoneOf } from '../../http/context.ts';
import { contextOf, sendPage, type PagesContext } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { zoneParams } from '../../http/query.ts';
import { RequestRefused } from '../refusal.ts';
import { personOfPassword } from '../sign-in.ts';
import { beginVisit, endVisit, formToken, startVisit } from '../visit.ts';
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
      if (request.visit !== null) return reply.redirect(to || homeOf(language, zone), 303);
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
          return reply.redirect(afterSignIn(person, to), 303);
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
      return reply.redirect(homeOf(language, zone), 303);
    },
  );
  done();
};

function homeOf(language: Language, zone: Zone): string {
  return linkTo(language, [zone.id]);
}

/** Where somebody goes who has signed in: to choose a unit if there are several, else to where they
 * wanted to go, else, in their own language, to the desk of their unit or to the zone. */
export function afterSignIn(person: Person, to: string): string {
  const { zone, language, memberships, ownRoles } = person;
  const several = memberships.length + (ownRoles.length > 0 ? 1 : 0) > 1;
  // Who was on the way somewhere stays in the language of that page.
  const shown = languageOfSlug(to.split(/[/?]/)[1] ?? '') ?? language;
  return several
    ? linkTo(shown, [zone, 'account'], { to })
    : to || linkTo(language, [zone, ...(memberships.length > 0 ? ['desk'] : [])]);
}

async function sendSignIn(
  context: PagesContext,
  language: Language,
  zone: Zone,
  request: FastifyRequest,
  reply: FastifyReply,
  view: Pick<SignInView, 'to' | 'fault'> & Partial<Pick<SignInView, 'email' | 'minutes'>>,
): Promise<FastifyReply> {
  beginVisit(context, request, reply);
  const persons = await context.store.persons(zone.id);
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
        .filter(({ sample, disabled }) => sample && !disabled)
        .map(({ email, memberships: [first], ownRoles }) => ({
          email,
          unit: first?.unit ?? null,
          roles: first?.roles ?? ownRoles,
        })),
      ...view,
    }),
  );
}
