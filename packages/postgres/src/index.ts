export type * from './people/people-store.ts';
export type * from './store.ts';
export type * from './issued/issued-store.ts';
export { InvalidCursor } from './cursor.ts';
export { UnknownPromise } from './decide-link.ts';
export { storableValue } from './json.ts';
export { openStore, type StoreSettings } from './open.ts';
export { StoreRefused, type StoreRefusalCode } from './refused.ts';
export * from './matters/index.ts';
