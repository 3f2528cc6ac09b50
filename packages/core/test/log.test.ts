import { hash } from 'node:crypto';
import fc from './properties.ts';
import { expect, test } from 'vitest';
import {
  consistencyRanges,
  fromBase64,
  grown,
  inclusionRanges,
  leafInput,
  nodeInput,
  nodesOf,
  rangeHash,
  toBase64,
  verifyConsistency,
  verifyInclusion,
  type LeafRange,
} from '../src/log/index.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hexOf = (part: Uint8Array): string => Buffer.from(part).toString('hex');

/** The tree hash as RFC 9162, 2.1.1 defines it, without any of our own code. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(
    Buffer.concat([Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))]),
  );
}

/** Entries 00, 01, … as leaves. */
const leavesOf = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, i) => sha256(leafInput(Buffer.of(i & 255, i >> 8))));

function stored(leaves: readonly Uint8Array[]): (range: LeafRange) => Uint8Array {
  const nodes = new Map(grown(0, [], leaves, sha256).map((n) => [`${n.level}/${n.index}`, n.hash]));
  return (range) =>
    rangeHash(
      nodesOf(range).map(({ level, index }) =>
        level === 0 ? leaves[index]! : nodes.get(`${level}/${index}`)!,
      ),
      sha256,
    );
}

// The eight entries of the reference test data of Certificate Transparency, whose roots are published.
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => sha256(leafInput(bytes(hex))));

test.each([
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('the root of the first %i reference entries is the published one', (size, root) => {
  expect(hexOf(stored(entries.slice(0, size))({ start: 0, end: size }))).toBe(root);
});

test('stored nodes give the root of the definition at every size', () => {
  for (let size = 1; size <= 70; size += 1) {
    const leaves = leavesOf(size);
    expect(hexOf(stored(leaves)({ start: 0, end: size }))).toBe(hexOf(treeHash(leaves)));
  }
});

test('a tree that grows in pieces has the nodes of one that grows at once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (pieces) => {
      const leaves = leavesOf(pieces.reduce((sum, piece) => sum + piece, 0));
      const known = new Map<string, Uint8Array>(leaves.map((leaf, i) => [`0/${i}`, leaf]));
      let size = 0;
      for (const piece of pieces) {
        const edge = nodesOf({ start: 0, end: size }).map((n) =>
          known.get(`${n.level}/${n.index}`)!,
        );
        for (const node of grown(size, edge, leaves.slice(size, size + piece), sha256)) {
          known.set(`${node.level}/${node.index}`, node.hash);
        }
        size += piece;
      }
      const atOnce = grown(0, [], leaves, sha256);
      expect(known.size).toBe(leaves.length + atOnce.length);
      for (const { level, index, hash } of atOnce)
        expect(known.get(`${level}/${index}`)).toEqual(hash);
    }),
  );
});

const tree = fc.integer({ min: 1, max: 200 });

test('every leaf proves itself with at most one hash a level, and no other leaf or size does', async () => {
  await fc.assert(
    fc.asyncProperty(tree, fc.nat(), fc.nat(), async (size, at, other) => {
      const leaves = leavesOf(size);
      const index = at % size;
      const hashOf = stored(leaves);
      const path = inclusionRanges(index, size).map(hashOf);
      const claim = { leafHash: leaves[index]!, index, size, path, root: treeHash(leaves) };
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(await verifyInclusion(claim, sha256)).toBe(true);
      const wrong = other % size;
      const isSame = wrong === index;
      expect(await verifyInclusion({ ...claim, index: wrong }, sha256)).toBe(isSame);
      expect(await verifyInclusion({ ...claim, leafHash: leaves[wrong]! }, sha256)).toBe(isSame);
      expect(await verifyInclusion({ ...claim, path: [...path, leaves[0]!] }, sha256)).toBe(false);
      expect(await verifyInclusion({ ...claim, path: path.slice(1) }, sha256)).toBe(size === 1);
      expect(await verifyInclusion({ ...claim, index: size }, sha256)).toBe(false);
    }),
  );
});

test('a tree proves that it is the beginning of a later one, and only of that', async () => {
  await fc.assert(
    fc.asyncProperty(tree, fc.nat(), fc.nat(), async (second, at, flipped) => {
      const leaves = leavesOf(second);
      const first = (at % second) + 1;
      const path = consistencyRanges(first, second).map(stored(leaves));
      const claim = {
        first,
        second,
        path,
        firstRoot: treeHash(leaves.slice(0, first)),
        secondRoot: treeHash(leaves),
      };
      expect(await verifyConsistency(claim, sha256)).toBe(true);
      const changed = leaves.with(flipped % second, sha256(Buffer.of(7)));
      const forged = { ...claim, secondRoot: treeHash(changed) };
      expect(await verifyConsistency(forged, sha256)).toBe(false);
      const swapped = { ...claim, firstRoot: claim.secondRoot };
      expect(await verifyConsistency(swapped, sha256)).toBe(first === second);
      for (const i of path.keys()) {
        const bent = path.with(i, sha256(nodeInput(path[i]!, path[i]!)));
        expect(await verifyConsistency({ ...claim, path: bent }, sha256)).toBe(false);
      }
    }),
  );
});

test('base64 is read back as it was written, and what is none is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (part) => {
      expect(toBase64(part)).toBe(Buffer.from(part).toString('base64'));
      expect(hexOf(fromBase64(toBase64(part))!)).toBe(hexOf(part));
    }),
  );
  expect(['a', 'ab=c', '===='].map(fromBase64)).toEqual([null, null, null]);
});

test('a second spelling of the same bytes in base64 is refused', () => {
  expect(hexOf(fromBase64('QQ==')!)).toBe('41');
  expect(['QR==', 'Qf==', 'QUJ='].map(fromBase64)).toEqual([null, null, null]);
});
