import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PeopleSettings } from './settings.ts';

type Secured = Pick<PeopleSettings, 'url'>;

/** Whether the browser came by https; then cookies travel by https alone. */
function isSecure(request: FastifyRequest, { url }: Secured): boolean {
  return url === null ? request.protocol === 'https' : url.protocol === 'https:';
}

/** `__Host-` keeps other hosts of the same domain from setting the cookie (RFC 6265bis). */
function cookieName(request: FastifyRequest, settings: Secured, name: string): string {
  return `${isSecure(request, settings) ? '__Host-' : ''}twinpark-${name}`;
}

/** The value of our cookie of this name; null without it. */
export function readCookie(
  request: FastifyRequest,
  settings: Secured,
  name: string,
): string | null {
  return request.cookies[cookieName(request, settings, name)] || null;
}

/** Sets a cookie that scripts cannot read and other sites' forms do not carry. It ends with the
 * browser's session, or with ours, whichever comes first. */
export function writeCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: Secured,
  { name, value }: { readonly name: string; readonly value: string },
): void {
  reply.setCookie(cookieName(request, settings, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(request, settings),
  });
}

export function clearCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: Secured,
  name: string,
): void {
  reply.clearCookie(cookieName(request, settings, name), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(request, settings),
  });
}
