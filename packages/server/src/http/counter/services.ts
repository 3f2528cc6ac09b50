import { judge, questionsOf } from '@twinpark/core/catalogue';
import { checkValue, type Acting } from '@twinpark/core/engine';
import { audiences, channels, lifeEvents, type Scheme } from '@twinpark/core/model';
import {
  bundleGuidePage,
  canIPage,
  cataloguePage,
  parseForm,
  schemeGuidePage,
} from '@twinpark/web';
import { Type } from 'typebox';
import { forecast } from '../../counter/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { nameOfIn } from '../desk/surroundings.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, zoneParams } from '../query.ts';
import { ownChoices, serviceNamed, todayOf } from './context.ts';

const perPage = 30;
const catalogueQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  event: Type.Optional(Type.Enum([...lifeEvents])),
  audience: Type.Optional(Type.Enum([...audiences])),
  side: Type.Optional(Type.String({ maxLength: 20 })),
  channel: Type.Optional(Type.Enum([...channels])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});

/** What can be applied for: the catalogue, the guides, “can I”. Open to everybody. */
export const servicePages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { matters, language } = context;

  app.get(
    '/:zone/services',
    { schema: { hide: true, params: zoneParams, querystring: catalogueQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { q: text, event: lifeEvent, page: wanted = 1, ...others } = request.query;
      const query = { text, lifeEvent, ...others };
      const found = context.services(zone.id).catalogue(todayOf(context)).find(query);
      const pages = Math.max(1, Math.ceil(found.length / perPage));
      const page = Math.min(wanted, pages);
      const site = contextOf(context, language, zone, request);
      const items = found.slice((page - 1) * perPage, page * perPage);
      const view = { items, found: found.length, page, pages, query };
      return sendPage(reply, site, cataloguePage(site, view));
    },
  );

  app.get(
    '/:zone/services/:id',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const named = serviceNamed(context, request.params);
      if (!named) return reply.callNotFound();
      const { zone, service } = named;
      const page = contextOf(context, language, zone, request);
      const today = todayOf(context);
      if (service.kind === 'bundle') {
        const { compiled } = service;
        const view = {
          compiled,
          forecast: forecast(matters, compiled, null, today),
          today,
          standing: (scheme: string) => matters.schemes.current(zone.id, scheme)?.standing ?? {},
          nameOf: nameOfIn(page, []),
        };
        return sendPage(reply, page, bundleGuidePage(page, view));
      }
      const { compiled, standing } = service.running;
      const { guide } = compiled.scheme;
      if (!guide) return reply.callNotFound();
      return sendPage(
        reply,
        page,
        schemeGuidePage(page, {
          scheme: compiled.scheme,
          guide,
          clockTable: compiled.clockTable,
          standing,
          parameters: service.running.parameters,
          sources: service.running.sources,
          nameOf: nameOfIn(page, []),
          today,
        }),
      );
    },
  );

  app.get(
    '/:zone/services/:id/can-i',
    { schema: { hide: true, params: idParams }, config: { anyQuery: true } },
    async (request, reply) => {
      const named = serviceNamed(context, request.params);
      if (named?.service.kind !== 'scheme') return reply.callNotFound();
      const { zone, service } = named;
      const { running } = service;
      const { compiled } = running;
      const { scheme } = compiled;
      const questions = questionsOf(compiled);
      const posted = [...new URL(request.url, 'http://localhost').searchParams];
      const form = parseForm(
        questions.flatMap((id) => {
          const field = scheme.fields[id];
          return field ? [[id, field] as const] : [];
        }),
        posted,
      );
      const today = todayOf(context);
      const wrong = Object.entries(form.values).flatMap(([id, value]) => {
        const field = scheme.fields[id];
        const message = field ? checkValue(field, value, today) : null;
        return message ? [{ field: id, message }] : [];
      });
      const answers = form.values;
      const isAsked = posted.some(([name]) => name === 'asked') && !form.changed;
      const page = contextOf(context, language, zone, request);
      const opener = actingOf(request);
      const around = { zone: zone.id, running, matter: null, by: opener, given: answers, today };
      return sendPage(
        reply,
        page,
        canIPage(page, {
          scheme,
          questions,
          answers,
          judgement:
            isAsked && wrong.length === 0
              ? judge(
                  compiled,
                  answers,
                  await matters.surroundings(around, []),
                  askerOf(scheme, opener),
                )
              : null,
          wrong: isAsked ? wrong : [],
          choices: ownChoices(zone, page),
          nameOf: nameOfIn(page, []),
        }),
      );
    },
  );
  done();
};

/** Whoever would open the matter: the unit acted for, or the person. */
export function askerOf({ actors, opening }: Scheme, acting: Acting | null): string | null {
  const kind = actors[opening.by]?.party;
  return kind === 'unit' ? (acting?.unit ?? null) : (acting?.person ?? null);
}
