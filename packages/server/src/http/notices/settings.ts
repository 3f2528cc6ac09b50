import { linkTo, noticeSettingsPage } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { choiceOf } from '../../notices/index.ts';
import { zoneNumber } from '../../zone-parameters.ts';
import { declareNeed } from '../../people/access.ts';
import { token } from '../../people/pages/form-fields.ts';
import { visitOf } from '../../people/pages/account.ts';
import { newToken, tokenHash } from '../../people/token.ts';
import { formToken } from '../../people/visit.ts';
import { daysOf } from '../desk/surroundings.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { zoneParams } from '../query.ts';
import { addressOf } from '../node-address.ts';
import { sendCalendar } from './send-calendar.ts';

const hide = true;

/** How one wants to hear of things, and the calendar of one's deadlines. */
export const noticeSettingsPages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { store, language, people } = context;

  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    said: { readonly address?: string; readonly done?: 'saved' | 'dropped' | undefined },
  ): Promise<FastifyReply> => {
    const { zone, person } = visitOf(request);
    const [[settings], calendar] = await Promise.all([
      store.noticeSettings(zone.id, [person.id]),
      store.calendarLink(zone.id, person.id),
    ]);
    const page = contextOf(context, language, zone, request);
    const { today } = daysOf(context);
    return sendPage(
      reply,
      page,
      noticeSettingsPage(page, {
        token: formToken(request),
        email: person.email,
        sendsMail: context.sendsMail,
        sample: person.sample,
        mail: choiceOf(person, settings?.mail),
        side: settings?.side ?? null,
        hour: zoneNumber(zone, 'digestHour', today),
        calendar,
        address: said.address ?? null,
        done: said.done ?? null,
      }),
    );
  };

  app.get(
    '/:zone/notices/settings',
    {
      schema: {
        hide,
        params: zoneParams,
        querystring: Type.Object({ done: Type.Optional(Type.Enum(['saved', 'dropped'])) }),
      },
    },
    async (request, reply) => send(request, reply, { done: request.query.done }),
  );

  app.post(
    '/:zone/notices/settings',
    {
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({
          token,
          mail: Type.Enum(['at-once', 'daily', 'none']),
          side: Type.Optional(Type.String({ maxLength: 60 })),
        }),
      },
    },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      const { mail, side } = request.body;
      const known = zone.sides.find(({ id }) => id === side);
      await store.saveNoticeSettings(zone.id, {
        person: person.id,
        mail,
        side: known?.id ?? null,
      });
      return reply.redirect(
        linkTo(language, [zone.id, 'notices', 'settings'], { done: 'saved' }),
        303,
      );
    },
  );

  app.get(
    '/:zone/notices/calendar.ics',
    { schema: { hide, params: zoneParams } },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      return sendCalendar(context, request, reply, zone, person, language);
    },
  );

  app.post(
    '/:zone/notices/calendar',
    { schema: { hide, params: zoneParams, body: Type.Object({ token }) } },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      const secret = newToken();
      await store.makeCalendarLink(zone.id, person.id, tokenHash(secret), people.now());
      const address = `${addressOf(request, people.url)}/api/v1/zones/${zone.id}/calendars/${secret}.ics`;
      return send(request, reply, { address });
    },
  );

  app.post(
    '/:zone/notices/calendar/drop',
    { schema: { hide, params: zoneParams, body: Type.Object({ token }) } },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      await store.dropCalendarLink(zone.id, person.id);
      return reply.redirect(
        linkTo(language, [zone.id, 'notices', 'settings'], { done: 'dropped' }),
        303,
      );
    },
  );
  done();
};
