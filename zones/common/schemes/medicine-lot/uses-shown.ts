import { text } from '@twinpark/core/model';

/** The uses of a lot or a batch as case files show them: each institution its own patients by name, the authority the
 * numbers alone. */
export const usesShown = () =>
  ({
    register: 'medicine-uses',
    of: 'institution',
    columns: ['institution', 'patient', 'patientRecord', 'quantity', 'on', 'state', 'informedOn'],
    counts: {
      column: 'state',
      words: {
        given: text('已使用', '已使用', 'given'),
        recalled: text('召回，待通知', '回收，有待通知', 'recalled, left to inform'),
        informed: text('已通知', '已通知', 'informed'),
      },
    },
  }) as const;
