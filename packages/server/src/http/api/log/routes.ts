import { Type } from 'typebox';
import { logOrigin } from '../../../log/index.ts';
import { actingOf } from '../../../people/visit.ts';
import { zoneOf } from '../../context.ts';
import { problemAnswers } from '../../problem.ts';
import { proofOf } from '../../proof.ts';
import { limitValue, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { list, nullable, record } from '../schemas.ts';

const tags = ['log'];
const size = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const hash = Type.String({ description: 'SHA-256, hexadecimal' });
const note = Type.String({ description: 'The signed note (C2SP tlog-checkpoint)' });
const origin = Type.String({ description: 'Whose log it is, as signed notes name it' });
const publicKey = Type.String({ description: "The node's Ed25519 key, 32 bytes, hexadecimal" });
const checkpoint = record({ size: Type.Integer(), root: hash, at: Type.String(), note });

const proof = record({
  format: Type.Literal('twinpark-proof/1'),
  event: record({
    zone: Type.String(),
    matter: Type.String(),
    seq: Type.Integer(),
    command: Type.String(),
    at: Type.String(),
    body: Type.String({ description: 'Canonical JSON of the event' }),
  }),
  before: hash,
  eventHash: hash,
  leafHash: hash,
  index: Type.Integer(),
  size: Type.Integer(),
  path: list(hash),
  root: hash,
  checkpoint: note,
  origin,
  publicKey,
});

/** The log of a zone: whose it is, its checkpoints, and proofs (RFC 9162 hashing). */
export const log: Resource = (app, context, done) => {
  const { store, nodeLog } = context;
  const at = async (zone: string, size: number) => {
    const [found] = await store.checkpointsBefore(zone, size + 1, 1);
    return found?.size === size ? found : null;
  };

  app.get(
    '/zones/:zone/log',
    {
      schema: {
        tags,
        summary: 'Whose log it is, the key that signs it, and its latest checkpoint',
        params: zoneParams,
        response: {
          200: record({ origin, publicKey, latest: nullable(checkpoint) }),
          ...problemAnswers,
        },
      },
    },
    async ({ params }, reply) => {
      if (!zoneOf(context, params.zone)) return reply.callNotFound();
      const [latest = null] = await store.checkpointsBefore(params.zone, null, 1);
      return {
        origin: logOrigin(nodeLog.node, params.zone),
        publicKey: Buffer.from(nodeLog.publicKey).toString('hex'),
        latest,
      };
    },
  );

  app.get(
    '/zones/:zone/log/checkpoints',
    {
      schema: {
        tags,
        summary: 'Signed checkpoints, the latest first',
        params: zoneParams,
        querystring: Type.Object({
          before: Type.Optional(size),
          limit: Type.Optional(limitValue),
        }),
        response: { 200: record({ items: list(checkpoint) }), ...problemAnswers },
      },
    },
    async ({ params, query }, reply) => {
      if (!zoneOf(context, params.zone)) return reply.callNotFound();
      const { before = null, limit = 20 } = query;
      return { items: await store.checkpointsBefore(params.zone, before, limit) };
    },
  );

  app.get(
    '/zones/:zone/log/consistency',
    {
      schema: {
        tags,
        summary: 'That the log at one checkpoint is the beginning of the log at a later one',
        params: zoneParams,
        querystring: Type.Object({ first: size, second: size }),
        response: {
          200: record({ first: checkpoint, second: checkpoint, path: list(hash) }),
          ...problemAnswers,
        },
      },
    },
    async ({ params, query }, reply) => {
      const { zone } = params;
      if (!zoneOf(context, zone) || query.first > query.second) return reply.callNotFound();
      const [first, second] = [await at(zone, query.first), await at(zone, query.second)];
      if (first === null || second === null) return reply.callNotFound();
      return { first, second, path: await store.consistencyProof(zone, first.size, second.size) };
    },
  );

  app.get(
    '/zones/:zone/log/proof',
    {
      schema: {
        tags,
        summary:
          'That a letter that you may read stands in the log: a file to keep and check; of what is published, for everybody',
        params: zoneParams,
        querystring: Type.Object({
          matter: Type.String({ format: 'uuid' }),
          seq: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
        }),
        response: { 200: proof, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { zone } = request.params;
      const { query } = request;
      if (!zoneOf(context, zone)) return reply.callNotFound();
      const found = await proofOf(context, zone, query.matter, query.seq, actingOf(request));
      if (found === null || found === 'pending') return reply.callNotFound();
      return found.file;
    },
  );
  done();
};
