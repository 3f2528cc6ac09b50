import type { Zone } from '@twinpark/core/model';
import type { Ticket } from '@twinpark/postgres';
import {
  chosenName,
  counterPage,
  linkTo,
  ticketPage,
  wishName,
  type TicketShown,
  type WishedFor,
} from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { declareNeed } from '../../people/access.ts';
import { actingOf, formToken } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { zoneParams } from '../query.ts';
import { allowOwnScripts } from '../security.ts';
import { actingIn, counterRole, todayOf } from './context.ts';
import { serviceWished, suggestedTitles } from './wish.ts';

const windowForm = /^[\dA-Za-z]{1,20}$/;
const ticketQuery = Type.Object({ service: Type.Optional(Type.String({ maxLength: 60 })) });
const counterQuery = Type.Object({
  window: Type.Optional(Type.String({ maxLength: 60 })),
  handed: Type.Optional(Type.Integer({ minimum: 1, maximum: 99_999 })),
});

/** Numbers of those who wait: everybody sees them, whoever is signed in takes one. */
export const ticketPages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { store, language, scripts } = context;

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    given: {
      readonly zone: Zone;
      readonly service: string;
      readonly wished: WishedFor | null;
    },
  ): Promise<FastifyReply> => {
    const { zone, wished } = given;
    const tickets = await store.ticketsOf(zone.id, todayOf(context));
    const acting = actingOf(request);
    const mine = tickets.find(
      ({ person, endedAt }) => acting !== null && person === acting.person && endedAt === null,
    );
    const titleOf = (id: string): string | null =>
      context.services(zone.id).find(id)?.title[language] ?? null;
    const title = titleOf(given.service);
    const page = contextOf(context, language, zone, request);
    allowOwnScripts(reply, 'asking');
    return sendPage(
      reply,
      page,
      ticketPage(page, {
        tickets: tickets.map(shown),
        own: mine
          ? {
              ticket: shown(mine),
              service: mine.service === null ? null : titleOf(mine.service),
              ahead: tickets.filter(
                ({ number, calledAt }) => calledAt === null && number < mine.number,
              ).length,
            }
          : null,
        signedIn: acting !== null,
        service: title === null ? null : { id: given.service, title },
        wished,
        titles: suggestedTitles(context, zone),
        token: formToken(request),
        script: scripts.queue,
      }),
    );
  };

  app.get(
    '/:zone/queue',
    { schema: { hide: true, params: zoneParams, querystring: ticketQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      return show(request, reply, { zone, service: request.query.service ?? '', wished: null });
    },
  );

  app.post(
    '/:zone/queue',
    { schema: { hide: true, params: zoneParams }, config: { need: 'act' } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { zone, acting } = who;
      const wish = serviceWished(context, zone, wishOf(request));
      if ('wished' in wish) return show(request, reply, { zone, service: '', ...wish });
      await store.takeTicket(zone.id, todayOf(context), {
        person: acting.person,
        service: wish.service,
        at: context.people.now(),
      });
      return reply.redirect(linkTo(language, [zone.id, 'queue']), 303);
    },
  );
  done();
};

/** The desk of a window. */
export const windowPages: Pages = (app, context, done) => {
  declareNeed(app, 'handle-matters');
  const { store, language } = context;

  const at = (request: FastifyRequest, zoneId: string) => {
    const who = actingIn(context, request, zoneId);
    return who?.acting.roles.includes(counterRole) === true ? who : null;
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    given: {
      readonly zone: Zone;
      readonly window: string;
      readonly handed: number | null;
      readonly wished?: WishedFor;
    },
  ): Promise<FastifyReply> => {
    const { zone } = given;
    const tickets = (await store.ticketsOf(zone.id, todayOf(context))).map(shown);
    const isWindow = windowForm.test(given.window);
    const window = isWindow ? given.window : null;
    const page = contextOf(context, language, zone, request);
    const services = context.services(zone.id);
    return sendPage(
      reply,
      page,
      counterPage(page, {
        window,
        wrong: isWindow || given.window === '' ? null : given.window,
        serving: tickets.find((one) => one.state === 'serving' && one.window === window) ?? null,
        tickets,
        handedOut: given.handed,
        titleOf: (id) => services.find(id)?.title[language] ?? id,
        wished: given.wished ?? null,
        titles: suggestedTitles(context, zone),
        token: formToken(request),
      }),
    );
  };

  app.get(
    '/:zone/counter',
    { schema: { hide: true, params: zoneParams, querystring: counterQuery } },
    async (request, reply) => {
      const who = at(request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { window = '', handed = null } = request.query;
      return show(request, reply, { zone: who.zone, window, handed });
    },
  );

  app.post(
    '/:zone/counter',
    { schema: { hide: true, params: zoneParams } },
    async (request, reply) => {
      const who = at(request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { zone } = who;
      const window = posted(request, 'window');
      if (!windowForm.test(window)) {
        reply.code(422);
        return show(request, reply, { zone, window, handed: null });
      }
      const [day, now] = [todayOf(context), context.people.now()];
      const deed = posted(request, 'do');
      let handed: number | null = null;
      if (deed === 'call') await store.callTicket(zone.id, day, window, now);
      if (deed === 'served' || deed === 'absent') {
        await store.endTicket(zone.id, day, window, { served: deed === 'served', at: now });
      }
      if (deed === 'hand-out') {
        const wish = serviceWished(context, zone, wishOf(request));
        if ('wished' in wish) return show(request, reply, { zone, window, handed, ...wish });
        const taken = await store.takeTicket(zone.id, day, { person: null, at: now, ...wish });
        handed = taken.number;
      }
      return reply.redirect(linkTo(language, [zone.id, 'counter'], { window, handed }), 303);
    },
  );
  done();
};

/** What somebody said they come for. */
const wishOf = (request: FastifyRequest) => ({
  words: posted(request, wishName),
  chosen: posted(request, chosenName),
});

function posted({ body }: FastifyRequest, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null && name in body
      ? (body as Record<string, unknown>)[name]
      : '';
  return typeof value === 'string' ? value.trim() : '';
}

/** A number without whose it is. */
function shown({
  number,
  service,
  takenAt,
  window,
  calledAt,
  endedAt,
  served,
}: Ticket): TicketShown {
  const state =
    calledAt === null
      ? 'waiting'
      : endedAt === null
        ? 'serving'
        : served === true
          ? 'served'
          : 'absent';
  return { number, service, takenAt, window, state };
}
