import { InvalidCursor } from '../cursor.ts';
import { SampleWithReal, UnknownPromise } from '../decide-link.ts';
import type { Store } from '../store.ts';

/** The methods that a node answers on its socket: all but `close`. */
export type StoreMethod = Exclude<keyof Store, 'close'>;

const answered: Readonly<Record<StoreMethod, true>> = {
  storeLetters: true,
  knownHashes: true,
  overview: true,
  filters: true,
  letters: true,
  letter: true,
  lettersNamed: true,
  withdrawLetter: true,
  original: true,
  lineages: true,
  lineage: true,
  findings: true,
  workListSource: true,
  saidBefore: true,
  decideLink: true,
  search: true,
  keepUpload: true,
  uploadOf: true,
  beginUpload: true,
  unfinishedUpload: true,
  unfinishedUploads: true,
  appendUpload: true,
  receivedBytes: true,
  dropUnfinished: true,
  noteFiles: true,
  fileContent: true,
  sweepUploads: true,
  dropFiles: true,
  dueErasures: true,
  collectContent: true,
  verifyFiles: true,
  saveScheme: true,
  keptScheme: true,
  commitMatter: true,
  loadMatter: true,
  matterStates: true,
  matterNumbered: true,
  recordedCommand: true,
  matterEvents: true,
  matterLinks: true,
  waitingFollowers: true,
  matterQueue: true,
  schemeMatters: true,
  publishedMatters: true,
  pastMatters: true,
  proposalCounts: true,
  replyCounts: true,
  matterCounts: true,
  verifyTallies: true,
  overdueClocks: true,
  nextInSequence: true,
  lookUpFacts: true,
  saveAccount: true,
  hashKey: true,
  seenRecords: true,
  ledgerBalances: true,
  registerEntries: true,
  claimExpired: true,
  settleExpired: true,
  earlierVersions: true,
  mattersWithClocks: true,
  turnsAgain: true,
  judgeTurns: true,
  calendarsUsed: true,
  saveCalendarsUsed: true,
  countRecords: true,
  freezeFigures: true,
  frozenFigures: true,
  addPerson: true,
  persons: true,
  findPersons: true,
  samplePersons: true,
  attendedUnits: true,
  person: true,
  personByEmail: true,
  passwordHash: true,
  changePerson: true,
  setRoles: true,
  accountChanges: true,
  startSession: true,
  session: true,
  sessionsOf: true,
  actFor: true,
  endSessions: true,
  startStep: true,
  step: true,
  takeStep: true,
  countAttempt: true,
  forgetAttempts: true,
  addPasskey: true,
  passkey: true,
  passkeysOf: true,
  usedPasskey: true,
  removePasskey: true,
  personOfIdentity: true,
  linkIdentity: true,
  extendLog: true,
  inclusionProof: true,
  consistencyProof: true,
  saveCheckpoint: true,
  checkpointsBefore: true,
  verifyMatters: true,
  verifyLetters: true,
  dueLetters: true,
  dueCertificates: true,
  keepCertificate: true,
  certificateFailed: true,
  certificate: true,
  certificateAt: true,
  certificatesWith: true,
  countCertificates: true,
  certificatesOf: true,
  placesWith: true,
  settleIssued: true,
  postponeIssued: true,
  issuedLetters: true,
  publishIssued: true,
  keepDocuments: true,
  keptDocuments: true,
  verifyIssued: true,
  keepDecision: true,
  decisionLetters: true,
  decisionDocument: true,
  heldLetters: true,
  innerLineages: true,
  heldInLineage: true,
  issuedDocument: true,
  issuedCopy: true,
  draft: true,
  draftsOf: true,
  saveDraft: true,
  dropDraft: true,
  dropOldDrafts: true,
  addApplication: true,
  application: true,
  applicationOfMatter: true,
  applicationsOf: true,
  applicationsToAdvance: true,
  openedPart: true,
  settleApplication: true,
  takeTicket: true,
  callTicket: true,
  endTicket: true,
  ticketsOf: true,
  clockDurations: true,
  applicationDurations: true,
  unnoticedCommits: true,
  keepNotices: true,
  sweepNotices: true,
  toldOf: true,
  unreadNotices: true,
  noticesFor: true,
  notice: true,
  readNotices: true,
  noticeSettings: true,
  saveNoticeSettings: true,
  remindedOn: true,
  noteReminded: true,
  keepDigest: true,
  claimMails: true,
  mailNotices: true,
  settleMail: true,
  postponeMail: true,
  makeCalendarLink: true,
  dropCalendarLink: true,
  calendarLink: true,
  calendarOwner: true,
};

/** A store each of whose methods is carried out by `call`. */
export function storeThrough(
  call: (method: StoreMethod, parameters: readonly unknown[]) => Promise<unknown>,
  close: () => Promise<void>,
): Store {
  const methods = Object.keys(answered).map((name) => [
    name,
    (...parameters: readonly unknown[]) => call(name as StoreMethod, parameters),
  ]);
  // `answered` names every method of a store, which the compiler has checked.
  return { ...(Object.fromEntries(methods) as Omit<Store, 'close'>), close };
}

/** The method of this name; null when a store has none. */
export function methodNamed(name: string): StoreMethod | null {
  return Object.hasOwn(answered, name) ? (name as StoreMethod) : null;
}

/** Calls a method by its name. Whoever names it is this program too, and gives what it takes. */
export async function callMethod(
  store: Store,
  method: StoreMethod,
  parameters: readonly unknown[],
): Promise<unknown> {
  const run = store[method] as (...parameters: readonly unknown[]) => Promise<unknown>;
  return run(...parameters);
}

const bytesKey = '$base64';

/** JSON with bytes as base64. */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key: string, part: unknown) {
    // A Buffer's own toJSON has run before the replacer: look at what it was.
    const before = (this as Record<string, unknown>)[key];
    if (!(before instanceof Uint8Array)) return part;
    const { buffer, byteOffset, byteLength } = before;
    return { [bytesKey]: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
  });
}

/** Reads what `encode` wrote. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || !(bytesKey in part)) return part;
    const base64 = part[bytesKey];
    return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : part;
  });
}

/** A refusal or failure as it goes over the socket. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly cursor?: { readonly value: string; readonly list: string };
}

export function encodeError(error: unknown): WireError {
  if (error instanceof InvalidCursor) {
    const { name, message, value, list } = error;
    return { name, message, cursor: { value, list } };
  }
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

export function decodeError({ name, message, cursor }: WireError): Error {
  if (name === 'UnknownPromise') return new UnknownPromise(message);
  if (name === 'SampleWithReal') return new SampleWithReal(message);
  if (cursor !== undefined) return new InvalidCursor(cursor.value, cursor.list);
  return new Error(message);
}
