import { Type } from 'typebox';
import { logOrigin } from '../../../log/index.ts';
import { RequestRefused } from '../../../people/refusal.ts';
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
  /** The checkpoint of a size; refused where none was signed, with what there is. */
  const at = async (zone: string, name: string, asked: number) => {
    const [found] = await store.checkpointsBefore(zone, asked + 1, 1);
    if (found?.size === asked) return found;
    const nearest = found === undefined ? '' : ` The nearest before it has ${String(found.size)}.`;
    throw new RequestRefused(
      'not-found',
      `${name} is ${String(asked)}; expected the size of a signed checkpoint.${nearest} /api/v1/zones/${zone}/log/checkpoints lists them.`,
    );
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
      if (!zoneOf(context, zone)) return reply.callNotFound();
      if (query.first > query.second) {
        throw new RequestRefused(
          'not-found',
          `first is ${String(query.first)} and second ${String(query.second)}; expected the earlier checkpoint first. Exchange them.`,
        );
      }
      const first = await at(zone, 'first', query.first);
      const second = await at(zone, 'second', query.second);
      return { first, second, path: await store.consistencyProof(zone, first.size, second.size) };
    },
  );

  app.get(
    '/zones/:zone/log/inclusion',
    {
      schema: {
        tags,
        summary:
          'That an event stands in the log, for whoever knows its hash (the history of a matter gives it)',
        description:
          'Nothing of the event is told: its leaf is SHA-256 of 0x00 and the 32 bytes of its hash.',
        params: zoneParams,
        querystring: Type.Object({
          matter: Type.String({ format: 'uuid' }),
          seq: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
          hash: Type.String({
            pattern: '^[0-9a-f]{64}$',
            examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
          }),
        }),
        response: {
          200: record({
            eventHash: hash,
            leafHash: hash,
            index: Type.Integer(),
            size: Type.Integer(),
            path: list(hash),
            root: hash,
            checkpoint: note,
            origin,
            publicKey,
          }),
          ...problemAnswers,
        },
      },
    },
    async ({ params, query }, reply) => {
      const { zone } = params;
      if (!zoneOf(context, zone)) return reply.callNotFound();
      const [head] = await store.checkpointsBefore(zone, null, 1);
      const found = head && (await store.inclusionProof(zone, query.matter, query.seq, head.size));
      if (!found || found.eventHash !== query.hash) {
        throw new RequestRefused(
          'not-found',
          `No event with this matter, number and hash stands under the latest checkpoint (${String(head?.size ?? 0)} leaves). Check all three in the history of the matter; what was done just now is signed for within seconds.`,
        );
      }
      return {
        ...found,
        path: [...found.path],
        root: head.root,
        checkpoint: head.note,
        origin: logOrigin(nodeLog.node, zone),
        publicKey: Buffer.from(nodeLog.publicKey).toString('hex'),
      };
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
