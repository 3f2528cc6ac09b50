import { linkTo, passkeyPage } from '@twinpark/web';
import { Type } from 'typebox';
import { zoneOf } from '../../http/context.ts';
import { contextOf, sendPage } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { zoneParams } from '../../http/query.ts';
import { allowOwnScripts } from '../../http/security.ts';
import { countAttempt } from '../limits.ts';
import { addedKey, optionsToAdd, optionsToSignIn, personOfAnswer, siteOf } from '../passkey.ts';
import { beginStep, endStep, lookAtStep } from '../step.ts';
import { beginVisit, formToken, startVisit } from '../visit.ts';
import { sendAccount, visitOf } from './account.ts';
import { address, insideAddress, token } from './form-fields.ts';
import { afterSignIn } from './after-sign-in.ts';

const hide = true;
const act = { need: 'act' } as const;
/** The browser's answer: about a kilobyte. */
const credential = Type.String({ maxLength: 16_384 });

/** Signing in with a passkey, and adding one to an account. */
export const passkeyPages: Pages = (app, context, done) => {
  const { language, store, people } = context;

  app.post(
    '/:zone/sign-in/passkey',
    { schema: { hide, params: zoneParams, body: Type.Object({ token, to: address }) } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      await countAttempt(store, zone.id, 'address', request.ip, people.now());
      const { json, challenge } = await optionsToSignIn(siteOf(request, people));
      const to = insideAddress(request.body.to);
      const content = { options: json, challenge, to };
      await beginStep(context, request, reply, { zone: zone.id, kind: 'passkey-sign-in', content });
      return reply.redirect(linkTo(language, [zone.id, 'sign-in', 'passkey']), 303);
    },
  );

  app.get(
    '/:zone/sign-in/passkey',
    { schema: { hide, params: zoneParams } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const back = linkTo(language, [zone.id, 'sign-in']);
      const step = await lookAtStep(context, request, zone.id, 'passkey-sign-in');
      if (step === null) return reply.redirect(back, 303);
      beginVisit(context, request, reply);
      allowOwnScripts(reply);
      reply.header('cache-control', 'private, no-store');
      const page = contextOf(context, language, zone, request);
      return sendPage(
        reply,
        page,
        passkeyPage(page, {
          kind: 'get',
          action: linkTo(language, [zone.id, 'sign-in', 'passkey', 'answer']),
          back,
          token: formToken(request),
          options: step['options'] ?? '',
          script: context.scripts.passkey,
        }),
      );
    },
  );

  app.post(
    '/:zone/sign-in/passkey/answer',
    { schema: { hide, params: zoneParams, body: Type.Object({ token, credential }) } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      await countAttempt(store, zone.id, 'address', request.ip, people.now());
      const step = await endStep(context, request, reply, zone.id, 'passkey-sign-in');
      const person =
        step &&
        (await personOfAnswer(store, siteOf(request, people), {
          zone: zone.id,
          challenge: step['challenge'] ?? '',
          answer: request.body.credential,
          at: people.now(),
        }));
      if (!step || !person) {
        const query = { fault: 'passkey', to: step?.['to'] };
        return reply.redirect(linkTo(language, [zone.id, 'sign-in'], query), 303);
      }
      await startVisit(context, request, reply, { person, method: 'passkey' });
      return reply.redirect(
        await afterSignIn(context, language, zone, person, step['to'] ?? ''),
        303,
      );
    },
  );

  app.post(
    '/:zone/account/passkey',
    { config: act, schema: { hide, params: zoneParams, body: Type.Object({ token }) } },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      const present = await store.passkeysOf(zone.id, person.id);
      const { json, challenge } = await optionsToAdd(siteOf(request, people), person, present);
      await beginStep(context, request, reply, {
        zone: zone.id,
        kind: 'passkey-add',
        person: person.id,
        content: { options: json, challenge, person: person.id },
      });
      return reply.redirect(linkTo(language, [zone.id, 'account', 'passkey']), 303);
    },
  );

  app.get(
    '/:zone/account/passkey',
    { config: act, schema: { hide, params: zoneParams } },
    async (request, reply) => {
      const { zone } = visitOf(request);
      const back = linkTo(language, [zone.id, 'account']);
      const step = await lookAtStep(context, request, zone.id, 'passkey-add');
      if (step === null) return reply.redirect(back, 303);
      allowOwnScripts(reply);
      const page = contextOf(context, language, zone, request);
      return sendPage(
        reply,
        page,
        passkeyPage(page, {
          kind: 'create',
          action: linkTo(language, [zone.id, 'account', 'passkey', 'answer']),
          back,
          token: formToken(request),
          options: step['options'] ?? '',
          script: context.scripts.passkey,
        }),
      );
    },
  );

  app.post(
    '/:zone/account/passkey/answer',
    {
      config: act,
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({ token, credential, name: Type.String({ maxLength: 100 }) }),
      },
    },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      const step = await endStep(context, request, reply, zone.id, 'passkey-add');
      const key =
        step !== null && step['person'] === person.id
          ? await addedKey(
              siteOf(request, people),
              step['challenge'] ?? '',
              request.body.credential,
            )
          : null;
      const added =
        key !== null &&
        (await store.addPasskey({
          ...key,
          zone: zone.id,
          person: person.id,
          name: request.body.name.trim() || 'passkey',
          createdAt: people.now(),
          usedAt: null,
        }));
      if (!added) {
        reply.code(422);
        return sendAccount(context, language, request, reply, { fault: 'passkey' });
      }
      return reply.redirect(linkTo(language, [zone.id, 'account'], { done: 'passkey' }), 303);
    },
  );
  done();
};
