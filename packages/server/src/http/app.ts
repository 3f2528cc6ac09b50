import { languages } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { languageSlug, queryString } from '@twinpark/web';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { resources } from './api/index.ts';
import { resumableUploads } from './api/files/resumable.ts';
import { files } from './api/files/routes.ts';
import { matters as matterResource } from './api/matters/routes.ts';
import { sessions } from './api/session/routes.ts';
import { notices } from './api/notices/routes.ts';
import { persons } from './api/persons/routes.ts';
import { statistics } from './api/statistics/routes.ts';
import { addAssets } from './assets.ts';
import { advanceAfter, nodeServices } from '../counter/index.ts';
import { bindLetters, makeIssued } from '../letters/index.ts';
import { MatterService } from '../matters/index.ts';
import { declareNeed, requireNeeds, type Need } from '../people/access.ts';
import { addGuard } from '../people/guard.ts';
import { peoplePages } from '../people/pages/index.ts';
import { addProviderCallback } from '../people/pages/provider.ts';
import { namedAccounts } from '../people/named-accounts.ts';
import { addCaching } from './caching.ts';
import type { HttpContext } from './context.ts';
import { addFailures } from './failures.ts';
import { certificateSite } from './certificates/index.ts';
import { applying } from './counter/context.ts';
import { counterPages } from './counter/index.ts';
import { deskPages } from './desk/index.ts';
import { documentPages } from './documents/index.ts';
import { noticesPages } from './notices/index.ts';
import { preferredLanguage } from './language.ts';
import { knownNamesOnly, parseQuery } from './known-names.ts';
import { nodeAddress } from './node-address.ts';
import { addOpenApi } from './openapi.ts';
import { routeMethods } from './route-methods.ts';
import { sitePages } from './pages/site.ts';
import { workListPages } from './pages/work-list.ts';
import { zonePages } from './pages/zone.ts';
import { addSecurityHeaders, refuseDepth, refuseNul } from './security.ts';

/** Greatest request that is read, in bytes: the public routes take no bodies worth more. */
const bodyLimit = 64 * 1024;
const requestTimeout = 30_000;

/** Words that stand in an address where a zone would, and so cannot be a zone's id. */
const reserved = new Set(['search', 'about', 'verify']);

/** The HTTP side of a node: pages in three languages, the API with its description, health. `onRoute`
 * hears of each route. */
export async function buildApp(
  {
    listensOn = () => 'http://localhost',
    ...given
  }: Omit<HttpContext, 'matters' | 'services' | 'address'> & {
    /** The address that the node listens on; asked when it does. */
    readonly listensOn?: () => string;
  },
  version: string,
  onRoute: (route: RouteOptions) => void = () => undefined,
): Promise<FastifyInstance> {
  const { store, zones, people } = given;
  const { now, newId } = people;
  const calendars = officialCalendars;
  const { log } = given;
  const matters: MatterService = new MatterService({
    store,
    zones,
    calendars,
    now,
    newId,
    accounts: namedAccounts(store),
    bind: bindLetters(store, zones),
    issued: async (zone) => {
      await makeIssued({ store, zones, now, newId, log }, zone).catch((error: unknown) =>
        log(`letters of zone ${zone}: ${error instanceof Error ? error.message : String(error)}`),
      );
    },
    concluded: async (zone, matter) => {
      await advanceAfter(applying(context), zone, matter).catch((error: unknown) =>
        log(
          `application of matter ${matter} in zone ${zone}: ${error instanceof Error ? error.message : String(error)}`,
        ),
      );
    },
  });
  const context: HttpContext = {
    ...given,
    matters,
    services: nodeServices(zones, matters),
    address: () => nodeAddress(people.url, listensOn()),
  };
  for (const { id } of context.zones) {
    if (reserved.has(id)) {
      throw new Error(
        `Zone "${id}" has the name of a page; expected an id other than ${[...reserved].join(', ')}. Rename the zone.`,
      );
    }
  }
  const app = Fastify({
    bodyLimit,
    trustProxy: context.people.proxy ?? false,
    requestTimeout,
    forceCloseConnections: 'idle',
    routerOptions: {
      ignoreTrailingSlash: true,
      maxParamLength: 200,
      querystringParser: parseQuery,
    },
    ajv: {
      customOptions: {
        allErrors: true,
        removeAdditional: false,
        verbose: true,
        // Else "Infinity" counts as an integer, and no maximum is looked at.
        strictNumbers: false,
      },
    },
  });
  // A text is no body that any route reads.
  app.removeContentTypeParser('text/plain');
  addSecurityHeaders(app);
  refuseNul(app);
  refuseDepth(app);
  knownNamesOnly(app);
  addCaching(app);
  requireNeeds(app, onRoute);
  const methodsAt = routeMethods(app);
  await addGuard(app, context);
  const assets = await addAssets(app);
  addFailures(app, { ...context, ...assets }, methodsAt);
  addProviderCallback(app, { ...context, ...assets });
  await addOpenApi(app, version);

  const hidden = { schema: { hide: true }, config: { need: 'read-public' } } as const;
  // Addresses people type: without a language they lead to the page in that of their account, or else of their browser.
  const typed = context.zones.flatMap(({ id }) => [`/${id}`, `/${id}/*`]);
  for (const path of ['/', '/verify', ...typed]) {
    const config = { ...hidden.config, anyQuery: true } as const;
    app.get(path, { ...hidden, config }, (request, reply) => {
      const language =
        request.visit?.person.language ?? preferredLanguage(request.headers['accept-language']);
      // Who signs in there chose no language on the way, and comes back here to be led on in their own.
      const back =
        /^\/[^/?]+\/sign-in$/.test(request.url) && request.visit === null
          ? queryString({ to: request.url })
          : '';
      return reply
        .header('vary', 'accept-language, cookie')
        .header('cache-control', 'no-store')
        .redirect(`/${languageSlug(language)}${request.url === '/' ? '' : request.url}${back}`);
    });
  }
  app.get('/healthz', hidden, async (_request, reply) => {
    const [zone] = context.zones;
    if (zone) await context.store.overview(zone.id);
    return reply.header('cache-control', 'no-store').send({ status: 'ok', version });
  });
  /** A scope whose routes are for `need` unless they say otherwise. */
  const scope = async (
    need: Need,
    fill: (inside: FastifyInstance) => Promise<void>,
  ): Promise<void> => {
    await app.register(async (inside) => {
      declareNeed(inside, need);
      await fill(inside);
    });
  };
  await scope('read-public', async (inside) => {
    jsonOnly(inside);
    for (const resource of resources) {
      await inside.register(resource, { ...context, prefix: '/api/v1' });
    }
  });
  await scope('act', async (inside) => {
    jsonOnly(inside);
    await inside.register(sessions, { ...context, prefix: '/api/v1' });
    await inside.register(matterResource, { ...context, prefix: '/api/v1' });
    await inside.register(files, { ...context, prefix: '/api/v1' });
    await inside.register(resumableUploads, { ...context, prefix: '/api/v1' });
    await inside.register(notices, { ...context, prefix: '/api/v1' });
  });
  await scope('handle-matters', async (inside) => {
    jsonOnly(inside);
    await inside.register(statistics, { ...context, prefix: '/api/v1' });
    await inside.register(persons, { ...context, prefix: '/api/v1' });
  });
  for (const language of languages) {
    const options = { ...context, ...assets, language, prefix: `/${languageSlug(language)}` };
    await scope('read-public', async (inside) => {
      for (const pages of [sitePages, zonePages, workListPages]) {
        await inside.register(pages, options);
      }
    });
    for (const pages of [
      ...deskPages,
      ...documentPages,
      ...counterPages,
      ...noticesPages,
      ...certificateSite,
    ])
      await app.register(pages, options);
    await scope('sign-in', async (inside) => {
      for (const pages of peoplePages) await inside.register(pages, options);
    });
  }
  return app;
}

/** The API takes JSON, and forms are the pages': whatever else a body is, its route must say. */
function jsonOnly(scope: FastifyInstance): void {
  scope.removeContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data']);
}
