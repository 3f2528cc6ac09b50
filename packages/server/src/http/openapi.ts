import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { decideAccess, type Need } from '../people/access.ts';
import { problemAnswer, problemMediaType, ProblemSchema, type ProblemStatus } from './problem.ts';

type Described = Extract<
  Parameters<SwaggerTransformObject>[0],
  { readonly openapiObject: unknown }
>['openapiObject'];
type Operation = NonNullable<NonNullable<NonNullable<Described['paths']>[string]>['get']>;
type Method = (typeof methods)[number];

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const;
const scheme = 'session';

const signingIn =
  'Sign in with `POST /api/v1/zones/{zone}/session` (JSON: email, password, and the unit to act for): the answer sets the cookie, which holds for that zone for twelve hours, one without use. Over https its name begins with `__Host-`. A browser sends `Origin`; requests from other sites are refused.';

/** Describes all routes that are registered after it, at /api/v1/openapi.json. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  const needs = new Map<string, Need>();
  const consumed = new Map<string, readonly string[]>();
  app.addSchema(ProblemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Twinpark',
        version,
        description:
          'Letters of the co-operation zones, the promises in them, and what became of those; matters, and what one may do in them. Contact details are masked. Errors are RFC 9457 problem documents. What changes a matter carries an Idempotency-Key and, where the matter is there already, If-Match.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          [scheme]: {
            type: 'apiKey',
            in: 'cookie',
            name: 'twinpark-session-{zone}',
            description: signingIn,
          },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const need = route.config?.need;
      for (const method of [route.method].flat()) {
        const name = `${method.toLowerCase()} ${pathOf(url)}`;
        if (need !== undefined) needs.set(name, need);
        if (schema?.consumes !== undefined) consumed.set(name, schema.consumes);
      }
      return { schema, url };
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject;
      for (const [path, item] of Object.entries(document.openapiObject.paths ?? {})) {
        for (const method of methods) {
          const operation = item?.[method];
          if (!operation) continue;
          const name = `${method} ${path}`;
          const bytes = consumed.get(name);
          if (bytes !== undefined) operation.requestBody = bodyOf(bytes);
          complete(operation, method, path, needs.get(name));
        }
      }
      return document.openapiObject;
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

/** /zones/:zone/letters as OpenAPI writes it: /zones/{zone}/letters. */
function pathOf(url: string): string {
  return url.replace(/:(\w+)/g, '{$1}');
}

/** The references of what is added here are resolved by nobody: they are written as they are to be. */
const problemContent = {
  [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } },
};

/** A body of bytes, which no schema sees. */
function bodyOf(types: readonly string[]): NonNullable<Operation['requestBody']> {
  return { required: true, content: Object.fromEntries(types.map((type) => [type, {}])) };
}

/** Adds what follows from a route's need, its address, its method and its headers, so that no route says it by hand
 * and none forgets it. */
function complete(
  operation: Operation,
  method: Method,
  path: string,
  need: Need | undefined,
): void {
  operation.operationId = nameOf(method, path);
  const held = new Set<ProblemStatus>();
  const isPublic = decideAccess(need, null) === 'allowed';
  // A session is one zone's: nobody is signed in to a zone that is not there.
  if (isPublic ? path.includes('{') : /\{(?!zone\})/.test(path)) held.add(404);
  if (!isPublic) {
    operation.security = [{ [scheme]: [] }];
    held.add(401);
  }
  const changes = !['get', 'head', 'options'].includes(method);
  if (changes || decideAccess(need, nobodySpecial) === 'not-allowed') held.add(403);
  if (need === 'sign-in') held.add(401).add(422).add(429);
  if (['post', 'put', 'patch'].includes(method)) held.add(413).add(415);
  for (const parameter of operation.parameters ?? []) {
    if (!('name' in parameter)) continue;
    if (parameter.name === 'idempotency-key') held.add(409).add(422);
    if (parameter.name !== 'if-match') continue;
    held.add(412).add(428);
    // Its absence is told apart from a value that is wrong (RFC 6585, 3).
    parameter.required = true;
  }
  const problems = [...held].map((status) => {
    const { description } = problemAnswer(status);
    return [String(status), { description, content: problemContent }] as const;
  });
  operation.responses = { ...Object.fromEntries(problems), ...operation.responses };
  if (method === 'get' && isTagged(operation)) operation.responses['304'] = unchanged;
  if (isVersioned(operation, method, path)) nameHeaders(operation);
}

/** Somebody who is signed in, without a unit and without a role. */
const nobodySpecial = { person: '', unit: null, roles: [] };

const unchanged = { description: 'If-None-Match names what would be answered' };

/** Whether it answers with an entity tag: everything does that is sent whole. */
function isTagged({ responses }: Operation): boolean {
  const answer = responses?.['200'];
  return (
    answer !== undefined && 'content' in answer && 'application/json' in (answer.content ?? {})
  );
}

/** getZonesZoneLettersId: the same for as long as the address is. */
function nameOf(method: Method, path: string): string {
  const words = path.split(/[^A-Za-z\d]+/).filter((word) => !['', 'api', 'v1'].includes(word));
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Whether its answers tell the version of a matter. */
function isVersioned({ tags }: Operation, method: Method, path: string): boolean {
  if (tags?.includes('matters') !== true) return false;
  return method === 'post' || /\/matters\/\{id\}(?:\/version)?$/.test(path);
}

function nameHeaders(operation: Operation): void {
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    if (!['200', '201'].includes(status) || !('description' in answer)) continue;
    answer.headers = {
      ETag: {
        description: 'The version of the matter, for If-Match',
        schema: { type: 'string' },
      },
      ...(status === '201' && {
        Location: { description: 'Where the matter is', schema: { type: 'string' } },
      }),
    };
  }
}
