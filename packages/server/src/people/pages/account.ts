import type { FastifyReply, FastifyRequest } from 'fastify';
import { languages, type Language } from '@twinpark/core/model';
import { accountPage, linkTo, type AccountView } from '@twinpark/web';
import { Type } from 'typebox';
import { contextOf, sendPage, type PagesContext } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { zoneParams } from '../../http/query.ts';
import { decideAccess } from '../access.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import { hashPassword, isPassword, passwordLength } from '../password.ts';
import { passwordFault } from '../password-rule.ts';
import { formToken, sessionLength, startVisit, type Visit } from '../visit.ts';
import { address, insideAddress, secret, token } from './form-fields.ts';

const hide = true;
const id = Type.String({ maxLength: 200 });

/** One's own account. The guard lets nobody in here who is not signed in. */
export const accountPages: Pages = (app, context, done) => {
  const { language, store, people } = context;
  const config = { need: 'act' } as const;
  const form = <Body extends Record<string, ReturnType<typeof Type.String>>>(body: Body) => ({
    config,
    schema: { hide, params: zoneParams, body: Type.Object({ token, ...body }) },
  });
  const backTo = (
    reply: FastifyReply,
    { zone }: Visit,
    done: AccountView['done'],
    slug: Language = language,
  ): FastifyReply => reply.redirect(linkTo(slug, [zone.id, 'account'], { done }), 303);

  app.get(
    '/:zone/account',
    {
      config,
      schema: {
        hide,
        params: zoneParams,
        querystring: Type.Object({ to: address, done: Type.Optional(Type.String()) }),
      },
    },
    async (request, reply) => {
      const to = insideAddress(request.query.to);
      const done = doings.find((one) => one === request.query.done) ?? null;
      return sendAccount(context, language, request, reply, { to, done });
    },
  );

  app.post(
    '/:zone/account/unit',
    {
      config,
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({ token, to: address, unit: Type.Optional(id) }),
      },
    },
    async (request, reply) => {
      const visit = visitOf(request);
      await store.actFor(visit.zone.id, visit.session.id, request.body.unit || null);
      const to = insideAddress(request.body.to);
      return to === '' ? backTo(reply, visit, 'unit') : reply.redirect(to, 303);
    },
  );

  app.post(
    '/:zone/account/language',
    {
      config,
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({ token, language: Type.Enum([...languages]) }),
      },
    },
    async (request, reply) => {
      const visit = visitOf(request);
      const chosen = request.body.language;
      await store.changePerson(visit.zone.id, visit.person.id, { language: chosen });
      return backTo(reply, visit, 'language', chosen);
    },
  );

  app.post(
    '/:zone/account/password',
    form({ old: secret, password: secret }),
    async (request, reply) => {
      const visit = visitOf(request);
      const { zone, person } = visit;
      const { old, password } = request.body;
      await countAttempt(store, zone.id, 'account', person.email, people.now());
      const hash = await store.passwordHash(zone.id, person.id);
      const fault = (await isPassword(old, hash))
        ? await passwordFault(password, [person.name, person.email])
        : 'wrong-old';
      if (fault !== null) {
        reply.code(422);
        return sendAccount(context, language, request, reply, { fault });
      }
      await forgetAttempts(store, zone.id, person.email);
      await store.changePerson(zone.id, person.id, { passwordHash: await hashPassword(password) });
      await store.endSessions(zone.id, person.id, 'all');
      await startVisit(context, request, reply, { person, method: 'password' });
      return backTo(reply, visit, 'password');
    },
  );

  app.post('/:zone/account/passkey/remove', form({ id }), async (request, reply) => {
    const visit = visitOf(request);
    await store.removePasskey(visit.zone.id, visit.person.id, request.body.id);
    return backTo(reply, visit, 'passkey');
  });

  app.post('/:zone/account/session', form({ id }), async (request, reply) => {
    const visit = visitOf(request);
    await store.endSessions(visit.zone.id, visit.person.id, { only: request.body.id });
    return backTo(reply, visit, 'sessions');
  });

  app.post('/:zone/account/sessions', form({}), async (request, reply) => {
    const { zone, person } = visitOf(request);
    await store.endSessions(zone.id, person.id, 'all');
    return reply.redirect(linkTo(language, [zone.id, 'sign-in']), 303);
  });
  done();
};

const doings = ['unit', 'language', 'password', 'passkey', 'sessions'] as const;

/** The visit of a request that the guard let through. */
export function visitOf(request: FastifyRequest): Visit {
  if (request.visit === null) {
    throw new Error(
      `${request.method} ${request.url} came through without a session; expected the guard to stop it. Declare its need in config.`,
    );
  }
  return request.visit;
}

/** Sends the account page as it stands now. */
export async function sendAccount(
  context: PagesContext,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  said: Partial<Pick<AccountView, 'to' | 'done' | 'fault'>>,
): Promise<FastifyReply> {
  const { zone, session, acting, person } = visitOf(request);
  const { store, people } = context;
  const now = people.now();
  const seenAfter = new Date(Date.parse(now) - sessionLength.idle).toISOString();
  const [passkeys, sessions] = await Promise.all([
    store.passkeysOf(zone.id, person.id),
    store.sessionsOf(zone.id, person.id, now, seenAfter),
  ]);
  const page = contextOf(context, language, zone, request);
  const unitName = (unit: string): string =>
    zone.units.find((one) => one.id === unit)?.name[language] ?? unit;
  const units = [
    ...person.memberships.map(({ unit, roles }) => ({ id: unit, name: unitName(unit), roles })),
    { id: null, name: page.say('people.self'), roles: person.ownRoles },
  ];
  return sendPage(
    reply,
    page,
    accountPage(page, {
      zone: zone.id,
      token: formToken(request),
      name: person.name,
      email: person.email,
      language: person.language,
      hasPassword: person.hasPassword,
      units: units.map((unit) => ({ ...unit, chosen: unit.id === acting.unit })),
      passkeys,
      sessions: sessions.map((one) => ({ ...one, here: one.id === session.id })),
      length: passwordLength,
      administers: decideAccess('administer-unit', acting) === 'allowed',
      fault: null,
      done: null,
      to: '',
      ...said,
    }),
  );
}
