export type * from './types.ts';
export type * from './views.ts';
