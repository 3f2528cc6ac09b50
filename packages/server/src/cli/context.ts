import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { styleText } from 'node:util';
import type { Language } from '@twinpark/core/model';
import { uuidv7 } from '../uuid.ts';

type Style = Parameters<typeof styleText>[0];

/** What a command gets from the outside world: the edge where time, ids and streams are made. */
export interface Context {
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C or SIGTERM: finish the letter in hand, then stop. */
  readonly signal: AbortSignal;
  /** ISO 8601 instant. */
  now(): string;
  /** UUIDv7 */
  newId(): string;
  /** Standard output; waits while the reader is slow. */
  print(text: string): Promise<void>;
  /** Standard error. */
  complain(text: string): void;
  /** Paints text when standard output is a terminal that wants colours. */
  paint(style: Style, text: string): string;
  /** Columns of the terminal, 100 when there is none. */
  readonly width: number;
  readonly progressIsSeen: boolean;
}

/** The context of this process. */
export function processContext(language: Language, signal: AbortSignal): Context {
  const { stdout, stderr } = process;
  return {
    language,
    env: process.env,
    signal,
    now: () => new Date().toISOString(),
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    print: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    complain: (text) => void stderr.write(text),
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    width: Math.min(stdout.columns || 100, 120),
    progressIsSeen: stderr.isTTY,
  };
}
