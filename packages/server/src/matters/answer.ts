import type { Acting, Refusal } from '@twinpark/core/engine';
import { text, type Values } from '@twinpark/core/model';
import type { RecordedCommand, StoreRefusal } from '@twinpark/postgres';

/** What somebody asks for. `id` is the idempotency key: asked twice, done once. */
interface Asked {
  readonly zone: string;
  readonly id: string;
  readonly by: Acting;
  readonly values: Values;
}

export interface ActionAsked extends Asked {
  readonly matter: string;
  readonly action: string;
  /** The branch acted on, where the actor's own does not say. */
  readonly party?: string | undefined;
  /** The version the person saw; a changed matter is then refused instead of decided again. */
  readonly ifVersion?: number | undefined;
}

export interface OpeningAsked extends Asked {
  readonly scheme: string;
}

export type Answer =
  | {
      readonly outcome: 'done';
      readonly matter: string;
      readonly version: number;
      /** Carried out by an earlier call with the same id; nothing was done now. */
      readonly before: boolean;
    }
  | { readonly outcome: 'refused'; readonly refusals: readonly (Refusal | StoreRefusal)[] }
  | { readonly outcome: 'unknown' };

/** The answer to a command that was carried out before. */
export function carriedOutBefore({
  matter,
  lastSeq,
}: RecordedCommand): Exclude<Answer, { outcome: 'unknown' }> {
  return { outcome: 'done', matter, version: lastSeq, before: true };
}

/** Somebody else was faster. */
export const changedMeanwhile: StoreRefusal = {
  code: 'version',
  message: text(
    '办件已被他人更新，请刷新后再办理',
    '個案已由他人更新，請重新載入後再辦理',
    'somebody else has changed the matter meanwhile; reload it and try again',
  ),
};

/** A command that changes nothing. */
export const nothingToDo: Refusal = {
  code: 'not-due',
  message: text('目前无须处理', '目前毋須處理', 'there is nothing to do now'),
};
