import type { ReceivedNotice } from '@twinpark/core/notices';
import { Type } from 'typebox';
import { tokenHash } from '../../../people/token.ts';
import { zoneOf } from '../../context.ts';
import { sendCalendar } from '../../notices/send-calendar.ts';
import { problemAnswers } from '../../problem.ts';
import { limitValue, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { list, nullable, record } from '../schemas.ts';

const tags = ['notices'];
const day = nullable(Type.String({ description: 'YYYY-MM-DD' }));
const noticeSchema = record({
  id: Type.String(),
  matter: Type.String(),
  title: nullable(Type.String()),
  number: nullable(Type.String()),
  scheme: Type.String(),
  unit: nullable(Type.String({ description: 'The unit it is for; null: the person' })),
  at: Type.String({ description: 'ISO 8601' }),
  readAt: nullable(Type.String({ description: 'ISO 8601' })),
  kinds: list(Type.String({ description: 'What it says, the weightiest first' })),
  stage: Type.String(),
  outcome: nullable(Type.String()),
  action: nullable(
    Type.String({ description: 'What was done, of a notice that tells of an action' }),
  ),
  letters: list(Type.String()),
  certificates: list(Type.String()),
  clock: nullable(record({ clock: Type.String(), due: day })),
});

/** One's own notices. */
export const notices: Resource = (app, { store, people, zones }, done) => {
  app.get(
    '/zones/:zone/notices',
    {
      schema: {
        tags,
        summary: 'My notices, the newest first',
        params: zoneParams,
        querystring: Type.Object({
          before: Type.Optional(
            Type.String({ maxLength: 60, description: 'Id of the last notice seen' }),
          ),
          limit: Type.Optional(limitValue),
        }),
        response: {
          200: record({ items: list(noticeSchema), unread: Type.Integer({ minimum: 0 }) }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { visit } = request;
      if (visit === null) return reply.callNotFound();
      const { zone, person } = visit;
      const { before, limit = 30 } = request.query;
      const [items, unread] = await Promise.all([
        store.noticesFor(zone.id, person.id, { before, limit }),
        store.unreadNotices(zone.id, person.id),
      ]);
      return reply.send({ items: items.map(shown), unread });
    },
  );

  app.post(
    '/zones/:zone/notices/read',
    {
      schema: {
        tags,
        summary: 'Marks notices of mine as read',
        params: zoneParams,
        body: record({ ids: list(Type.String({ maxLength: 60 })) }),
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { visit } = request;
      if (visit === null || !zones.includes(visit.zone)) return reply.callNotFound();
      const { zone, person } = visit;
      await store.readNotices(zone.id, person.id, request.body.ids, people.now());
      return reply.code(204).send(null);
    },
  );
  done();
};

function shown({ facts, ...notice }: ReceivedNotice) {
  const { number, scheme, kinds, stage, outcome, action, letters, certificates, clock } = facts;
  return {
    ...notice,
    number,
    scheme,
    kinds,
    stage,
    outcome,
    action: action ?? null,
    letters,
    certificates,
    clock: clock && { clock: clock.clock, due: clock.due },
  };
}

/** Calendars that programs fetch under a secret address. */
export const calendars: Resource = (app, context, done) => {
  const { store, people } = context;
  app.get(
    '/zones/:zone/calendars/:file',
    {
      schema: {
        tags,
        summary: 'The deadlines of whoever made the secret address, as iCalendar (RFC 5545)',
        params: Type.Object({
          ...zoneParams.properties,
          file: Type.String({ maxLength: 60, description: '<secret>.ics' }),
        }),
        response: { 200: Type.String(), ...problemAnswers },
        produces: ['text/calendar'],
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const [, secret] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? [];
      if (!zone || secret === undefined) return reply.callNotFound();
      const id = await store.calendarOwner(zone.id, tokenHash(secret), people.now());
      const person = id === null ? null : await store.person(zone.id, id);
      if (person === null) return reply.callNotFound();
      return sendCalendar(context, request, reply, zone, person, person.language);
    },
  );
  done();
};
