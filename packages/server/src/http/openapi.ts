import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { ProblemSchema } from './problem.ts';

/** Describes all routes that are registered after it, at /api/v1/openapi.json. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  app.addSchema(ProblemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Twinpark',
        version,
        description:
          'Letters of the co-operation zones, the promises in them, and what became of those. Contact details are masked. Errors are RFC 9457 problem documents.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json['$id'] === 'string' ? json['$id'] : `schema-${String(index)}`,
    },
  });
  const hidden = { schema: { hide: true }, config: { need: 'read-public' } } as const;
  app.get('/api/v1/openapi.json', hidden, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  );
}
