import type { Acting } from '@twinpark/core/engine';
import { languages, type Zone } from '@twinpark/core/model';
import type { ChangeNote, Person } from '@twinpark/postgres';
import { linkTo, unitPeoplePage, type UnitPeopleView } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { addressOf } from '../../http/node-address.ts';
import { contextOf, sendPage } from '../../http/pages/page.ts';
import type { Pages } from '../../http/pages/site.ts';
import { cursorValue, zoneParams } from '../../http/query.ts';
import { administersAccount, administersUnit, declareNeed } from '../access.ts';
import { emailOf, isEmail } from '../email.ts';
import { invite } from '../invitation.ts';
import { partsIn, rolesIn, rolesToBeNamed } from '../roles.ts';
import { formToken } from '../visit.ts';
import { visitOf } from './account.ts';
import { shortText, token } from './form-fields.ts';

/** Under what id those stand together who act for themselves (proposers, applicants); no unit is called so. */
const alone = 'themselves';
const hide = true;
const id = Type.String({ maxLength: 60 });
const rolesField = Type.Optional(Type.Union([id, Type.Array(id, { maxItems: 30 })]));
const unitQuery = Type.Object({
  unit: Type.Optional(id),
  text: Type.Optional(Type.String({ maxLength: 100 })),
  cursor: Type.Optional(cursorValue),
  done: Type.Optional(Type.String({ maxLength: 20 })),
});
/** How many of the latest changes stand on the page. */
const changesShown = 50;
const ofPerson = Type.Object({ token, unit: id, person: id, roles: rolesField });

/** The accounts of a unit, for its administrators and those of the node; for these also the accounts of people who
 * act for themselves. The table in `access.ts` says who
 * is one; here it is only asked. */
export const unitPeoplePages: Pages = (app, context, done) => {
  declareNeed(app, 'administer-unit');
  const { language, store, people } = context;

  /** The unit asked for, where whoever acts administers it; else null. */
  const unitFor = (zone: Zone, acting: Acting, asked: string | undefined): string | null => {
    const unit = asked ?? acting.unit ?? zone.units[0]?.id;
    const isKnown = unit === alone || zone.units.some((one) => one.id === unit);
    return unit !== undefined && isKnown && administersUnit(acting, unit) ? unit : null;
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    unit: string,
    said: Partial<Pick<UnitPeopleView, 'done' | 'fault' | 'invitation' | 'given'>>,
    list: { readonly text?: string; readonly cursor?: string } = {},
  ): Promise<FastifyReply> => {
    const { zone, acting } = visitOf(request);
    const page = contextOf(context, language, zone, request);
    const of = unit === alone ? null : unit;
    const [found, changes] = await Promise.all([
      store.findPersons({ zone: zone.id, unit: of, ...list }),
      store.accountChanges(zone.id, of, changesShown),
    ]);
    const doers = await store.persons(
      zone.id,
      changes.flatMap(({ by }) => by ?? []),
    );
    const called = new Map(doers.map((one) => [one.id, one.name]));
    const members = found.items.flatMap((person) => {
      const roles = rolesOf(person, unit);
      return roles === null ? [] : [{ person, roles }];
    });
    // The link of an invitation stands on this page: it is kept nowhere.
    reply.header('cache-control', 'private, no-store');
    return sendPage(
      reply,
      page,
      unitPeoplePage(page, {
        zone: zone.id,
        unit,
        units: [
          ...(administersUnit(acting, alone)
            ? [{ id: alone, name: page.say('unitPeople.alone') }]
            : []),
          ...zone.units
            .filter((one) => administersUnit(acting, one.id))
            .map((one) => ({ id: one.id, name: one.name[language] })),
        ],
        isAlone: unit === alone,
        parts: unit === alone ? [] : partsIn(zone, unit),
        roles: rolesFor(zone, unit),
        text: list.text ?? '',
        cursor: list.cursor ?? null,
        next: found.next,
        total: found.total,
        people: members.map(({ person, roles }) => ({
          id: person.id,
          name: person.name,
          email: person.email,
          roles,
          disabled: person.disabled,
          isSelf: person.id === acting.person,
          wholeAccount: administersAccount(acting, person),
        })),
        changes: changes.map(({ by, ...change }) => ({
          ...change,
          by: by === null ? null : (called.get(by) ?? by),
        })),
        token: formToken(request),
        done: null,
        fault: null,
        invitation: null,
        given: {},
        ...said,
      }),
    );
  };
  /** By whom and when something is done to an account in a unit. */
  const note = (request: FastifyRequest, unit: string, what: ChangeNote['what']): ChangeNote => ({
    at: people.now(),
    by: visitOf(request).acting.person,
    unit: unit === alone ? null : unit,
    what,
  });
  const setRoles = (
    zone: Zone,
    person: Person,
    unit: string,
    roles: readonly string[],
    noted: ChangeNote,
  ): Promise<boolean> =>
    store.setRoles(zone.id, person.id, unit === alone ? null : unit, roles, noted);
  const backTo = (reply: FastifyReply, zone: Zone, unit: string, what: string): FastifyReply =>
    reply.redirect(linkTo(language, [zone.id, 'account', 'people'], { unit, done: what }), 303);

  app.get(
    '/:zone/account/people',
    { schema: { hide, params: zoneParams, querystring: unitQuery } },
    async (request, reply) => {
      const { zone, acting } = visitOf(request);
      const unit = unitFor(zone, acting, request.query.unit);
      if (unit === null) return reply.callNotFound();
      const { done: what, text, cursor } = request.query;
      const said = doings.find((one) => one === what) ?? null;
      const list = { ...(text !== undefined && { text }), ...(cursor !== undefined && { cursor }) };
      return show(request, reply, unit, { done: said }, list);
    },
  );

  app.post(
    '/:zone/account/people/add',
    {
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({
          token,
          unit: id,
          name: shortText,
          email: shortText,
          language: Type.Enum([...languages]),
          roles: rolesField,
        }),
      },
    },
    async (request, reply) => {
      const { zone, acting } = visitOf(request);
      const { body } = request;
      const unit = unitFor(zone, acting, body.unit);
      if (unit === null) return reply.callNotFound();
      const email = emailOf(body.email);
      const name = body.name.trim().slice(0, 100);
      const roles = chosen(zone, unit, body.roles);
      const given = { name, email, language: body.language, roles };
      const fault = name === '' ? 'name' : isEmail(email) ? null : 'email';
      if (fault !== null) {
        reply.code(422);
        return show(request, reply, unit, { fault, given });
      }
      const known = await store.personByEmail(zone.id, email);
      if (known !== null) {
        // Somebody of another unit, or for themselves, joins this one; the account stays theirs.
        if (rolesOf(known, unit) !== null || (unit === alone && roles.length === 0)) {
          reply.code(422);
          return show(request, reply, unit, { fault: unit === alone ? 'known' : 'member', given });
        }
        const what = unit === alone ? 'roles' : 'joined';
        await setRoles(zone, known, unit, roles, note(request, unit, what));
        return backTo(reply, zone, unit, what);
      }
      const person = {
        zone: zone.id,
        id: people.newId(),
        name,
        language: body.language,
        email,
        ownRoles: unit === alone ? roles : [],
        memberships: unit === alone ? [] : [{ unit, roles }],
        sample: false,
        createdAt: people.now(),
      };
      await store.addPerson({ ...person, passwordHash: null }, note(request, unit, 'added'));
      return sendInvitation(request, reply, unit, {
        ...person,
        hasPassword: false,
        disabled: false,
      });
    },
  );

  const sendInvitation = async (
    request: FastifyRequest,
    reply: FastifyReply,
    unit: string,
    person: Person,
  ): Promise<FastifyReply> => {
    const path = await invite(store, people, person, note(request, unit, 'invited'));
    const origin = addressOf(request, people.url);
    const link = `${origin}${path}`;
    return show(request, reply, unit, { invitation: { name: person.name, link } });
  };

  /** Somebody of a unit that whoever acts administers; null: there is no such person in it. */
  const memberOf = async (
    zone: Zone,
    acting: Acting,
    { unit: asked, person: personId }: { readonly unit: string; readonly person: string },
  ): Promise<{ readonly unit: string; readonly person: Person } | null> => {
    const unit = unitFor(zone, acting, asked);
    const person = unit === null ? null : await store.person(zone.id, personId);
    const isMember = unit !== null && person !== null && rolesOf(person, unit) !== null;
    return isMember ? { unit, person } : null;
  };

  app.post(
    '/:zone/account/people/roles',
    { schema: { hide, params: zoneParams, body: ofPerson } },
    async (request, reply) => {
      const { zone, acting } = visitOf(request);
      const found = await memberOf(zone, acting, request.body);
      if (!found) return reply.callNotFound();
      const { unit, person } = found;
      const before = rolesOf(person, unit) ?? [];
      const can = rolesFor(zone, unit);
      // What cannot be given here cannot be taken here either; one's own administration stays.
      const kept = before.filter(
        (role) =>
          !can.includes(role) || (person.id === acting.person && role === 'unit-administrator'),
      );
      const roles = [...new Set([...kept, ...chosen(zone, unit, request.body.roles)])];
      await setRoles(zone, person, unit, roles, note(request, unit, 'roles'));
      return backTo(reply, zone, unit, 'roles');
    },
  );

  app.post(
    '/:zone/account/people/leave',
    { schema: { hide, params: zoneParams, body: ofPerson } },
    async (request, reply) => {
      const { zone, acting } = visitOf(request);
      const found = await memberOf(zone, acting, request.body);
      if (!found || found.unit === alone || found.person.id === acting.person) {
        return reply.callNotFound();
      }
      await store.setRoles(
        zone.id,
        found.person.id,
        found.unit,
        null,
        note(request, found.unit, 'left'),
      );
      return backTo(reply, zone, found.unit, 'left');
    },
  );

  const change = (what: 'disable' | 'enable'): void => {
    app.post(
      `/:zone/account/people/${what}`,
      { schema: { hide, params: zoneParams, body: ofPerson } },
      async (request, reply) => {
        const { zone, acting } = visitOf(request);
        const found = await memberOf(zone, acting, request.body);
        if (!found || !administersAccount(acting, found.person)) return reply.callNotFound();
        const disabledAt = what === 'disable' ? people.now() : null;
        await store.changePerson(
          zone.id,
          found.person.id,
          { disabledAt },
          note(request, found.unit, `${what}d`),
        );
        return backTo(reply, zone, found.unit, `${what}d`);
      },
    );
  };
  change('disable');
  change('enable');

  app.post(
    '/:zone/account/people/invite',
    { schema: { hide, params: zoneParams, body: ofPerson } },
    async (request, reply) => {
      const { zone, acting } = visitOf(request);
      const found = await memberOf(zone, acting, request.body);
      if (!found || !administersAccount(acting, found.person)) return reply.callNotFound();
      return sendInvitation(request, reply, found.unit, found.person);
    },
  );
  done();
};

const doings = ['joined', 'roles', 'left', 'disabled', 'enabled'] as const;

/** The roles in which a person acts for a unit, or for themselves; null: they do not. */
function rolesOf({ memberships, ownRoles }: Person, unit: string): readonly string[] | null {
  if (unit === alone) return memberships.length === 0 || ownRoles.length > 0 ? ownRoles : null;
  return memberships.find((one) => one.unit === unit)?.roles ?? null;
}

/** The roles that can be given in a unit; to people for themselves those by which they may be named. */
function rolesFor(zone: Zone, unit: string): readonly string[] {
  return unit === alone ? rolesToBeNamed(zone) : rolesIn(zone, unit);
}

/** The roles that were ticked and can be given in the unit. */
function chosen(
  zone: Zone,
  unit: string,
  given: string | readonly string[] | undefined,
): readonly string[] {
  const ticked = given === undefined ? [] : [given].flat();
  return rolesFor(zone, unit).filter((role) => ticked.includes(role));
}
