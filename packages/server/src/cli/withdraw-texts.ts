import type { Text } from '@twinpark/core/model';

const text = (zhHans: string, zhHant: string, en: string): Text => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

/** What the command line says about taking letters out, and about sample letters. */
export const withdrawTexts = {
  sampleWithReal: text(
    '“{value}”与“{other}”：一项出自虚构的示例函件，另一项出自真实函件；应当都是真实函件的承诺，或都是示例的承诺。请另选一项，或用 twinpark remove 撤下示例函件。',
    '「{value}」與「{other}」：一項出自虛構的示範函件，另一項出自真實函件；兩項應同屬真實函件，或同屬示範函件。請另選一項，或用 twinpark remove 移除示範函件。',
    '"{value}" and "{other}": one stands in an invented sample letter, the other in a real one; expected two promises of real letters or two of samples. Choose another promise, or withdraw the sample letters with twinpark remove.',
  ),
  removeAbout: text(
    '撤回函件：连同其承诺、联系、核查发现、搜索条目和原件一并删除，只留撤回记录',
    '撤回函件：連同其承諾、關聯、核查發現、搜尋條目及原件一併刪除，只留撤回記錄',
    'withdraw a letter: it, its promises, links, findings, search entries and original go; a record of the withdrawal stays',
  ),
  removeByOption: text('撤回的人', '撤回的人員', 'who withdraws it'),
  reasonOption: text('撤回的原因', '撤回的原因', 'why it is withdrawn'),
  noLetter: text(
    '合作区 {zone} 没有函件“{value}”；应为函件的 id、文件名或编号。请在函件列表或 twinpark search 中查到后重试。',
    '合作區 {zone} 沒有函件「{value}」；應為函件的 id、檔案名稱或編號。請在函件列表或 twinpark search 中查到後重試。',
    'Zone {zone} has no letter "{value}"; expected the id, file name or number of one. Look it up in the list of letters or with twinpark search.',
  ),
  severalLetters: text(
    '“{value}”在合作区 {zone} 有 {count} 件函件；请用其中一件的 id：\n{letters}',
    '「{value}」在合作區 {zone} 有 {count} 份函件；請用其中一份的 id：\n{letters}',
    '"{value}" names {count} letters of zone {zone}; give the id of one of them:\n{letters}',
  ),
  emptyReason: text(
    '--by 和 --reason 不能为空；应写明撤回的人和原因。',
    '--by 及 --reason 不能留空；應寫明撤回的人員及原因。',
    '--by and --reason are empty; expected who withdraws the letter and why.',
  ),
  removed: text(
    '已撤回《{title}》（{id}）及其 {promises} 项承诺。',
    '已撤回《{title}》（{id}）及其 {promises} 項承諾。',
    'Withdrawn: “{title}” ({id}) and its {promises} promise(s).',
  ),
  againOption: text(
    '重新存入曾被撤回的函件',
    '重新存入曾被撤回的函件',
    'store letters again that were withdrawn',
  ),
  wasWithdrawn: text(
    '{file}：{by}已于 {date} 撤回（{reason}），未存入。如需重新存入，请加 --again。',
    '{file}：{by}已於 {date} 撤回（{reason}），未有存入。如需重新存入，請加 --again。',
    '{file}: withdrawn on {date} by {by} ({reason}), so it was not stored. Add --again to store it.',
  ),
  withdrawnCount: text(
    '曾被撤回、未存入：{count}',
    '曾被撤回、未有存入：{count}',
    'Withdrawn before, not stored: {count}',
  ),
  noSamplesOption: text(
    '不载入样例函件和演示账号',
    '不載入樣本函件及示範帳戶',
    'load no sample letters and make no demonstration accounts',
  ),
} satisfies Record<string, Text>;
