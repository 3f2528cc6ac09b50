import type { ProblemKind } from '../http/problem.ts';

/** A request that is refused for who sent it, from where, or how often. Answered as a problem
 * document or as a page. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly kind: ProblemKind;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | null;
  constructor(kind: ProblemKind, message: string, retryAfter: number | null = null) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
