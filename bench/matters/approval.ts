import { defineScheme, defineZone, text, type Zone } from '@twinpark/core/model';
import { hetao } from '@twinpark/zone-hetao';

const t = (said: string) => text(said, said, said);
const office = { person: 'officer', unit: 'office', roles: [] } as const;

export { office as officer };

/** Five steps, each a commit of its own: apply, accept, review, decide, sign with a number. */
const approval = defineScheme({
  id: 'approval',
  version: 1,
  title: t('Approval'),
  summary: t('Five steps'),
  side: 'sz',
  place: 'bench',
  basis: [],
  actors: { office: { title: t('office'), party: 'unit', standing: true } },
  fields: {
    title: { kind: 'text', title: t('title'), privacy: 'public', required: true },
    opinion: { kind: 'text', title: t('opinion'), privacy: 'case' },
  },
  stages: {
    applied: { title: t('applied') },
    accepted: { title: t('accepted') },
    reviewed: { title: t('reviewed') },
    decided: { title: t('decided') },
    signed: { title: t('signed'), final: true },
  },
  first: 'applied',
  registers: {
    approvals: {
      title: t('approvals'),
      columns: { title: { title: t('title'), kind: 'text', privacy: 'public' } },
    },
  },
  opening: { title: t('apply'), by: 'office', asks: ['title'] },
  actions: {
    accept: { title: t('accept'), by: 'office', at: ['applied'], goes: 'accepted' },
    review: {
      title: t('review'),
      by: 'office',
      at: ['accepted'],
      asks: ['opinion'],
      needs: ['opinion'],
      goes: 'reviewed',
    },
    decide: { title: t('decide'), by: 'office', at: ['reviewed'], goes: 'decided' },
    sign: { title: t('sign'), by: 'office', at: ['decided'], goes: 'signed' },
  },
  outcomes: {
    signed: {
      title: t('signed'),
      at: 'signed',
      effects: [{ entry: 'approvals', columns: { title: { field: 'title' } } }],
    },
  },
});

export const steps = ['accept', 'review', 'decide', 'sign'] as const;

export const benchZone: Zone = defineZone({
  ...hetao,
  id: 'bench',
  units: [{ id: 'office', side: 'sz', name: t('office'), aliases: [] }],
  sampleLetters: [],
  samplePeople: [],
  schemes: [{ scheme: approval, standing: { office: ['office'] } }],
  clockTable: [],
});
