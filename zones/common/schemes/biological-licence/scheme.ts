import { defineScheme, text } from '@twinpark/core/model';
import { day, long, published } from '../application/plain-fields.ts';

const crossing = { privacy: 'public', crossing: 'crosses' } as const;
const line = { kind: 'text', maxLength: 200, required: true, ...crossing } as const;

/** A Hong Kong import licence for biological material (生物材料進口許可證): the fact from the other side that
 * gives an application for special goods priority. */
export const biologicalLicence = defineScheme({
  id: 'biological-licence',
  version: 1,
  title: text('香港生物材料许可', '生物材料許可證', 'Hong Kong biological-material licence'),
  summary: text(
    '香港一侧提供生物材料许可的编号、持有人和有效期；变更、吊销随时更新。',
    '香港一方提供生物材料許可證的編號、持證人及有效期，並隨時更新變更及撤銷。',
    'The Hong Kong side states who holds a licence for which biological material and until when, and keeps the statement up to date.',
  ),
  side: 'hk',
  place: 'hongkong',
  basis: [
    {
      instrument: text(
        '香港关于生物材料进口许可的规定（待核实）',
        '香港有關進口生物材料許可的規定（有待核實）',
        'Hong Kong’s rules on licences for biological material (to be verified)',
      ),
      verified: false,
    },
  ],
  actors: {
    authority: {
      title: text('发证机关', '發證機關', 'licensing authority'),
      party: 'unit',
      standing: true,
    },
  },
  fields: {
    title: { ...line, title: text('生物材料', '生物材料', 'Biological material') },
    number: { ...line, title: text('许可编号', '許可證編號', 'Licence number') },
    licensee: {
      kind: 'unit',
      required: true,
      ...crossing,
      title: text('持有人', '持證人', 'Holder'),
    },
    until: { ...day, ...crossing, title: text('有效期至', '有效期至', 'Valid until') },
    note: { ...long, title: text('备注', '備註', 'Note') },
  },
  stages: {
    valid: { title: text('有效', '有效', 'in force') },
    revoked: { title: text('已吊销', '已撤銷', 'revoked'), final: true },
  },
  first: 'valid',
  opening: {
    title: text('提供许可', '提供許可證', 'State a licence'),
    by: 'authority',
    asks: ['title', 'number', 'licensee', 'until'],
    effects: [
      {
        entry: 'hk-biological-licences',
        id: { field: 'number' },
        columns: { material: { field: 'title' }, licensee: { field: 'licensee' } },
        from: { today: true },
        until: { field: 'until' },
      },
    ],
  },
  actions: {
    update: {
      title: text('更新有效期', '更新有效期', 'Update the validity'),
      by: 'authority',
      at: ['valid'],
      asks: ['until'],
      needs: ['until'],
      effects: [{ change: 'hk-biological-licences', until: { field: 'until' } }],
    },
    revoke: {
      title: text('吊销', '撤銷', 'Revoke'),
      by: 'authority',
      at: ['valid'],
      offered: true,
      asks: ['note'],
      effects: [{ change: 'hk-biological-licences', status: 'revoked' }],
      goes: 'revoked',
    },
  },
  outcomes: { revoked: { title: text('吊销', '撤銷', 'revoked'), at: 'revoked', effects: [] } },
  registers: {
    'hk-biological-licences': {
      title: text('香港生物材料许可', '生物材料許可證', 'Hong Kong biological-material licences'),
      columns: {
        material: { ...published, title: text('生物材料', '生物材料', 'Material') },
        licensee: { ...published, title: text('持有人', '持證人', 'Holder') },
      },
    },
  },
});
