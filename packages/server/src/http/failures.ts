import { InvalidCursor } from '@twinpark/postgres';
import {
  errorPage,
  languageOfSlug,
  queryString,
  type Expectation,
  type Fault,
  type PageError,
} from '@twinpark/web';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultOfBody, faultsOf, inOneLine } from './fault.ts';
import { RequestRefused } from '../people/refusal.ts';
import { preferredLanguage } from './language.ts';
import { contextOf, sendPage, type PagesContext } from './pages/page.ts';
import type { MethodsAt } from './route-methods.ts';
import { UnknownUnit } from '../units.ts';
import { problem, problemMediaType, type Problem, type ProblemKind } from './problem.ts';

/** Answers what went wrong: a problem document under /api, otherwise a page in the language of the
 * address. Nothing of the inside of a failure is sent; it goes to the log. */
export function addFailures(
  app: FastifyInstance,
  context: PagesContext,
  methodsAt: MethodsAt,
): void {
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    failure: {
      readonly kind: ProblemKind;
      readonly detail: string;
      readonly faults?: readonly Fault[];
    },
  ): FastifyReply => {
    const { kind, detail, faults = [] } = failure;
    const document = problem(kind, request.url, detail, faults);
    reply.code(document.status).header('cache-control', 'no-store');
    return wantsPage(request)
      ? sendErrorPage(context, request, reply, { document, faults, methodsAt })
      : reply.type(problemMediaType).send(JSON.stringify(document));
  };

  // A route that hides what it holds answers as if nothing were there; its method is not the trouble.
  const matched = new WeakSet<object>();
  app.addHook('onRequest', async (request) => {
    if (!request.is404) matched.add(request);
  });
  app.setNotFoundHandler((request, reply) => {
    const better = addressOfLanguage(request.url);
    if (request.is404 && better !== null) return reply.redirect(better, 308);
    const methods = matched.has(request) ? [] : methodsAt(pathOf(request));
    if (methods.length > 0) {
      reply.header('allow', methods.join(', '));
      const detail = `${request.method} is not for ${request.url}; expected ${methods.join(' or ')}. /api/v1/openapi.json lists every address with its methods.`;
      return send(request, reply, { kind: 'method-not-allowed', detail });
    }
    return send(request, reply, {
      kind: 'not-found',
      detail: `Nothing is at ${request.url}. Check the zone and the id; /api/v1/openapi.json lists every address.`,
    });
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error.validation) {
      const faults = faultsOf(error, request);
      return send(request, reply, { kind: 'invalid-request', detail: inOneLine(faults), faults });
    }
    const ofBody = faultOfBody(error, request);
    if (ofBody !== null) {
      const kind = refusalOf(error.statusCode ?? 400);
      return send(request, reply, { kind, detail: inOneLine([ofBody]), faults: [ofBody] });
    }
    if (error instanceof InvalidCursor) {
      const fault: Fault = {
        place: 'query: cursor',
        value: error.value.slice(0, 100),
        expected: { kind: 'cursor' },
        remedy: 'correct-or-drop',
      };
      return send(request, reply, {
        kind: 'invalid-request',
        detail: error.message,
        faults: [fault],
      });
    }
    if (error instanceof UnknownUnit) {
      return wantsPage(request)
        ? sendUnknownUnit(context, request, reply, error)
        : send(request, reply, {
            kind: 'not-found',
            detail: error.message,
            faults: [unknownUnitFault(error)],
          });
    }
    if (error instanceof RequestRefused) {
      const { kind, message, retryAfter } = error;
      if (retryAfter !== null) reply.header('retry-after', String(retryAfter));
      return send(request, reply, { kind, detail: message });
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      return send(request, reply, { kind: refusalOf(status), detail: error.message });
    }
    context.log(`${request.method} ${request.url} failed: ${error.stack ?? error.message}`);
    return send(request, reply, {
      kind: 'internal',
      detail: 'The server failed while handling the request; the failure has been logged.',
    });
  });
}

/** The same address with its language written as addresses write it: /zh-Hant/… is /zh-hant/…. Null
 * when it is written so already or names no language. */
function addressOfLanguage(url: string): string | null {
  const [, slug = ''] = url.split(/[/?#]/);
  const right = slug.toLowerCase();
  if (slug === right || languageOfSlug(right) === null) return null;
  return `/${right}${url.slice(slug.length + 1)}`;
}

function refusalOf(status: number): ProblemKind {
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported-media-type';
  return 'invalid-request';
}

function wantsPage(request: FastifyRequest): boolean {
  return !/^\/(?:api\/|healthz)/.test(request.url);
}

function sendErrorPage(
  context: PagesContext,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    document: { status, type },
    faults,
    methodsAt,
  }: {
    readonly document: Problem;
    readonly faults: readonly Fault[];
    readonly methodsAt: MethodsAt;
  },
): FastifyReply {
  const [, slug = '', zoneId] = request.url.split(/[/?#]/);
  const language = languageOfSlug(slug) ?? preferredLanguage(request.headers['accept-language']);
  const zone = context.zones.find((one) => one.id === zoneId) ?? null;
  const page = contextOf(context, language, zone, request);
  const seconds = Number(reply.getHeader('retry-after') ?? 0);
  return sendPage(
    reply,
    page,
    errorPage(page, {
      status: shownStatus(status),
      address: readable(request.url),
      faults,
      minutes: Math.max(1, Math.ceil(seconds / 60)),
      formExpired: type.endsWith(':form-expired'),
      // The same for every address of a matter, so that nobody learns from it which there are.
      ofMatter: status === 404 && page.viewer !== null && isOfMatter(pathOf(request)),
      ...(status === 405 && { above: pageAbove(pathOf(request), methodsAt) }),
    }),
  );
}

function pathOf({ url }: FastifyRequest): string {
  return url.replace(/[?#].*$/, '');
}

/** Whether a path is a case file's, or below it. */
function isOfMatter(path: string): boolean {
  return /^\/[^/]+\/[^/]+\/matters\/./.test(path);
}

/** The nearest page that can be opened, at this path or above it. */
function pageAbove(path: string, methodsAt: MethodsAt): string {
  for (let above = path; above !== ''; above = above.replace(/\/[^/]*$/, '')) {
    if (methodsAt(above).includes('GET')) return above;
  }
  return '/';
}

function unknownUnitFault({ asked, nearest }: UnknownUnit): Fault {
  const expected: Expectation = { kind: 'unit', values: nearest.map(({ name }) => name) };
  return { place: 'query: unit', value: asked.slice(0, 100), expected, remedy: 'correct-or-drop' };
}

/** The page that names the nearest units; each leads to what was asked for, for that unit. */
function sendUnknownUnit(
  context: PagesContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, nearest }: UnknownUnit,
): FastifyReply {
  const [, slug = '', zoneId] = request.url.split(/[/?#]/);
  const language = languageOfSlug(slug) ?? preferredLanguage(request.headers['accept-language']);
  const zone = context.zones.find((one) => one.id === zoneId) ?? null;
  const page = contextOf(context, language, zone, request);
  const { pathname, searchParams } = new URL(request.url, 'http://node');
  const links = nearest.map(({ name, unit }) => {
    const { unit: _asked, cursor: _cursor, ...query } = Object.fromEntries(searchParams);
    const href = pathname + queryString({ ...query, unit: name });
    return { text: unit?.name[language] ?? name, href };
  });
  reply.code(404).header('cache-control', 'no-store');
  return sendPage(
    reply,
    page,
    errorPage(page, {
      status: 404,
      address: readable(request.url),
      unknownUnit: { asked, nearest: links },
    }),
  );
}

/** An address as browsers show it: 函件 rather than %E5%87%BD…; left alone where it is no UTF-8. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const shownAs = [403, 404, 405, 413, 429] as const;

function shownStatus(status: number): PageError['status'] {
  return shownAs.find((one) => one === status) ?? (status < 500 ? 400 : 500);
}
