import { hash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** The hash before the first event of a matter. */
export const noEvent = '0'.repeat(64);

/** An event with its place: what the chain's hash is taken of. */
export interface ChainedEvent {
  readonly zone: string;
  readonly matter: string;
  readonly seq: number;
  readonly command: string;
  /** ISO 8601 instant with milliseconds, UTC. */
  readonly at: string;
  /** Canonical JSON of the event, personal values sealed. */
  readonly body: string;
}

/** The hash of an event and of all before it in its matter: SHA-256 of the canonical JSON of the event,
 * its place and the hash before it. Written out because the body is canonical already. */
export function chainHash(before: string, event: ChainedEvent): string {
  const { zone, matter, seq, command, at, body } = event;
  const text = (value: string): string => JSON.stringify(value);
  return sha256(
    `{"at":${text(at)},"body":${body},"command":${text(command)},"matter":${text(matter)},"prev":${text(before)},"seq":${String(seq)},"zone":${text(zone)}}`,
  );
}
