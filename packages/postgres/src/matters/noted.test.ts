import type { MatterEvent } from '@twinpark/core/engine';
import { expect, test } from 'vitest';
import { leavesRows } from './noted.ts';

const officer = { person: 'o', unit: null, roles: [] };
const recorded = (effect: object): MatterEvent =>
  ({ kind: 'recorded', action: 'sign', effect: 0, effects: [effect] }) as MatterEvent;

test.each<readonly [string, MatterEvent, boolean]>([
  ['a letter that goes out', { kind: 'issued', letter: 'reply', branch: null, party: null }, true],
  ['erasing', { kind: 'erased', field: 'phone', by: officer, because: 'asked' }, true],
  ['the matter it is handled under', { kind: 'set', field: 'leadMatter', value: 'm' }, true],
  ['another field', { kind: 'set', field: 'class', value: 'A' }, false],
  ['a certificate', recorded({ certificate: 'permit', claims: {} }), true],
  ['its end', recorded({ revoke: 'permit', seq: 1, ordinal: 0, status: 'revoked' }), true],
  ['a letter of the scheme', recorded({ letter: 'decision' }), true],
  ['an entry alone', recorded({ entry: 'permits', id: 'P001', columns: {} }), false],
  ['a step', { kind: 'moved', to: 'signed' }, false],
])('of %s: %j leaves rows: %s', (_what, event, leaves) => {
  expect(leavesRows(event)).toBe(leaves);
});
