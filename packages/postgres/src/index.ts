export type { AccountChange, ChangeNote } from './people/account-changes.ts';
export type * from './people/people-store.ts';
export type * from './files/file-store.ts';
export type { UnfinishedUpload, UploadKey } from './files/unfinished.ts';
export type * from './store.ts';
export type { IssuedDecision } from './issued/decision-letters.ts';
export type * from './issued/issued-store.ts';
export { letterHash, type SentDocuments, type SentFiles } from './issued/documents.ts';
export type { HeldLetter, HeldPromise } from './held/held-letters.ts';
export type { InnerLineage } from './held/inner-lineages.ts';
export type * from './counter/counter-store.ts';
export type {
  LoggedCommit,
  MailChoice,
  NoticeMail,
  NoticeSettings,
  NoticeStore,
  NoticeToKeep,
} from './notices/notice-store.ts';
export { InvalidCursor } from './cursor.ts';
export { UnknownPromise } from './decide-link.ts';
export { contentHash } from './content.ts';
export { storableValue } from './json.ts';
export { openStore, type StoreSettings } from './open.ts';
export { StoreRefused, type StoreRefusalCode } from './refused.ts';
export * from './matters/index.ts';
export type { IssuedCertificate, PartysCertificate } from './certificates/certificate-store.ts';
