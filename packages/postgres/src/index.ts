export type * from './people/people-store.ts';
export type * from './store.ts';
export { InvalidCursor } from './cursor.ts';
export { UnknownPromise } from './decide-link.ts';
export { openStore, type StoreSettings } from './open.ts';
