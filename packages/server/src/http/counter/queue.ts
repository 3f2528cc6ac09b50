import type { Ticket } from '@twinpark/postgres';
import { counterPage, linkTo, ticketPage, type TicketShown } from '@twinpark/web';
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

  app.get(
    '/:zone/queue',
    { schema: { hide: true, params: zoneParams, querystring: ticketQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const tickets = await store.ticketsOf(zone.id, todayOf(context));
      const acting = actingOf(request);
      const mine = tickets.find(
        ({ person, endedAt }) => acting !== null && person === acting.person && endedAt === null,
      );
      const service = context.services(zone.id).find(request.query.service ?? '');
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
                ahead: tickets.filter(
                  ({ number, calledAt }) => calledAt === null && number < mine.number,
                ).length,
              }
            : null,
          signedIn: acting !== null,
          service: service ? { id: service.id, title: service.title[language] } : null,
          token: formToken(request),
          script: scripts.queue,
        }),
      );
    },
  );

  app.post(
    '/:zone/queue',
    { schema: { hide: true, params: zoneParams }, config: { need: 'act' } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { zone, acting } = who;
      const wanted = posted(request, 'service');
      const service = context.services(zone.id).find(wanted)?.id ?? null;
      await store.takeTicket(zone.id, todayOf(context), {
        person: acting.person,
        service,
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
    given: { readonly zone: string; readonly window: string; readonly handed: number | null },
  ): Promise<FastifyReply> => {
    const zone = zoneOf(context, given.zone);
    if (!zone) {
      reply.callNotFound();
      return reply;
    }
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
      return show(request, reply, { zone: who.zone.id, window, handed });
    },
  );

  app.post(
    '/:zone/counter',
    { schema: { hide: true, params: zoneParams } },
    async (request, reply) => {
      const who = at(request, request.params.zone);
      if (!who) return reply.callNotFound();
      const zone = who.zone.id;
      const window = posted(request, 'window');
      if (!windowForm.test(window)) {
        reply.code(422);
        return show(request, reply, { zone, window, handed: null });
      }
      const [day, now] = [todayOf(context), context.people.now()];
      const deed = posted(request, 'do');
      let handed: number | null = null;
      if (deed === 'call') await store.callTicket(zone, day, window, now);
      if (deed === 'served' || deed === 'absent') {
        await store.endTicket(zone, day, window, { served: deed === 'served', at: now });
      }
      if (deed === 'hand-out') {
        const taken = await store.takeTicket(zone, day, { person: null, service: null, at: now });
        handed = taken.number;
      }
      return reply.redirect(linkTo(language, [zone, 'counter'], { window, handed }), 303);
    },
  );
  done();
};

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
