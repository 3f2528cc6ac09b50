import type { FastifyRequest } from 'fastify';
import { publicUrl } from '../certificates/index.ts';

/** The node's address: the one people know it by, else the one that this request used. */
export function addressOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  url: URL | null,
): string {
  return url === null ? `${protocol}://${host}` : publicUrl(url);
}
