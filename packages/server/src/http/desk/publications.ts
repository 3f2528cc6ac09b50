import { visibleFields } from '@twinpark/core/engine';
import type { Matter } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import { publicationPage, publicationsPage } from '@twinpark/web';
import { Type } from 'typebox';
import { matterFor, ownDeeds } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { cursorValue, idParams, isUuid, zoneParams } from '../query.ts';
import { daysOf, nameOfIn, openToAll, shownMatter } from './surroundings.ts';

const perPage = 50;

/** What is published for objections (公示): everybody may read what is public of it, and whoever signs in may do
 * what its scheme leaves to anybody. */
export const publicationPages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { matters, store, language } = context;

  app.get(
    '/:zone/publications',
    {
      schema: {
        hide: true,
        params: zoneParams,
        querystring: Type.Object({ cursor: Type.Optional(cursorValue) }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { cursor } = request.query;
      const at = zone.schemes.flatMap(({ scheme }) => publishedAt(scheme));
      const list = await store.publishedMatters({ zone: zone.id, at, cursor, limit: perPage });
      const rows = await Promise.all(
        list.items.map(async (matter) => {
          const { compiled } = await matters.schemes.version(zone.id, matter.schemeHash);
          return { scheme: compiled.scheme, matter: publicPart(compiled, matter) };
        }),
      );
      const page = contextOf(context, language, zone, request);
      return sendPage(reply, page, publicationsPage(page, { rows, next: list.next, cursor }));
    },
  );

  app.get(
    '/:zone/publications/:id',
    {
      schema: {
        hide: true,
        params: idParams,
        querystring: Type.Object({ done: Type.Optional(Type.String({ maxLength: 60 })) }),
      },
    },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      const view =
        zone && isUuid(params.id) ? await matterFor(matters, zone.id, params.id, null) : null;
      const running = zone && view && (await matters.schemes.version(zone.id, view.schemeHash));
      const scheme = running?.compiled.scheme;
      if (!zone || !view || !scheme) return reply.callNotFound();
      // What is not published any more is for whoever did something while it was, and that alone.
      const isPublished = scheme.stages[view.stage]?.published === true;
      const own = await ownDeeds(matters, zone.id, view.id, actingOf(request));
      if (!isPublished && own.length === 0) return reply.callNotFound();
      const page = contextOf(context, language, zone, request);
      const { done: action = '' } = request.query;
      return sendPage(
        reply,
        page,
        publicationPage(page, {
          scheme,
          matter: shownMatter(view),
          isPublished,
          own,
          actions: Object.entries(scheme.actions).flatMap(([id, one]) =>
            openToAll(scheme, view.stage, id) ? [{ id, title: one.title[language] }] : [],
          ),
          days: daysOf(context),
          nameOf: nameOfIn(page, []),
          done: scheme.actions[action]?.title[language] ?? null,
        }),
      );
    },
  );
  done();
};

function publishedAt({ id, stages }: Scheme): readonly { scheme: string; stage: string }[] {
  return Object.entries(stages).flatMap(([stage, { published }]) =>
    published === true ? [{ scheme: id, stage }] : [],
  );
}

function publicPart(compiled: Parameters<typeof visibleFields>[0], matter: Matter): Matter {
  const seen = visibleFields(compiled, matter, null);
  const values = Object.entries(matter.values).filter(([id]) => seen.has(id));
  return { ...matter, values: Object.fromEntries(values) };
}
