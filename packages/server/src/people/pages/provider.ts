import { languageOfSlug, languageSlug, linkTo } from '@twinpark/web';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { zoneOf } from '../../http/context.ts';
import { preferredLanguage } from '../../http/language.ts';
import type { PagesContext } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { zoneParams } from '../../http/query.ts';
import { countAttempt } from '../limits.ts';
import { siteOf } from '../passkey.ts';
import { personOfIdentity, providerOf, type Provider, type ProviderStep } from '../provider.ts';
import { beginStep, endStep } from '../step.ts';
import { startVisit } from '../visit.ts';
import { address, insideAddress } from './form-fields.ts';
import { afterSignIn } from './after-sign-in.ts';

const hide = true;
const providers = new WeakMap<object, Provider>();

function providerIn({ people: { oidc } }: PagesContext): Provider | null {
  if (oidc === null) return null;
  const known = providers.get(oidc) ?? providerOf(oidc);
  providers.set(oidc, known);
  return known;
}

const callbackPath = (zone: string): string => `/sign-in/${zone}/callback`;

/** Goes to the identity provider. A plain link: the answer comes to `callbackPath`, one address a zone,
 * which is the one to register with the provider. */
export const providerPages: Pages = (app, context, done) => {
  const { language, store, people } = context;
  app.get(
    '/:zone/sign-in/provider',
    { schema: { hide, params: zoneParams, querystring: Type.Object({ to: address }) } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const provider = providerIn(context);
      if (!zone || !provider) return reply.callNotFound();
      await countAttempt(store, zone.id, 'address', request.ip, people.now());
      const to = insideAddress(request.query.to);
      const { origin } = siteOf(request, people);
      reply.header('cache-control', 'no-store');
      try {
        const begun = await provider.begin(new URL(callbackPath(zone.id), origin));
        await beginStep(context, request, reply, {
          zone: zone.id,
          kind: 'provider',
          content: { ...begun.content, to, language: languageSlug(language) },
        });
        return await reply.redirect(begun.to.href, 303);
      } catch (error) {
        context.log(`The identity provider does not answer: ${String(error)}`);
        return reply.redirect(linkTo(language, [zone.id, 'sign-in'], { fault: 'oidc', to }), 303);
      }
    },
  );
  done();
};

/** Where the provider sends the browser back to. */
export function addProviderCallback(app: FastifyInstance, context: PagesContext): void {
  const { store, people } = context;
  app.get<{ Params: { readonly zone: string } }>(
    callbackPath(':zone'),
    { schema: { hide }, config: { need: 'sign-in', anyQuery: true } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const provider = providerIn(context);
      if (!zone || !provider) return reply.callNotFound();
      reply.header('cache-control', 'no-store');
      const step = await endStep(context, request, reply, zone.id, 'provider');
      const language =
        languageOfSlug(step?.['language'] ?? '') ??
        preferredLanguage(request.headers['accept-language']);
      const to = step?.['to'] ?? '';
      const refused = linkTo(language, [zone.id, 'sign-in'], { fault: 'oidc', to });
      if (step === null || !isProviderStep(step)) return reply.redirect(refused, 303);
      try {
        const answer = new URL(request.url, siteOf(request, people).origin);
        const identity = await provider.finish(answer, step);
        const person = await personOfIdentity(store, people, zone.id, { ...identity, language });
        if (person === null) return await reply.redirect(refused, 303);
        await startVisit(context, request, reply, { person, method: 'oidc' });
        return await reply.redirect(await afterSignIn(context, language, zone, person, to), 303);
      } catch (error) {
        context.log(`Sign-in with the identity provider was refused: ${String(error)}`);
        return reply.redirect(refused, 303);
      }
    },
  );
}

function isProviderStep(step: Readonly<Record<string, string>>): step is ProviderStep {
  return ['state', 'nonce', 'verifier'].every((name) => typeof step[name] === 'string');
}
