import type { Text } from '@twinpark/core/model';

const text = (zhHans: string, zhHant: string, en: string): Text => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

/** What the command line says when there is no work list to make. */
export const workListTexts = {
  unitNotNamed: text(
    '“{value}”（--unit）：已存函件中没有这个单位。已有的单位（名称相近者在前）：{expected}。全称、简称、英文名都可以；请改用其中的名称，或先用 twinpark import 导入函件。',
    '「{value}」（--unit）：已儲存函件內沒有此單位。現有單位（名稱相近者在前）：{expected}。全名、簡稱、英文名稱均可；請改用當中的名稱，或先用 twinpark import 匯入函件。',
    '"{value}" (--unit): no stored letter names this unit. Units there are, the nearest names first: {expected}. Full, short and English names will do; use one of these, or store letters first with twinpark import.',
  ),
  emptyWorkList: text(
    '没有找到“{unit}”{year}年度的承诺（--unit、--year）。已存函件的年度：{expected}。请改用其他年度或单位，或先用 twinpark import 导入函件。',
    '找不到「{unit}」{year}年度的承諾（--unit、--year）。已儲存函件的年度：{expected}。請改用其他年度或單位，或先用 twinpark import 匯入函件。',
    'No promises of "{unit}" in {year} (--unit, --year). Years of the stored letters: {expected}. Use another year or unit, or store letters first with twinpark import.',
  ),
} satisfies Record<string, Text>;
