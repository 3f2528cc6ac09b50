import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { HttpContext } from '../context.ts';

/** A resource of the API: its routes, given what they stand on. */
export type Resource = FastifyPluginCallbackTypebox<HttpContext>;
