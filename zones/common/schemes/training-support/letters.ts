import { text, type LetterKind } from '@twinpark/core/model';

/** What goes out: the decision and the refusal. */
export const letters = {
  decision: {
    title: text('培训支持核定通知书', '培訓資助核定通知書', 'Notice of training support'),
    paragraphs: [
      text(
        '贵单位申报的培训项目“{title}”（{year}年度），经审核，核定支持金额为{support}。',
        '貴單位申報的培訓項目「{title}」（{year}年度），經審核後核定資助金額為 {support}。',
        'The support for the training project “{title}” ({year}) is recognised at {support}.',
      ),
      text(
        '核定结果现予公示。公示期满无异议的，由财政部门拨付。',
        '核定結果現予公示。公示期屆滿而無人提出異議的，由財政部門撥款。',
        'The result is now published. If nobody objects in that time, the finance office pays.',
      ),
    ],
  },
  refusal: {
    title: text('不予培训支持决定书', '不予培訓資助決定書', 'Refusal of training support'),
    paragraphs: [
      text(
        '贵单位申报的培训项目“{title}”（{year}年度），经审核，不予支持，理由如下：{reason}',
        '貴單位申報的培訓項目「{title}」（{year}年度），經審核後不予資助，理由如下：{reason}',
        'The training project “{title}” ({year}) is not supported, for this reason: {reason}',
      ),
    ],
  },
} as const satisfies Record<string, LetterKind>;
