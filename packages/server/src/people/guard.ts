import { languages } from '@twinpark/core/model';
import { languageSlug } from '@twinpark/web';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addMultipart } from '../uploads/index.ts';
import { decideAccess, needOf, onlyAsks } from './access.ts';
import { RequestRefused } from './refusal.ts';
import { formTokenOf, sameToken } from './token.ts';
import { actingOf, recogniseVisit, type PeopleContext } from './visit.ts';

/** Everything that stands between a request and its route: who it is, whether they may, and whether
 * a form was ours. Holds for all routes registered after it. */
export async function addGuard(app: FastifyInstance, context: PeopleContext): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('visit', null);
  app.decorateRequest('formSecret', null);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, formFields(String(body))),
  );

  addMultipart(app);

  app.addHook('onRequest', async (request, reply) => {
    await recogniseVisit(context, request);
    if (request.visit !== null) reply.header('cache-control', 'private, no-store');
    reply.header('vary', 'cookie');
    if (request.is404) return undefined;
    if (changes(request) && isFromElsewhere(request, context)) {
      throw new RequestRefused('not-from-here', 'The request came from a page of another site.');
    }
    const decision = decideAccess(needOf(request), actingOf(request));
    if (decision === 'allowed') return undefined;
    if (decision === 'sign-in-first') return askToSignIn(request, reply);
    throw new RequestRefused(
      'not-allowed',
      'Your account, in the unit and roles it acts for now, may not do this. Choose another unit in your account, or ask an administrator for the role.',
    );
  });

  app.addHook('preValidation', async (request) => {
    if (!changes(request) || request.is404 || isApi(request) || onlyAsks(request)) return;
    const { body, formSecret } = request;
    const sent =
      typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
    if (
      typeof sent === 'string' &&
      formSecret !== null &&
      sameToken(sent, formTokenOf(formSecret))
    ) {
      return;
    }
    throw new RequestRefused(
      'form-expired',
      'The form was not made for this browser, or somebody has signed in or out since. Open the page again and send the form once more.',
    );
  });
}

/** A field by its name; a list where the name stands several times. */
function formFields(body: string): Record<string, string | readonly string[]> {
  const fields = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function changes({ method }: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

function isApi({ url }: FastifyRequest): boolean {
  return url.startsWith('/api/');
}

/** Browsers say where a request comes from; what says nothing is no browser, and carries no cookie of
 * somebody who did not mean it. */
function isFromElsewhere(request: FastifyRequest, { people }: PeopleContext): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  const ours = people.url?.origin ?? `${request.protocol}://${request.host}`;
  return origin !== undefined && origin !== ours;
}

/** Sends a visitor to the sign-in page and back; tells a machine. */
function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [, slug = '', zone = ''] = request.url.split(/[/?#]/);
  if (isApi(request) || !languages.some((language) => languageSlug(language) === slug)) {
    throw new RequestRefused(
      'sign-in-first',
      'Nobody is signed in; expected a session of this zone. Sign in on its sign-in page.',
    );
  }
  const back = changes(request) ? '' : `?to=${encodeURIComponent(request.url)}`;
  return reply.redirect(`/${slug}/${encodeURIComponent(zone)}/sign-in${back}`, 303);
}
