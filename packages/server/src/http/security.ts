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
