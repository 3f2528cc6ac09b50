import type { FastifyRequest } from 'fastify';

/** The address under which notices, certificates and their issuer name the node: the one people know it by
 * (TWINPARK_URL), else the one that it listens on, which is good for trying it out. Without a stroke at the end. */
export function nodeAddress(url: URL | null, listensOn: string): string {
  return url === null ? listensOn : url.href.replace(/\/+$/, '');
}

/** The address for links that whoever asks follows: the one people know the node by, else the one that this request
 * used. */
export function addressOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  url: URL | null,
): string {
  return nodeAddress(url, `${protocol}://${host}`);
}
