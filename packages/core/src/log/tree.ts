import { nodeInput, type HashBytesNow } from './hash.ts';

/** A complete subtree: 2^level leaves from index · 2^level. Level 0 are the leaves. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

export interface HashedNode extends TreeNode {
  readonly hash: Uint8Array;
}

/** Leaves from `start` up to but without `end`; `start` lies where such a subtree begins. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two smaller than `n`. */
function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** The subtrees whose hashes prove that leaf `index` is in a tree of `size` leaves, from the leaf upwards
 * (RFC 9162, 2.1.3.1). At most one for each level. */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(
      `Leaf ${String(index)} of a tree of ${String(size)}: expected an index below the size.`,
    );
  }
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** The subtrees whose hashes prove that the tree of `first` leaves is the beginning of the tree of
 * `second` leaves (RFC 9162, 2.1.4.1). */
export function consistencyRanges(first: number, second: number): readonly LeafRange[] {
  if (!Number.isInteger(first) || !Number.isInteger(second) || first < 0 || first > second) {
    throw new RangeError(
      `Trees of ${String(first)} and ${String(second)} leaves: expected the smaller one first.`,
    );
  }
  if (first === 0 || first === second) return [];
  const ranges: LeafRange[] = [];
  let [start, end, whole] = [0, second, true];
  while (first !== end) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
      whole = false;
    }
  }
  if (!whole) ranges.push({ start, end });
  return ranges.reverse();
}

/** The complete subtrees that a range is made of, from left to right; at most one for each level. */
export function nodesOf({ start, end }: LeafRange): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let at = start;
  while (at < end) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at) {
      level += 1;
      width *= 2;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash of a range, of its complete subtrees' hashes from left to right. */
export function rangeHash(hashes: readonly Uint8Array[], hash: HashBytesNow): Uint8Array {
  const last = hashes.at(-1);
  if (last === undefined) throw new RangeError('A range without leaves has no hash.');
  return hashes.slice(0, -1).reduceRight((right, left) => hash(nodeInput(left, right)), last);
}

/** The complete subtrees that come to be when leaves are added to a tree of `size` leaves. `edge` are the
 * hashes of `nodesOf({ start: 0, end: size })`. Level 0 is left out: the leaves are known. */
export function grown(
  size: number,
  edge: readonly Uint8Array[],
  leaves: readonly Uint8Array[],
  hash: HashBytesNow,
): readonly HashedNode[] {
  const open: HashedNode[] = nodesOf({ start: 0, end: size }).map((node, i) => ({
    ...node,
    hash: edge[i]!,
  }));
  const nodes: HashedNode[] = [];
  for (const [i, leaf] of leaves.entries()) {
    let node: HashedNode = { level: 0, index: size + i, hash: leaf };
    for (let left = open.at(-1); left?.level === node.level; left = open.at(-1)) {
      open.pop();
      node = {
        level: node.level + 1,
        index: left.index / 2,
        hash: hash(nodeInput(left.hash, node.hash)),
      };
      nodes.push(node);
    }
    open.push(node);
  }
  return nodes;
}
