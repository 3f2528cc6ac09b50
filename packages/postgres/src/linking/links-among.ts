import { compare, type Link } from '@twinpark/core/promises';
import type { NumberedPromise } from '../queries/read-numbered.ts';

/** The links among these promises, without what they rest on. */
export function linksAmong(promises: readonly NumberedPromise[]): readonly Link[] {
  const byNumber = new Map(promises.map((one) => [one.number, one.promise]));
  return promises.flatMap(({ promise, linked }) =>
    linked.flatMap(({ number, score }): Link[] => {
      const other = byNumber.get(number);
      if (other === undefined) return [];
      const [from, to] = compare(promise, other) < 0 ? [promise, other] : [other, promise];
      return [{ from: from.id, to: to.id, score, because: [] }];
    }),
  );
}
