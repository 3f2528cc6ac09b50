import { text, type Action } from '@twinpark/core/model';
import { leadIsNoCoHandler, oneLead } from './units.ts';

/** Where a proposal that has its number can stand. */
const withNumber = ['filed', 'merged', 'handling', 'answered', 'follow-up', 'archived'];

/** Where a lead stands whose reply those handled under it take over. */
const answeredLead = ['answered', 'follow-up', 'archived'] as const;

/** Registration, filing, merging and assignment (登记、立案、并案、交办). */
export const registration = {
  file: {
    title: text('立案', '立案', 'File'),
    by: 'office',
    at: ['registered'],
    asks: ['isKey', 'keyLeader'],
    effects: [{ number: 'case' }, { start: 'assignment' }],
    goes: 'filed',
  },
  decline: {
    title: text('不予立案', '不予立案', 'Do not file'),
    by: 'office',
    at: ['registered'],
    asks: ['notFiledAs', 'reason'],
    needs: ['notFiledAs', 'reason'],
    goes: 'not-filed',
  },
  merge: {
    title: text('并案', '併案', 'Handle under another'),
    by: 'office',
    at: ['filed'],
    asks: ['mergedInto'],
    needs: ['mergedInto'],
    onlyIf: [
      {
        rule: {
          any: [
            { not: { known: 'mergedInto' } },
            { oneOf: { of: { lookup: 'leadStage' }, values: withNumber } },
          ],
        },
        otherwise: text(
          '没有其他提案、建议是这一案号，请核对案号',
          '沒有其他提案、建議屬此案號，請核對案號',
          'no other proposal bears this number; check it',
        ),
      },
      {
        rule: {
          any: [
            { not: { known: 'mergedInto' } },
            { not: { oneOf: { of: { lookup: 'leadStage' }, values: ['merged'] } } },
          ],
        },
        otherwise: text(
          '该件已并入另一件，请填它并入的那一件的案号',
          '該件已併入另一件，請填寫其所併入一件的案號',
          'that one is itself handled under another; give the number of the other',
        ),
      },
      {
        rule: {
          any: [
            { not: { known: 'mergedInto' } },
            { oneOf: { of: { lookup: 'leadStage' }, values: ['filed', 'handling'] } },
          ],
        },
        otherwise: text(
          '该件已经答复，不能再并入；请单独办理',
          '該件已經答覆，不能再併入；請單獨處理',
          'that one is answered already; handle this one by itself',
        ),
      },
    ],
    effects: [{ set: 'leadMatter', to: { lookup: 'leadMatter' } }, { stop: 'assignment' }],
    goes: 'merged',
  },
  unmerge: {
    title: text('撤销并案', '撤銷併案', 'Handle by itself'),
    by: 'office',
    at: ['merged'],
    offered: true,
    effects: [
      { set: 'leadMatter', to: { constant: '' } },
      { set: 'mergedInto', to: { constant: '' } },
      { start: 'assignment' },
    ],
    goes: 'filed',
  },
  handleUnder: {
    title: text('随主办件办理', '隨主辦件辦理', 'Handled with its lead'),
    by: 'office',
    at: ['merged'],
    onLead: answeredLead,
    asks: ['mode', 'handlers', 'coHandlers'],
    effects: [
      { assign: 'handler', from: 'handlers' },
      { assign: 'coHandler', from: 'coHandlers' },
      { open: 'reply' },
      { open: 'coHandling' },
    ],
    goes: 'handling',
  },
  signUnder: {
    title: text('随主办件会签', '隨主辦件會簽', 'Countersigned with its lead'),
    by: 'office',
    at: ['handling'],
    onLead: answeredLead,
    branch: 'coHandling',
    branchAt: ['asked'],
    asks: ['opinion', 'resultClass', 'signNote'],
    branchGoes: 'signed',
  },
  draftUnder: {
    title: text('随主办件拟稿', '隨主辦件擬稿', 'Drafted with its lead'),
    by: 'office',
    at: ['handling'],
    onLead: answeredLead,
    branch: 'reply',
    branchAt: ['assigned'],
    // Not the number: the reply is signed by itself, with one of its own. Nor the annexes, which are the lead's files.
    asks: [
      'reply',
      'measures',
      'contactName',
      'contactPhone',
      'resultClass',
      'disclosure',
      'disclosureGround',
      'disclosureReason',
      'checkNote',
    ],
    branchGoes: 'checked',
    effects: [{ start: 'signing' }],
  },
  assign: {
    title: text('交办', '交辦', 'Assign'),
    by: 'office',
    at: ['filed'],
    asks: ['mode', 'handlers', 'coHandlers'],
    needs: ['mode', 'handlers'],
    onlyIf: [oneLead, leadIsNoCoHandler],
    effects: [
      { assign: 'handler', from: 'handlers' },
      { assign: 'coHandler', from: 'coHandlers' },
      { open: 'reply' },
      { open: 'coHandling' },
      { stop: 'assignment' },
      { start: 'acceptance' },
      { start: 'coAcceptance' },
      { start: 'coOpinion' },
      { start: 'reply' },
    ],
    goes: 'handling',
  },
  markKey: {
    title: text('列为重点提案', '列為重點提案', 'Mark as key'),
    by: 'office',
    at: ['filed', 'handling'],
    asks: ['isKey', 'keyLeader'],
    needs: ['isKey'],
  },
} as const satisfies Record<string, Action>;
