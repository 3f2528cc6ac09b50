import { openingRefused } from '@twinpark/core/engine';
import type { Field, Zone } from '@twinpark/core/model';
import type { Page } from '@twinpark/core/promises';
import type { Person } from '@twinpark/postgres';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { matterFor } from '../../../matters/index.ts';
import { lookFor, personField } from '../../../people/person-search.ts';
import { mostSearches } from '../../../people/limits.ts';
import { RequestRefused } from '../../../people/refusal.ts';
import { maskedEmails } from '../../../people/told-apart.ts';
import { actingOf } from '../../../people/visit.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers, problemsOf } from '../../problem.ts';
import { cursorValue, limitValue, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { list, pageOf, record, text } from '../schemas.ts';

const word = Type.String({ maxLength: 60 });
const query = Type.Object({
  field: Type.String({ maxLength: 60, description: 'The field that asks for persons' }),
  text: Type.String({
    maxLength: 100,
    pattern: '\\S',
    examples: ['梁'],
    description: 'Part of a name, in either script, or how an e-mail address begins',
  }),
  cursor: Type.Optional(cursorValue),
  limit: Type.Optional(limitValue),
});
const found = pageOf(
  record({
    id: Type.String(),
    name: Type.String(),
    email: Type.String({
      description: 'Masked; so much is left that two of the same name are told apart',
    }),
    units: list(record({ id: Type.String(), name: text })),
  }),
);
const schema = {
  tags: ['matters'],
  description:
    'For who acts for a unit and may do it now: of all accounts it gives those that the field may name.',
  querystring: query,
  response: { 200: found, ...problemAnswers, ...problemsOf(429) },
} as const;

/** What is looked for, as a query asks it. */
interface Query {
  readonly field: string;
  readonly text: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Whom a field of a form may name: found by a part of the name, by whoever may send the form. */
export const persons: Resource = (app, context, done) => {
  const { store, matters, people } = context;

  const answer = async (
    request: FastifyRequest<{ Querystring: Query }>,
    zone: Zone,
    by: string,
    field: Field | undefined,
  ) => {
    const which = personField(field);
    if (which === null) return null;
    const { text: typed, cursor, limit } = request.query;
    const at = people.now();
    const page = await lookFor(store, { zone: zone.id, which, text: typed, by, at, cursor, limit });
    if ('waits' in page) {
      throw new RequestRefused(
        'too-many-requests',
        `Too many searches for people; expected at most ${String(mostSearches)} in 15 minutes. Wait ${String(Math.ceil(page.waits / 60))} minutes, then search again.`,
        page.waits,
      );
    }
    return shown(zone, page);
  };

  app.get(
    '/zones/:zone/schemes/:scheme/persons',
    {
      schema: {
        ...schema,
        summary: 'Persons whom a field may name when a matter is opened',
        params: Type.Object({ ...zoneParams.properties, scheme: word }),
      },
    },
    async (request, reply) => {
      const acting = actingOf(request);
      const { zone: id, scheme } = request.params;
      const zone = zoneOf(context, id);
      const running = zone && matters.schemes.current(id, scheme);
      if (!acting || !zone || !running) return reply.callNotFound();
      const { compiled, standing } = running;
      const refusal = openingRefused(compiled, standing, acting);
      if (refusal) throw notAllowed(refusal.message.en);
      const { asks = [] } = compiled.scheme.opening;
      const { field } = request.query;
      const asked = asks.includes(field) ? compiled.scheme.fields[field] : undefined;
      return (await answer(request, zone, acting.person, asked)) ?? reply.callNotFound();
    },
  );

  app.get(
    '/zones/:zone/matters/:id/actions/:action/persons',
    {
      schema: {
        ...schema,
        summary: 'Persons whom a field may name when an action is carried out',
        params: Type.Object({
          ...zoneParams.properties,
          id: Type.String({ format: 'uuid' }),
          action: word,
        }),
      },
    },
    async (request, reply) => {
      const acting = actingOf(request);
      const { zone: zoneId, id, action } = request.params;
      const zone = zoneOf(context, zoneId);
      const view = acting && zone && (await matterFor(matters, zoneId, id, acting));
      if (!acting || !zone || !view || view.parts.length === 0) return reply.callNotFound();
      const abilities = await matters.abilitiesOf(zoneId, id, acting);
      const ability = abilities?.find((one) => one.action === action);
      if (!ability) return reply.callNotFound();
      if (!ability.allowed) throw notAllowed(ability.refusal.message.en);
      const { scheme } = (await matters.schemes.version(zoneId, view.schemeHash)).compiled;
      const { field } = request.query;
      const asked = ability.asks.includes(field) ? scheme.fields[field] : undefined;
      return (await answer(request, zone, acting.person, asked)) ?? reply.callNotFound();
    },
  );
  done();
};

function notAllowed(why: string): RequestRefused {
  return new RequestRefused(
    'not-allowed',
    `Whoever may not do it looks for nobody: ${why}. Choose the unit and the role that may.`,
  );
}

/** Persons as somebody sees them who may name them. */
function shown({ units }: Zone, { items, next, total }: Page<Person>) {
  const emails = maskedEmails(items);
  return {
    items: items.map(({ id, name, memberships }) => ({
      id,
      name,
      email: emails.get(id) ?? '',
      units: memberships.flatMap(({ unit }) =>
        units.flatMap((one) => (one.id === unit ? [{ id: unit, name: one.name }] : [])),
      ),
    })),
    next,
    total,
  };
}
