import { versionName, type Acting, type Refusal } from '@twinpark/core/engine';
import type { Values, Zone } from '@twinpark/core/model';
import { linkTo, migrationFields, migrationPage, versionsPage } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  migrateMatter,
  migrationPlan,
  takesPart,
  versionNames,
  type MigrationPlan,
} from '../../matters/index.ts';
import { personsIn } from '../../people/persons-in.ts';
import { declareNeed, movesMatters } from '../../people/access.ts';
import { actingOf, formToken } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { cursorValue, zoneParams } from '../query.ts';
import { postedForm } from './posted.ts';
import { nameOfIn } from './surroundings.ts';

const perPage = 50;
const params = Type.Object({ ...zoneParams.properties, id: Type.String({ format: 'uuid' }) });

interface Found {
  readonly zone: Zone;
  readonly id: string;
  readonly acting: Acting;
  readonly plan: MigrationPlan;
}

/** Moving a running matter to a newer version of its scheme: what it would change, and the form that does it. */
export const migrationPages: Pages = (app, context, done) => {
  declareNeed(app, 'administer-unit');
  const { matters, language, store, people } = context;

  const find = async (
    request: FastifyRequest,
    { zone: zoneId, id }: { readonly zone: string; readonly id: string },
  ): Promise<Found | null> => {
    const zone = zoneOf(context, zoneId);
    const acting = actingOf(request);
    if (!zone || !acting) return null;
    const plan = await migrationPlan(matters, zone.id, id, acting);
    return plan && { zone, id, acting, plan };
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { zone, id, acting, plan }: Found,
    form: { readonly values: Values; readonly refusals: readonly Refusal[] },
  ): Promise<FastifyReply> => {
    const page = contextOf(context, language, zone, request);
    const { version, target, from, clocks, gone, missing, refusals } = plan;
    const [older, found, persons] = await Promise.all([
      matters.schemes.version(zone.id, from.hash),
      matters.read(zone.id, id),
      personsIn(store, zone.id, clocks),
    ]);
    return sendPage(
      reply,
      page,
      migrationPage(page, {
        matter: id,
        version,
        from: older.compiled.scheme,
        to: target.compiled.scheme,
        names: versionNames(plan),
        clocks,
        gone,
        missing,
        refusals,
        form: { ...form, command: people.newId(), token: formToken(request) },
        takesPart: found !== null && takesPart(found, acting),
        nameOf: nameOfIn(page, persons),
      }),
    );
  };

  app.get(
    '/:zone/versions',
    {
      schema: {
        hide: true,
        params: zoneParams,
        querystring: Type.Object({ cursor: Type.Optional(cursorValue) }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const acting = actingOf(request);
      if (!zone || !acting) return reply.callNotFound();
      const movable = matters.schemes
        .all(zone.id)
        .filter(({ standing }) => movesMatters(acting, Object.values(standing).flat()))
        .map(({ compiled }) => compiled);
      const { cursor } = request.query;
      const found = await store.earlierVersions({
        zone: zone.id,
        schemes: movable.map(({ scheme }) => scheme.id),
        current: movable.map(({ hash }) => hash),
        cursor,
        limit: perPage,
      });
      const rows = found.items.flatMap(({ scheme: id, version, hash, ...matter }) => {
        const compiled = movable.find(({ scheme }) => scheme.id === id);
        if (!compiled) return [];
        const { scheme, hash: now } = compiled;
        const to = versionName(scheme.version, now);
        return [{ ...matter, from: versionName(version, hash), to, scheme }];
      });
      const page = contextOf(context, language, zone, request);
      return sendPage(reply, page, versionsPage(page, { rows, next: found.next, cursor }));
    },
  );

  app.get(
    '/:zone/matters/:id/version',
    { schema: { hide: true, params } },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { stage, target } = found.plan;
      const known = target.compiled.scheme.stages[stage] !== undefined;
      return show(request, reply, found, { values: known ? { stage } : {}, refusals: [] });
    },
  );

  app.post(
    '/:zone/matters/:id/version',
    { schema: { hide: true, params } },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, id, acting, plan } = found;
      const fields = migrationFields(plan.target.compiled.scheme);
      const who = { zone: zone.id, by: acting };
      const form = await postedForm(context, who, request.body, fields, Object.keys(fields));
      const { stage, because } = form.values;
      const answer = await migrateMatter(matters, {
        zone: zone.id,
        id: form.command ?? people.newId(),
        matter: id,
        by: acting,
        because: typeof because === 'string' ? because : '',
        ...(typeof stage === 'string' && { stage }),
        ifVersion: form.version,
      });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'done') {
        const moved = await matters.read(zone.id, id);
        const inside = moved !== null && takesPart(moved, acting);
        return reply.redirect(
          linkTo(language, [zone.id, ...(inside ? ['matters', id] : ['versions'])]),
          303,
        );
      }
      const stale = answer.refusals.some(({ code }) => code === 'version');
      reply.code(stale ? 409 : 422);
      const refusals = answer.refusals.map((refusal) => ({ ...refusal, code: 'invalid' as const }));
      return show(request, reply, (await find(request, request.params)) ?? found, {
        values: form.values,
        refusals,
      });
    },
  );
  done();
};
