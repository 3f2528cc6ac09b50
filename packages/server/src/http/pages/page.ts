import type { Language, Zone } from '@twinpark/core/model';
import { layout, pageContext, type PageBody, type PageContext, type Viewer } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formToken } from '../../people/visit.ts';
import type { Assets } from '../assets.ts';
import type { HttpContext } from '../context.ts';

/** What page routes stand on. */
export interface PagesContext extends HttpContext {
  readonly styleSheet: string;
  /** Addresses of the modules that some pages gain by. */
  readonly scripts: Assets['scripts'];
}

/** The page context of a request in one language, in one zone or none. */
export function contextOf(
  context: PagesContext,
  language: Language,
  zone: Zone | null,
  request: FastifyRequest,
): PageContext {
  return pageContext({
    language,
    zone,
    zones: context.zones,
    path: request.url.replace(/^\/(?:zh-hans|zh-hant|en)(?=[/?]|$)/, '') || '/',
    viewer: viewerOf(request, language),
    styleSheet: context.styleSheet,
  });
}

/** Who is signed in, as the frame of the page shows it. */
function viewerOf(request: FastifyRequest, language: Language): Viewer | null {
  if (request.visit === null) return null;
  const { person, acting, zone, unread } = request.visit;
  const unit = zone.units.find(({ id }) => id === acting.unit);
  return {
    name: person.name,
    unit: unit?.name[language] ?? acting.unit,
    token: formToken(request),
    unread,
  };
}

/** Sends a page in its frame. */
export function sendPage(reply: FastifyReply, page: PageContext, body: PageBody): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-language', page.language)
    .send(layout(page, body).toString());
}
