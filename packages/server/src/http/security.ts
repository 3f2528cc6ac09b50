import type { FastifyInstance, FastifyReply } from 'fastify';

/** Pages run no script at all and load nothing from elsewhere, and nobody may frame them. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Puts the security headers on every answer, errors included. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}

/** Lets a page run the modules that this node itself serves, and with `asking` lets them ask it for more;
 * it still loads nothing from elsewhere. */
export function allowOwnScripts(reply: FastifyReply, asking?: 'asking'): void {
  const policy = headers['content-security-policy'];
  const asks = asking === undefined ? '' : "; connect-src 'self'";
  reply.header('content-security-policy', `${policy}; script-src 'self'${asks}`);
}

/** The character NUL, as addresses write it, is in no name and no text that is stored. */
class NulInAddress extends Error {
  override readonly name = 'NulInAddress';
  readonly statusCode = 400;
}

/** Refuses addresses that hold the character NUL, which no database takes. */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) {
      throw new NulInAddress(
        'The address holds the character NUL (%00); expected text. Leave it out.',
      );
    }
  });
}

/** No form is nested deeper: a table's line holds an amount, an amount its parts. */
const mostDeep = 32;

/** A body nested so deep that whoever walks through it would run out of stack. */
class BodyTooDeep extends Error {
  override readonly name = 'BodyTooDeep';
  readonly statusCode = 400;
}

/** Refuses bodies that are nested deeper than anything that can be filled in. */
export function refuseDepth(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body }) => {
    let layer: unknown[] = [body];
    for (let depth = 0; layer.length > 0; depth += 1) {
      if (depth > mostDeep) {
        throw new BodyTooDeep(
          `The body is nested deeper than ${String(mostDeep)} levels; expected lists and objects as the form has them. Leave out what is around them.`,
        );
      }
      layer = layer.flatMap((one) => (isPlain(one) ? Object.values(one) : []));
    }
  });
}

/** A list or an object as JSON and forms have them; not a stream or a file. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const above: unknown = Object.getPrototypeOf(value);
  return above === null || above === Object.prototype || above === Array.prototype;
}
