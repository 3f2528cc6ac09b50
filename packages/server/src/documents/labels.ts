import type { Language } from '@twinpark/core/model';
import { leavesYearOpen, type WorkListTable } from '@twinpark/core/promises';

export interface Labels {
  readonly title: (unit: string, year: number) => string;
  readonly tableTitle: (unit: string, year: number) => string;
  readonly sourcesTitle: string;
  readonly opening: (counts: {
    readonly rows: number;
    readonly done: number;
    readonly advancing: number;
    readonly next: number;
    readonly year: number;
    /** What is to do, and not only in the next year. */
    readonly later: boolean;
  }) => string;
  readonly annex: (number: number) => string;
  readonly annexList: string;
  readonly reportedBy: (unit: string, date: string) => string;
  readonly date: (year: number, month: number, day: number) => string;
  /** Row heading, the four columns of the form, and what an entry rests on. */
  readonly columns: readonly [
    heading: string,
    done: string,
    advancing: string,
    next: string,
    remark: string,
  ];
  /** Instead of `next` where what is to do comes from an agreement, which names no year. */
  readonly later: string;
  readonly entry: string;
  readonly column: string;
  readonly text: string;
  readonly promises: string;
  readonly figures: string;
  /** A letter by its number, one without by its title, and the place of a promise in it. */
  readonly numbered: (number: string) => string;
  readonly titled: (title: string) => string;
  readonly source: (letter: string, promise: number) => string;
  readonly empty: string;
  /** Who made the document, since the unit named did not. */
  readonly draft: string;
  /** Stands on documents that rest on sample letters. */
  readonly sample: string;
  readonly dash: string;
}

/** Words of the work-list documents. The four columns are those of the CPPCC's own form. */
export const labels: Readonly<Record<Language, Labels>> = {
  'zh-Hans': {
    title: (unit, year) => `${unit}${String(year)}年工作清单`,
    tableTitle: (unit, year) => `${unit}${String(year)}年工作清单表`,
    sourcesTitle: '各条依据的承诺',
    opening: ({ rows, done, advancing, next, year, later }) =>
      `${String(year)}年度工作清单共列${String(rows)}项，其中当年完成的事项${String(done)}条，当年推动的工作${String(advancing)}条，${later ? '' : '明年'}待落实事项${String(next)}条。各条的文字和数字均出自公开函件中的承诺，对应关系见附件2。`,
    annex: (number) => `附件${String(number)}`,
    annexList: '附件：',
    reportedBy: (unit, date) => `单位：${unit}　　整理日期：${date}`,
    date: (year, month, day) => `${String(year)}年${String(month)}月${String(day)}日`,
    columns: ['事项', '当年完成的事项', '当年推动的工作', '明年待落实事项', '备注'],
    later: '待落实事项',
    entry: '条目',
    column: '栏目',
    text: '内容',
    promises: '出处',
    figures: '指标',
    numbered: (number) => `第${number}号函件`,
    titled: (title) => `《${title}》`,
    source: (letter, promise) => `${letter}，承诺${String(promise)}`,
    empty: '本年度没有列入清单的事项。',
    draft: '本表由程序根据已读入的公开函件整理，供起草和核对用，未经所列单位确认。',
    sample: '演示数据：函件为虚构，所列单位并未撰写。',
    dash: '—',
  },
  'zh-Hant': {
    title: (unit, year) => `${unit}${String(year)}年工作清單`,
    tableTitle: (unit, year) => `${unit}${String(year)}年工作清單表`,
    sourcesTitle: '各項所據承諾',
    opening: ({ rows, done, advancing, next, year, later }) =>
      `${String(year)}年度工作清單共列${String(rows)}項，當中當年完成的事項${String(done)}條，當年推動的工作${String(advancing)}條，${later ? '' : '明年'}待落實的事項${String(next)}條。各條的文字及數字均出自公開函件所載承諾，對照見附件2。`,
    annex: (number) => `附件${String(number)}`,
    annexList: '附件：',
    reportedBy: (unit, date) => `單位：${unit}　　整理日期：${date}`,
    date: (year, month, day) => `${String(year)}年${String(month)}月${String(day)}日`,
    columns: ['事項', '當年完成的事項', '當年推動的工作', '明年待落實的事項', '備註'],
    later: '待落實的事項',
    entry: '條目',
    column: '欄目',
    text: '內容',
    promises: '出處',
    figures: '指標',
    numbered: (number) => `第${number}號函件`,
    titled: (title) => `《${title}》`,
    source: (letter, promise) => `${letter}，承諾${String(promise)}`,
    empty: '本年度沒有列入清單的事項。',
    draft: '本表由程式按已讀入的公開函件整理，供草擬及核對之用，未經所列單位確認。',
    sample: '示範數據：函件屬虛構，所列單位並無撰寫。',
    dash: '—',
  },
  en: {
    title: (unit, year) => `${unit}: work list ${String(year)}`,
    tableTitle: (unit, year) => `${unit}: work list ${String(year)}`,
    sourcesTitle: 'Promises that the entries rest on',
    opening: ({ rows, done, advancing, next, year, later }) =>
      `The work list for ${String(year)} has ${String(rows)} rows: ${String(done)} entries done in the year, ${String(advancing)} under way and ${String(next)} to be carried out${later ? '' : ' next year'}. Every word and figure comes from a promise in a public letter; Annex 2 says from which.`,
    annex: (number) => `Annex ${String(number)}`,
    annexList: 'Annexes: ',
    reportedBy: (unit, date) => `Unit: ${unit}    Drawn up: ${date}`,
    date: (year, month, day) =>
      `${String(day)} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1]!} ${String(year)}`,
    columns: ['Item', 'Done this year', 'Under way this year', 'To do next year', 'Remarks'],
    later: 'To do',
    entry: 'Entry',
    column: 'Column',
    text: 'Text',
    promises: 'Source',
    figures: 'Figures',
    numbered: (number) => `Letter No. ${number}`,
    titled: (title) => `“${title}”`,
    source: (letter, promise) => `${letter}, promise ${String(promise)}`,
    empty: 'Nothing is on the list for this year.',
    draft:
      'Drawn up by a program from the public letters read; a draft for checking, not confirmed by the unit named.',
    sample: 'Demonstration: invented letters; the units named did not write them.',
    dash: '–',
  },
};

/** The heads of a table's columns. */
export function columnsOf(table: WorkListTable, language: Language): Labels['columns'] {
  const { columns, later } = labels[language];
  const [heading, done, advancing, next, remark] = columns;
  return [heading, done, advancing, leavesYearOpen(table) ? later : next, remark];
}

/** "2026-11-22" in the words of the language. */
export function dateInWords(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  if (!match) {
    throw new Error(`The date "${date}" of a document is not YYYY-MM-DD. Pass the day it is made.`);
  }
  return labels[language].date(Number(match[1]), Number(match[2]), Number(match[3]));
}
