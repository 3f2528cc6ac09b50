import type { Acting } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  history,
  matterFor,
  migrateMatter,
  migrationPlan,
  partyActing,
  type MatterView,
} from '../../../matters/index.ts';
import { actingOf, stillActing } from '../../../people/visit.ts';
import { zoneOf } from '../../context.ts';
import { heldOfMatter } from '../../desk/held.ts';
import { problemAnswers } from '../../problem.ts';
import { cursorValue, dayValue, limitValue, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { list, pageOf, record } from '../schemas.ts';
import { eventStream } from './event-stream.ts';
import { idempotencyKey, idempotencyKeyValue, ifMatch } from './preconditions.ts';
import { sendRefusals } from './refused.ts';
import {
  ability,
  done as doneAnswer,
  event,
  heldPromise,
  matter,
  migration,
  queueItem,
  values,
} from './schemas.ts';

const tags = ['matters'];
const uuid = Type.String({ format: 'uuid' });
const matterParams = Type.Object({ ...zoneParams.properties, id: uuid });
const word = Type.String({ maxLength: 60 });
const keyHeader = Type.Object({ 'idempotency-key': idempotencyKeyValue });
const actHeaders = Type.Object({
  ...keyHeader.properties,
  'if-match': Type.Optional(
    Type.String({ examples: ['"7"', '*'], description: 'ETag of the matter as you saw it, or *' }),
  ),
});

/** Matters: open, act, read, what I may do, what happened, what waits for me. */
export const matters: Resource = (app, context, done) => {
  const service = context.matters;
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());

  /** The matter as whoever asks sees it; null where there is none or they take no part in it. */
  const find = async (
    request: FastifyRequest,
    { zone, id }: { readonly zone: string; readonly id: string },
  ): Promise<{ readonly acting: Acting; readonly view: MatterView } | null> => {
    const acting = actingOf(request);
    if (!acting || !zoneOf(context, zone)) return null;
    const view = await matterFor(service, zone, id, acting);
    return view !== null && view.parts.length > 0 ? { acting, view } : null;
  };

  app.post(
    '/zones/:zone/schemes/:scheme/matters',
    {
      schema: {
        tags,
        summary: 'Opens a matter under a scheme',
        params: Type.Object({ ...zoneParams.properties, scheme: word }),
        headers: keyHeader,
        body: record({ values }),
        response: { 200: doneAnswer, 201: doneAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const acting = actingOf(request);
      const { zone, scheme } = request.params;
      if (!acting || !zoneOf(context, zone)) return reply.callNotFound();
      const answer = await service.openMatter({
        zone,
        scheme,
        id: idempotencyKey(request.headers['idempotency-key']),
        by: acting,
        values: request.body.values as Values,
      });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'refused') {
        return sendRefusals(request, reply, answer.refusals, false);
      }
      const { matter: id, version, before } = answer;
      return reply
        .code(before ? 200 : 201)
        .header('etag', `"${String(version)}"`)
        .header('location', `/api/v1/zones/${zone}/matters/${id}`)
        .send({ matter: id, version, before });
    },
  );

  app.post(
    '/zones/:zone/matters/:id/actions/:action',
    {
      schema: {
        tags,
        summary: 'Carries out an action on a matter',
        params: Type.Object({ ...matterParams.properties, action: word }),
        headers: actHeaders,
        body: record({ values: Type.Optional(values), party: Type.Optional(word) }),
        response: { 200: doneAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const version = ifMatch(request.headers['if-match']);
      const answer = await service.act({
        zone: request.params.zone,
        matter: request.params.id,
        action: request.params.action,
        id: idempotencyKey(request.headers['idempotency-key']),
        by: found.acting,
        party: request.body.party,
        values: (request.body.values ?? {}) as Values,
        ifVersion: version,
      });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'refused') {
        return sendRefusals(request, reply, answer.refusals, version !== undefined);
      }
      const { matter: id, before } = answer;
      return reply
        .header('etag', `"${String(answer.version)}"`)
        .send({ matter: id, version: answer.version, before });
    },
  );

  app.get(
    '/zones/:zone/matters/:id',
    {
      schema: {
        tags,
        summary: 'A matter with the fields you may see; its version is the ETag',
        params: matterParams,
        response: { 200: matter, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      return reply.header('etag', `"${String(found.view.version)}"`).send(found.view);
    },
  );

  app.get(
    '/zones/:zone/matters/:id/abilities',
    {
      schema: {
        tags,
        summary: 'What you may do on a matter now, and if not, why not',
        params: matterParams,
        response: { 200: list(ability), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, id } = request.params;
      return (await service.abilitiesOf(zone, id, found.acting)) ?? [];
    },
  );

  app.get(
    '/zones/:zone/matters/:id/version',
    {
      config: { need: 'administer-unit' },
      schema: {
        tags,
        summary: 'What moving a matter to the current version of its scheme would change',
        description:
          'For administrators of the node and of the unit in charge; 404 where nothing is to be moved.',
        params: matterParams,
        response: { 200: migration, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { zone, id } = request.params;
      const acting = actingOf(request);
      const plan =
        acting && zoneOf(context, zone) && (await migrationPlan(service, zone, id, acting));
      if (!plan) return reply.callNotFound();
      const { version, target, from, stage, clocks, gone, missing, refusals } = plan;
      const { scheme, hash } = target.compiled;
      return reply.header('etag', `"${String(version)}"`).send({
        from,
        to: { version: scheme.version, hash },
        stage,
        stages: Object.keys(scheme.stages),
        clocks: [...clocks],
        gone: [...gone],
        missing: [...missing],
        refusals: [...refusals],
      });
    },
  );

  app.post(
    '/zones/:zone/matters/:id/version',
    {
      config: { need: 'administer-unit' },
      schema: {
        tags,
        summary:
          'Moves a running matter to the current version of its scheme; recorded with who and why',
        params: matterParams,
        headers: actHeaders,
        body: record({
          because: Type.String({ minLength: 1, maxLength: 1000 }),
          stage: Type.Optional(word),
        }),
        response: { 200: doneAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { zone, id } = request.params;
      const acting = actingOf(request);
      if (!acting || !zoneOf(context, zone)) return reply.callNotFound();
      const version = ifMatch(request.headers['if-match']);
      const answer = await migrateMatter(service, {
        ...request.body,
        zone,
        matter: id,
        id: idempotencyKey(request.headers['idempotency-key']),
        by: acting,
        ifVersion: version,
      });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'refused') {
        return sendRefusals(request, reply, answer.refusals, version !== undefined);
      }
      const { version: now, before } = answer;
      return reply.header('etag', `"${String(now)}"`).send({ matter: id, version: now, before });
    },
  );

  app.get(
    '/zones/:zone/matters/:id/history',
    {
      schema: {
        tags,
        summary: 'What has happened in a matter, with the values you may see',
        params: matterParams,
        response: { 200: list(event), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, id } = request.params;
      return (await history(service, zone, id, found.acting)) ?? [];
    },
  );

  app.get(
    '/zones/:zone/matters/:id/promises',
    {
      schema: {
        tags,
        summary: 'What its sent replies promise and is not public, with what that continues',
        params: matterParams,
        response: { 200: list(heldPromise), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, id } = request.params;
      return (await heldOfMatter(context, zone, id)).map(({ seq, party, promise, lineages }) => {
        const { text, status, year } = promise;
        return { seq, party, text, status, year, lineages: [...lineages] };
      });
    },
  );

  app.get(
    '/zones/:zone/matters/:id/events',
    {
      schema: {
        tags,
        summary: 'Server-sent events of a matter; Last-Event-ID resumes after an event',
        params: matterParams,
        headers: Type.Object({
          'last-event-id': Type.Optional(Type.String({ pattern: '^\\d{1,9}$', examples: ['7'] })),
        }),
        response: {
          200: {
            description: 'One event each, as the history gives it; id is its place in the matter',
            content: { 'text/event-stream': { schema: Type.String() } },
          },
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, id } = request.params;
      const after = Number(request.headers['last-event-id'] ?? 0);
      return eventStream(reply, after, closing.signal, async (heard) => {
        // Asked each time: whoever loses their part, or their session, hears no more.
        const acting = await stillActing(context, request);
        const still = await matterFor(service, zone, id, acting);
        if (acting === null || still === null || still.parts.length === 0) return null;
        return still.version > heard ? history(service, zone, id, acting, heard) : [];
      });
    },
  );

  app.get(
    '/zones/:zone/queue',
    {
      schema: {
        tags,
        summary:
          'Matters in which you hold a part, for your unit by your role or yourself; due first',
        params: zoneParams,
        querystring: Type.Object({
          scheme: Type.Optional(word),
          stage: Type.Optional(word),
          turn: Type.Optional(Type.Boolean()),
          closed: Type.Optional(Type.Boolean()),
          dueBy: Type.Optional(dayValue),
          text: Type.Optional(Type.String({ maxLength: 100 })),
          cursor: Type.Optional(cursorValue),
          limit: Type.Optional(limitValue),
        }),
        response: { 200: pageOf(queueItem), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const acting = actingOf(request);
      const { zone } = request.params;
      if (!acting || !zoneOf(context, zone)) return reply.callNotFound();
      const { items, next, total } = await context.store.matterQueue({
        ...request.query,
        zone,
        party: partyActing(acting),
      });
      return { items, next, total };
    },
  );
  done();
};
