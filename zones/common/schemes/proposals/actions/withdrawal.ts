import { text, type Action } from '@twinpark/core/model';
import { asksOtherCoHandlers, handsToOthers } from './handing.ts';
import { newCoHandlerIsNoLead, newLeadIsNoCoHandler, oneLead } from './units.ts';

/** What the office takes back or changes of an assignment while the unit has not accepted it (撤回、改派), saying why: a
 * slip, or a unit that lets the time pass. What was accepted only the unit itself can give back. */
export const withdrawal = {
  withdrawAssignment: {
    title: text('撤回交办', '撤回交辦', 'Withdraw the assignment'),
    by: 'office',
    at: ['handling'],
    offered: true,
    asks: ['changeReason'],
    needs: ['changeReason'],
    anew: ['changeReason'],
    onlyIf: [
      {
        rule: {
          all: [
            {
              branches: {
                branch: 'reply',
                at: ['assigned', 'late', 'returned'],
                quantity: 'all',
              },
            },
            {
              branches: {
                branch: 'coHandling',
                at: ['asked', 'late', 'returned'],
                quantity: 'all',
              },
            },
          ],
        },
        otherwise: text(
          '已有单位签收，不能整件撤回；尚未签收的单位可以逐个改派',
          '已有單位簽收，不能整件撤回；尚未簽收的單位可以逐一改派',
          'a unit has accepted already: the whole cannot be withdrawn; those that have not accepted can be changed one by one',
        ),
      },
    ],
    effects: [
      { stop: 'returnDecision' },
      { stop: 'coReturnDecision' },
      { stop: 'acceptance' },
      { stop: 'coAcceptance' },
      { stop: 'coOpinion' },
      { stop: 'reply' },
      { close: 'reply' },
      { close: 'coHandling' },
      { set: 'mode', to: { constant: '' } },
      { set: 'handlers', to: { constant: '' } },
      { set: 'coHandlers', to: { constant: '' } },
      { assign: 'handler', from: 'handlers' },
      { assign: 'coHandler', from: 'coHandlers' },
      { start: 'assignment' },
    ],
    goes: 'filed',
  },
  changeHandler: {
    title: text('改派承办单位', '改派承辦單位', 'Assign to another unit'),
    by: 'office',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['assigned', 'late'],
    offered: true,
    asks: ['handlers', 'changeReason'],
    needs: ['handlers', 'changeReason'],
    anew: ['handlers', 'changeReason'],
    onlyIf: [oneLead, newLeadIsNoCoHandler],
    effects: handsToOthers,
  },
  changeCoHandler: {
    title: text('改派会办单位', '改派會辦單位', 'Ask another co-handler'),
    by: 'office',
    at: ['handling'],
    branch: 'coHandling',
    branchAt: ['asked', 'late'],
    offered: true,
    asks: ['coHandlers', 'changeReason'],
    needs: ['changeReason'],
    anew: ['coHandlers', 'changeReason'],
    onlyIf: [newCoHandlerIsNoLead],
    effects: asksOtherCoHandlers,
  },
} as const satisfies Record<string, Action>;
