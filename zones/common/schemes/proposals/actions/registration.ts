import { text, type Action } from '@twinpark/core/model';

/** Registration, filing, merging and assignment (登记、立案、并案、交办). */
export const registration = {
  file: {
    title: text('立案', '立案', 'File'),
    by: 'office',
    at: ['registered'],
    asks: ['mergedWith', 'isKey', 'keyLeader'],
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
    title: text('并案', '併案', 'Handle together'),
    by: 'office',
    at: ['filed', 'handling'],
    asks: ['mergedWith'],
    needs: ['mergedWith'],
  },
  assign: {
    title: text('交办', '交辦', 'Assign'),
    by: 'office',
    at: ['filed'],
    asks: ['mode', 'handlers', 'coHandlers'],
    needs: ['mode', 'handlers'],
    onlyIf: [
      {
        rule: {
          any: [
            { compare: { left: { field: 'mode' }, is: '=', right: { constant: 'split' } } },
            {
              compare: {
                left: { count: { over: 'handlers' } },
                is: '=',
                right: { constant: '1' },
              },
            },
          ],
        },
        otherwise: text(
          '主办单位只能有一个；多个单位请选分办',
          '主辦單位只可有一個；多個單位請選分辦',
          'there is one lead; choose split handling for several units',
        ),
      },
    ],
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
