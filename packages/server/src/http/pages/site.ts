import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { Language } from '@twinpark/core/model';
import { aboutPage, homePage, searchPage } from '@twinpark/web';
import { zoneOf } from '../context.ts';
import { publicHit, publicOverview, publicPage } from '../masking.ts';
import { unitNames } from '../../unit-names.ts';
import { searchPageQuery } from '../query.ts';
import { contextOf, sendPage, type PagesContext } from './page.ts';

export type Pages = FastifyPluginCallbackTypebox<PagesContext & { readonly language: Language }>;

/** The pages of the whole site: first page, search, about. */
export const sitePages: Pages = (app, context, done) => {
  const { store, zones, language } = context;
  const hide = true;
  const names = unitNames(zones);
  app.get('/', { schema: { hide } }, async (request, reply) => {
    const overviews = await Promise.all(
      zones.map(async (zone) => publicOverview(await store.overview(zone.id), zone)),
    );
    const page = contextOf(context, language, null, request);
    return sendPage(reply, page, homePage(page, overviews));
  });
  app.get(
    '/search',
    { schema: { hide, querystring: searchPageQuery(zones) } },
    async (request, reply) => {
      const { q = '', zone, cursor } = request.query;
      const asked = q.trim() !== '';
      const found = asked ? await store.search({ text: q, names, zone, cursor, limit: 20 }) : null;
      const page = contextOf(context, language, zoneOf(context, zone ?? '') ?? null, request);
      const view = { q, zone, cursor, page: found && publicPage(found, publicHit) };
      return sendPage(reply, page, searchPage(page, view));
    },
  );
  app.get('/about', { schema: { hide } }, async (request, reply) => {
    const page = contextOf(context, language, null, request);
    return sendPage(reply, page, aboutPage(page));
  });
  done();
};
