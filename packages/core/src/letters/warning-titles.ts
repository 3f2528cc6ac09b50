import { text, type Text } from '../model/index.ts';
import type { FindingKind } from '../promises/index.ts';

/** What a drafter is told at a glance; the explanation follows with the passages. */
export const warningTitles: Readonly<Record<FindingKind, Text>> = {
  'repeated-completion': text(
    '以前的函件已写明完成',
    '過往函件已列明完成',
    'You said before that this was done',
  ),
  'no-movement': text('与去年措辞相同', '與去年措辭相同', 'The same words as last year'),
  contradiction: text('本函前后不一致', '本函前後不一致', 'The letter contradicts itself'),
  dropped: text(
    '去年的承诺未交代',
    '去年的承諾未有交代',
    'A promise of last year is not mentioned',
  ),
  'stale-completion': text('所写时间不在当年', '所載時間並非當年', 'Its date is not of this year'),
  'figure-regression': text('数字低于以前', '數字低於過往', 'A figure is lower than before'),
  'figure-recounted': text('数字与以前相同', '數字與過往相同', 'A figure is the same as before'),
  'role-conflict': text('主办会办表述不一', '主辦會辦表述不一', 'Who leads is said in two ways'),
  'personal-data': text('含个人联系方式', '載有個人聯絡資料', 'Contains contact data'),
  'no-evidence': text('缺少可核对的依据', '欠缺可核對的依據', 'Nothing in it can be checked'),
};
