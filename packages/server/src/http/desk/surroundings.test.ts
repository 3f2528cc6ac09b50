import { compileScheme, type Matter } from '@twinpark/core/engine';
import { clockTable, proposals } from '@twinpark/zone-common';
import { expect, it } from 'vitest';
import { valuesFor } from './surroundings.ts';

const { compiled } = compileScheme(proposals, 'hash', clockTable);
/** A proposal that two units co-handle: one asked to be released, another came in for a third that was. */
const matter: Pick<Matter, 'values' | 'branches' | 'parties'> = {
  values: { title: '关于共享仪器的提案', coHandlers: ['c', 'd'] },
  parties: { handler: ['a'], coHandler: ['c', 'e'] },
  branches: {
    coHandling: [{ party: 'c', stage: 'returned', values: { reason: '无相关职责' } }],
    reply: [{ party: 'a', stage: 'checked', values: { documentNumber: '1号', signer: '局长' } }],
  },
};

it('a form that releases a unit proposes the others who hold the part now, not those who did at first', () => {
  expect(valuesFor(compiled, matter, 'releaseCoHandler', 'c')).toMatchObject({
    coHandlers: ['e'],
    reason: '无相关职责',
  });
});

it('a form does not propose again what its action asks anew', () => {
  const values = valuesFor(compiled, matter, 'send', 'a');
  expect(values).toMatchObject({ signer: '局长' });
  expect(values).not.toHaveProperty('documentNumber');
});
