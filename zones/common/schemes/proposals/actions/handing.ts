import type { Effect } from '@twinpark/core/model';

/** The task goes from the unit acted on to those chosen now; the others keep it with their clocks. */
export const handsToOthers = [
  { stop: 'returnDecision' },
  { stop: 'acceptance' },
  { stop: 'reply' },
  { assign: 'handler', from: 'handlers' },
  { set: 'handlers', to: { field: 'handlers' } },
  { close: 'reply', only: 'own' },
  { open: 'reply' },
  { start: 'acceptance' },
  { start: 'reply' },
] as const satisfies readonly Effect[];

/** The same of a co-handler. */
export const asksOtherCoHandlers = [
  { stop: 'coReturnDecision' },
  { stop: 'coAcceptance' },
  { stop: 'coOpinion' },
  { assign: 'coHandler', from: 'coHandlers' },
  { set: 'coHandlers', to: { field: 'coHandlers' } },
  { close: 'coHandling', only: 'own' },
  { open: 'coHandling' },
  { start: 'coAcceptance' },
  { start: 'coOpinion' },
] as const satisfies readonly Effect[];
