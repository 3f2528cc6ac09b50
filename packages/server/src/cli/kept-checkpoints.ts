import type { KeptRoot, Trouble } from '@twinpark/postgres';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { logOrigin, nodeName, openCheckpoint, openLogKey } from '../log/index.ts';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import { say } from './texts.ts';

/** A checkpoint that somebody kept: the signed note, and the file it came from. */
export interface KeptCheckpoint {
  readonly file: string;
  readonly note: string;
}

/** A checkpoint that this node's key has not signed. */
export interface ForgedCheckpoint extends Omit<Trouble, 'code'> {
  readonly code: 'checkpoint-forged';
}

/** What a kept checkpoint says of a zone's log, or that it was never signed. */
interface KeptOfZone {
  readonly zone: string;
  readonly root?: KeptRoot;
  readonly forged?: ForgedCheckpoint;
}

/** What the checkpoints given say of which zone's log; `forged` where this node's key has not signed one. */
export async function keptOf(
  context: Context,
  files: readonly string[],
  zones: readonly { readonly id: string }[],
): Promise<readonly KeptOfZone[]> {
  if (files.length === 0) return [];
  const key = await openLogKey(resolve(context.env['TWINPARK_DATA'] || 'data'));
  const logs = new Map(zones.map(({ id }) => [logOrigin(nodeName(context.env), id), id]));
  const read = await readKept(context, files);
  return Promise.all(
    read.map(async ({ file, note }) => {
      const origin = originOf(note);
      const zone = logs.get(origin);
      if (zone === undefined) {
        const known = [...logs.keys()].join(', ');
        throw new UsageError(say(context, 'otherLog', { file, origin, known }));
      }
      const said = await openCheckpoint(note, origin, key.publicKey);
      if (said === null) {
        const expected = Buffer.from(key.publicKey).toString('hex');
        return { zone, forged: { code: 'checkpoint-forged', place: file, found: note, expected } };
      }
      return { zone, root: { size: said.size, root: Buffer.from(said.root).toString('hex') } };
    }),
  );
}

/** Reads the checkpoints that files hold: a signed note by itself, or what the API answered (`/log`, `/log/checkpoints`,
 * `/log/consistency`, a proof) as it was saved. */
export async function readKept(
  context: Context,
  files: readonly string[],
): Promise<readonly KeptCheckpoint[]> {
  const kept = await Promise.all(
    files.map(async (file) => {
      const text = await readText(context, file, 'cannotReadCheckpoint');
      const notes = [...new Set(notesIn(parsed(text) ?? text))];
      if (notes.length > 0) return notes.map((note) => ({ file, note }));
      const reason = text.slice(0, 80);
      throw new UsageError(say(context, 'cannotReadCheckpoint', { value: file, reason }));
    }),
  );
  return kept.flat();
}

/** A file's text; whoever named it hears why it cannot be read. */
export async function readText(
  context: Context,
  file: string,
  complaint: 'cannotReadCheckpoint' | 'cannotReadConsistency',
): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(context, complaint, { value: file, reason }));
  });
}

/** What a text says as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The first line of a note: whose log it is of. */
export function originOf(note: string): string {
  return note.slice(0, note.indexOf('\n'));
}

const form = /^[^\n]+\n\d{1,15}\n[^\n]+\n\n\u2014 [^\n]+$/u;

function notesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    // Editors change line ends, and leave out or add the last one.
    const note = value.replaceAll('\r\n', '\n').trim();
    return form.test(note) ? [`${note}\n`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(notesIn);
}
