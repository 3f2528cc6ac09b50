import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { HistoryItem } from '../../../matters/index.ts';

/** How long to wait before looking again (milliseconds), and how many looks to a sign of life. */
const pause = 1000;
const looksASign = 15;
/** A stream ends after so long; the browser comes back by itself with Last-Event-ID. */
const longest = 10 * 60_000;

/** Sends a matter's events as they come (HTML, 9.2). `look` gives what came after an event; null ends the stream. */
export function eventStream(
  reply: FastifyReply,
  after: number,
  closing: AbortSignal,
  look: (heard: number) => Promise<readonly HistoryItem[] | null>,
): FastifyReply {
  const stop = new AbortController();
  const stream = Readable.from(lines(after, look, AbortSignal.any([stop.signal, closing])));
  stream.on('close', () => stop.abort());
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream);
}

async function* lines(
  after: number,
  look: (heard: number) => Promise<readonly HistoryItem[] | null>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let last = after;
  yield `retry: ${String(pause)}\n\n`;
  for (let looks = 1; looks * pause < longest && !signal.aborted; looks += 1) {
    const history = await look(last);
    if (history === null) return;
    for (const item of history) {
      last = item.seq;
      const { seq, at, event } = item;
      yield `id: ${String(seq)}\nevent: ${event.kind}\ndata: ${JSON.stringify({ seq, at, event })}\n\n`;
    }
    if (looks % looksASign === 0) yield ': here\n\n';
    try {
      await setTimeout(pause, undefined, { signal });
    } catch {
      return;
    }
  }
}
