import type { Person } from '@twinpark/postgres';
import { Type } from 'typebox';
import { RequestRefused } from '../../../people/refusal.ts';
import { personOfPassword } from '../../../people/sign-in.ts';
import { endVisit, startVisit } from '../../../people/visit.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers } from '../../problem.ts';
import { zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { list, record } from '../schemas.ts';

const tags = ['session'];
const unit = Type.String({ maxLength: 200 });
const session = record({
  person: Type.String({ description: 'Id of the account' }),
  name: Type.String(),
  unit: Type.Union([unit, Type.Null()], {
    description: 'The unit acted for; null: the person acts for themselves',
  }),
  roles: list(Type.String({ description: 'Roles held for that unit' })),
  units: list(Type.String({ description: 'Units the person can act for' })),
});

/** Signing in for programs: the session travels in a cookie, as it does for the pages. */
export const sessions: Resource = (app, context, done) => {
  const { store, people } = context;

  app.post(
    '/zones/:zone/session',
    {
      config: { need: 'sign-in' },
      schema: {
        tags,
        summary: 'Signs in with e-mail and password; the answer sets the cookie of the session',
        description:
          'Whoever can act for several units names one; without a unit the person acts for themselves. Signing in again chooses another.',
        params: zoneParams,
        body: record({
          email: Type.String({ maxLength: 254 }),
          password: Type.String({ maxLength: 512, writeOnly: true }),
          unit: Type.Optional(unit),
        }),
        response: { 201: session, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { email, password, unit: wanted } = request.body;
      const given = { email, password, address: request.ip, at: people.now() };
      const person = await personOfPassword(store, zone.id, given);
      if (person === null) {
        throw new RequestRefused(
          'sign-in-first',
          'E-mail and password do not belong together, or the account is disabled. Check both; an administrator can send a new invitation.',
        );
      }
      const units = unitsOf(person);
      if (wanted !== undefined && !units.includes(wanted)) {
        throw new RequestRefused(
          'refused',
          `The unit is "${wanted}"; expected one that the account can act for: ${units.join(', ') || 'none'}. Leave it out to act for yourself.`,
        );
      }
      const acting = await startVisit(context, request, reply, {
        person,
        method: 'password',
        unit: wanted,
      });
      return reply.code(201).send(shown(person, acting));
    },
  );

  app.get(
    '/zones/:zone/session',
    {
      config: { need: 'act' },
      schema: {
        tags,
        summary: 'Who is signed in, and for which unit they act',
        params: zoneParams,
        response: { 200: session, ...problemAnswers },
      },
    },
    (request, reply) => {
      const { visit } = request;
      if (visit === null) return reply.callNotFound();
      return reply.send(shown(visit.person, visit.acting.unit));
    },
  );

  app.delete(
    '/zones/:zone/session',
    {
      config: { need: 'act' },
      schema: {
        tags,
        summary: 'Signs out',
        params: zoneParams,
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async (request, reply) => {
      await endVisit(context, request, reply);
      return reply.code(204).send(null);
    },
  );
  done();
};

const unitsOf = ({ memberships }: Person): string[] => memberships.map(({ unit: id }) => id);

function shown(person: Person, actsFor: string | null) {
  const membership = person.memberships.find(({ unit: id }) => id === actsFor);
  return {
    person: person.id,
    name: person.name,
    unit: membership?.unit ?? null,
    roles: [...(membership?.roles ?? person.ownRoles)],
    units: unitsOf(person),
  };
}
