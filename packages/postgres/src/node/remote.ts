import { Agent, request } from 'node:http';
import type { Store } from '../store.ts';
import { decode, decodeError, encode, storeThrough, type WireError } from './wire.ts';

/** The node at the other end of the socket went away, or none is there. */
export class NodeGone extends Error {
  override readonly name = 'NodeGone';
}

/** The store of the node that answers on this socket. Its methods throw what the node's store
 * throws, and `NodeGone` when the node ends. Closing it leaves the node running. */
export function remoteStore(path: string): Store {
  const agent = new Agent({ keepAlive: true });
  return storeThrough(
    async (method, parameters) => {
      const answer = decode(await post(agent, path, method, encode(parameters))) as
        | { readonly result: unknown }
        | { readonly error: WireError };
      if ('error' in answer) throw decodeError(answer.error);
      return answer.result;
    },
    async () => agent.destroy(),
  );
}

function post(agent: Agent, socketPath: string, method: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const gone = (error: Error): void => {
      reject(new NodeGone(`The node at ${socketPath} does not answer: ${error.message}`));
    };
    const sent = request(
      { agent, socketPath, path: `/store/${method}`, method: 'POST' },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', gone);
        response.on('end', () => resolve(Buffer.concat(parts).toString()));
      },
    );
    sent.on('error', gone);
    sent.end(body);
  });
}
