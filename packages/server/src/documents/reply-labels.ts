import type { LetterLanguage } from '@twinpark/core/letters';

interface ReplyLabels {
  readonly draft: string;
  readonly figures: string;
  readonly figure: string;
  readonly value: string;
  readonly asOf: string;
  readonly how: string;
  readonly live: string;
  readonly frozen: string;
  readonly verify: string;
}

/** What stands around a reply and is no part of it. */
export const replyLabels: Readonly<Record<LetterLanguage, ReplyLabels>> = {
  'zh-Hans': {
    draft: '草稿：尚未签发，指标随记录变动',
    figures: '文中指标',
    figure: '指标',
    value: '数值',
    asOf: '截至',
    how: '口径',
    live: '随记录变动',
    frozen: '签发时的数值',
    verify: '按同一口径重新计算',
  },
  'zh-Hant': {
    draft: '擬稿：尚未簽發，指標隨記錄變動',
    figures: '文中指標',
    figure: '指標',
    value: '數值',
    asOf: '截至',
    how: '統計口徑',
    live: '隨記錄變動',
    frozen: '簽發時的數值',
    verify: '按同一口徑重新計算',
  },
};
