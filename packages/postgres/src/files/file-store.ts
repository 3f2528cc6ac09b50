import type { Instant } from '@twinpark/core/model';
import type { Content } from '../content.ts';
import type { Database } from '../database.ts';
import type { Trouble } from '../matters/verify/report.ts';
import { collectContent } from './collect-content.ts';
import { dropFiles, dueErasures } from './drop-files.ts';
import { keepUpload } from './keep-upload.ts';
import { sweepUploads } from './sweep-uploads.ts';
import {
  appendUpload,
  beginUpload,
  dropUnfinished,
  receivedBytes,
  unfinishedUpload,
  unfinishedUploads,
  type UnfinishedUpload,
  type UploadKey,
} from './unfinished.ts';
import { noteFiles, uploadOf } from './uploads.ts';
import { verifyFiles } from './verify-files.ts';

/** What is known of a file that somebody has uploaded. */
export interface Upload {
  /** SHA-256 in hexadecimal */
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface UploadToKeep {
  readonly zone: string;
  readonly person: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly at: Instant;
}

/** A field of a matter and the file it holds. */
export interface HeldFile {
  readonly field: string;
  /** SHA-256 in hexadecimal */
  readonly hash: string;
}

/** The event that erased the values of a field. */
export interface Erasure {
  readonly matter: string;
  readonly seq: number;
  readonly field: string;
}

/** A letter that a scheme worded: the event that issued it, and which of its effects it was. */
export interface DecisionPlace {
  readonly seq: number;
  readonly ordinal: number;
}

/** Files handed in with forms. */
export interface FileStore {
  /** Keeps the bytes; when it returns they are on the disk. The same again is the same. */
  keepUpload(upload: UploadToKeep): Promise<Upload>;
  /** null: this person has uploaded no such file, or it was swept since. */
  uploadOf(zone: string, person: string, hash: string): Promise<Upload | null>;
  /** Begins a file that comes in pieces, or finds it begun; null where it was begun with another length, or too
   * many are on their way. */
  beginUpload(
    key: UploadKey,
    file: { readonly name: string; readonly bytes: number; readonly at: Instant },
  ): Promise<UnfinishedUpload | null>;
  unfinishedUpload(key: UploadKey): Promise<UnfinishedUpload | null>;
  /** What a person has on its way, the latest first. */
  unfinishedUploads(zone: string, person: string): Promise<readonly UnfinishedUpload[]>;
  /** Keeps a piece; when it returns it is on the disk. null: it does not begin where the last one ended, or
   * goes beyond the end, or nothing was begun. */
  appendUpload(
    key: UploadKey,
    piece: { readonly offset: number; readonly content: Uint8Array; readonly at: Instant },
  ): Promise<UnfinishedUpload | null>;
  /** All that has come of a file, in order. */
  receivedBytes(key: UploadKey): Promise<Uint8Array>;
  dropUnfinished(key: UploadKey): Promise<void>;
  /** Notes which files a matter is about to hold, so that their bytes stay. False, and nothing is noted,
   * where one is neither an upload of the person nor held by the matter already. */
  noteFiles(
    zone: string,
    matter: string,
    person: string,
    files: readonly HeldFile[],
  ): Promise<boolean>;
  /** null: no file of this hash is kept. Whether a matter's viewer may see it is the caller's to know. */
  fileContent(hash: string): Promise<Uint8Array | null>;
  /** Forgets uploads and unfinished ones from before, and the bytes that nothing else rests on. Returns how many uploads. */
  sweepUploads(zone: string, before: Instant): Promise<number>;
  /** Forgets what a field of a matter held, after its values were erased: its files, and the documents of the
   * sent letters that say it. */
  dropFiles(zone: string, erasure: Erasure, letters: readonly DecisionPlace[]): Promise<void>;
  /** Erasures whose files and letters are not known to be removed: of a process that is at it, or that ended. */
  dueErasures(zone: string): Promise<readonly Erasure[]>;
  /** Removes bytes that nothing rests on, in whatever zone, and that were put longer ago (milliseconds): of commands that
   * were not committed, and what a killed process left. It must be longer than any command takes to commit. Returns
   * how many. */
  collectContent(age: number): Promise<number>;
  /** Compares the bytes of every file that a matter holds with its hash. */
  verifyFiles(
    zone: string,
  ): Promise<{ readonly files: number; readonly troubles: readonly Trouble[] }>;
}

/** The files' side of a store on a migrated database and a place for bytes. */
export function fileStore(database: Database, content: Content): FileStore {
  return {
    keepUpload: (upload) => keepUpload(database, content, upload),
    uploadOf: (...parameters) => uploadOf(database, ...parameters),
    beginUpload: (...parameters) => beginUpload(database, ...parameters),
    unfinishedUpload: (key) => unfinishedUpload(database, key),
    unfinishedUploads: (...parameters) => unfinishedUploads(database, ...parameters),
    appendUpload: (...parameters) => appendUpload(database, ...parameters),
    receivedBytes: (key) => receivedBytes(database, key),
    dropUnfinished: (key) => dropUnfinished(database, key),
    noteFiles: (...parameters) => noteFiles(database, ...parameters),
    fileContent: (hash) => content.get(hash),
    sweepUploads: (...parameters) => sweepUploads(database, content, ...parameters),
    dropFiles: (...parameters) => dropFiles(database, content, ...parameters),
    dueErasures: (zone) => dueErasures(database, zone),
    collectContent: (age) => collectContent(database, content, age),
    verifyFiles: (zone) => verifyFiles(database, content, zone),
  };
}
