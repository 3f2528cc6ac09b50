import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Runs a node in a process of its own and kills it `after` milliseconds after it has told its first
 * `answers` lines, so that a slow machine is killed amid as much work as a quick one. Every line it told is
 * handed on. Throws when the node ends by itself. */
export async function killedNode(
  words: readonly string[],
  when: { readonly answers: number; readonly after: number },
  heard: (line: string) => void,
): Promise<void> {
  const child = spawn(
    process.execPath,
    words.filter((word) => word !== ''),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const closed = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    lines += 1;
    if (lines === when.answers) setTimeout(() => child.kill('SIGKILL'), when.after);
    heard(line);
  }
  const signal = await closed;
  if (signal !== 'SIGKILL') throw new Error(`The node ended by itself:\n${complaint}`);
}
