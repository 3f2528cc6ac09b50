import { invitationPage, type InvitationView } from '@twinpark/web';
import { Type } from 'typebox';
import { zoneOf } from '../../http/context.ts';
import { contextOf, sendPage } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { zoneParams } from '../../http/query.ts';
import { invitationKind } from '../invitation.ts';
import { countAttempt } from '../limits.ts';
import { hashPassword, passwordLength } from '../password.ts';
import { passwordFault } from '../password-rule.ts';
import { tokenHash } from '../token.ts';
import { beginVisit, formToken, startVisit } from '../visit.ts';
import { secret, token } from './form-fields.ts';
import { afterSignIn } from './after-sign-in.ts';

const hide = true;
const key = Type.String({ maxLength: 200 });

/** Choosing a password by an invitation, which also signs in. */
export const invitationPages: Pages = (app, context, done) => {
  const { language, store, people } = context;
  const invited = async (zone: string, given: string) => {
    const step = await store.step(zone, tokenHash(given), invitationKind, people.now());
    const person = step?.person ? await store.person(zone, step.person) : null;
    return person?.disabled === true ? null : person;
  };

  app.get(
    '/:zone/invitation',
    {
      schema: {
        hide,
        params: zoneParams,
        querystring: Type.Object({ key: Type.Optional(key) }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      beginVisit(context, request, reply);
      const page = contextOf(context, language, zone, request);
      const { key: given = '' } = request.query;
      const person = await invited(zone.id, given);
      // The key stands in the address: it must not travel on in a Referer, nor stay in a cache. Without any
      // referrer a browser would also send this page's own form as if it came from nowhere.
      reply.header('referrer-policy', 'same-origin').header('cache-control', 'private, no-store');
      if (person === null) reply.code(404);
      const view: InvitationView = {
        zone: zone.id,
        token: formToken(request),
        key: given,
        person,
        fault: null,
        length: passwordLength,
      };
      return sendPage(reply, page, invitationPage(page, view));
    },
  );

  app.post(
    '/:zone/invitation',
    { schema: { hide, params: zoneParams, body: Type.Object({ token, key, password: secret }) } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { key: given, password } = request.body;
      await countAttempt(store, zone.id, 'address', request.ip, people.now());
      const person = await invited(zone.id, given);
      const fault = person && (await passwordFault(password, [person.name, person.email]));
      const taken =
        fault === null &&
        (await store.takeStep(zone.id, tokenHash(given), invitationKind, people.now()));
      if (person === null || !taken) {
        const page = contextOf(context, language, zone, request);
        const view: InvitationView = {
          zone: zone.id,
          token: formToken(request),
          key: given,
          person,
          fault,
          length: passwordLength,
        };
        reply.code(422).header('cache-control', 'private, no-store');
        return sendPage(reply, page, invitationPage(page, view));
      }
      await store.changePerson(zone.id, person.id, { passwordHash: await hashPassword(password) });
      await store.endSessions(zone.id, person.id, 'all');
      await startVisit(context, request, reply, { person, method: 'invitation' });
      return reply.redirect(await afterSignIn(context, language, zone, person, ''), 303);
    },
  );
  done();
};
