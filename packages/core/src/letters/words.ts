import type { Disclosure, ResultClass } from '@twinpark/text';
import type { LetterLanguage, ReplyForm } from './types.ts';

type Kind = 'proposal' | 'suggestion';

interface LetterWords {
  readonly kind: Readonly<Record<Kind, string>>;
  readonly honorific: Readonly<Record<Kind, string>>;
  readonly title: (
    unit: string,
    session: string,
    number: string,
    kind: string,
    form: ReplyForm,
    redone: boolean,
  ) => string;
  readonly dear: (names: string) => string;
  /** Who made the proposal, as the letter addresses them. */
  readonly you: (persons: number, bodies: number, honorific: string) => string;
  readonly opening: (you: string, subject: string, lead: string, form: ReplyForm) => string;
  readonly pairHeads: readonly [asked: string, answered: string];
  readonly processHeading: string;
  readonly process: (unit: string, coHandlers: string) => string;
  readonly split: (units: string, unit: string, coHandlers: string) => string;
  readonly talked: (times: number) => string;
  readonly disclosure: (how: string) => string;
  readonly disclosures: Readonly<Record<Disclosure, string>>;
  readonly assessmentHeading: string;
  readonly classLine: (resultClass: ResultClass | null) => string;
  readonly legend: (kind: string) => string;
  readonly contact: readonly [name: string, phone: string];
  readonly annexMark: string;
  readonly annexTitle: (session: string, year: number, kind: string) => string;
  readonly reportedBy: (
    unit: string,
    contact: { readonly name: string; readonly phone: string } | null,
    date: string,
  ) => string;
  /** Heads of the work list: number, subject, first proposer, units (lead, co-handlers), point, the
   * three columns, remarks. */
  readonly heads: readonly [
    number: string,
    subject: string,
    proposer: string,
    units: string,
    lead: string,
    coHandlers: string,
    heading: string,
    done: string,
    advancing: string,
    next: string,
    remark: string,
  ];
  /** Of a measure that stands in none of the columns. */
  readonly deferred: string;
  readonly caseNumber: (number: string) => string;
}

/** The place of a session's name: 深圳市政协 of 深圳市政协七届四次会议. */
const assembly = (session: string): string =>
  /^(.*?(?:政协|政協|人大|人民代表大会|人民代表大會))/.exec(session)?.[1] ?? '';

/** The words of official letters, written for each place: mainland usage, Hong Kong usage. */
export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = {
  'zh-Hans': {
    kind: { proposal: '提案', suggestion: '建议' },
    honorific: { proposal: '委员', suggestion: '代表' },
    title: (unit, session, number, kind, form, redone) =>
      `${unit}关于${session}第${number}号${kind}${redone ? '重新办理' : ''}${{ lead: '主办意见', 'co-handling': '会办意见', answer: '答复', second: '再次答复' }[form]}的函`,
    dear: (names) => `尊敬的${names}：`,
    you: (persons, bodies, honorific) =>
      persons + bodies > 1 ? `各位${honorific}` : bodies === 1 ? '贵单位' : '您',
    opening: (you, subject, lead, form) =>
      form === 'co-handling'
        ? `《${subject}》收悉。按照办理分工，我单位为会办单位。经研究，现将会办意见函告如下：`
        : form === 'second'
          ? `${you}提出的《${subject}》已作答复，所列事项继续跟踪办理。现将办理情况再次答复如下：`
          : form === 'lead'
            ? `${you}提出的《${subject}》收悉。按照办理分工，${lead}为主办单位。经认真研究，现将办理情况答复如下：`
            : `${you}提出的《${subject}》收悉。经认真研究，现将办理情况答复如下：`,
    pairHeads: ['意见建议', '办理答复'],
    processHeading: '办理过程及其他需要说明的情况',
    process: (unit, coHandlers) =>
      coHandlers === '' ? `此件由${unit}主办。` : `此件由${unit}主办，${coHandlers}会办。`,
    split: (units, unit, coHandlers) =>
      `此件由${units}分别办理，本函为${unit}就所承担事项的答复。${coHandlers === '' ? '' : `${coHandlers}会办。`}`,
    talked: (times) => `办理过程中与提出人沟通${String(times)}次。`,
    disclosure: (how) => `公开方式：${how}。`,
    disclosures: {
      full: '全文公开',
      summary: '摘要公开',
      'title-only': '仅公开标题',
      none: '不予公开',
    },
    assessmentHeading: '办理实效评估类别',
    classLine: (resultClass) => `___${resultClass ?? '___'}___类`,
    legend: (kind) =>
      `（A类：${kind}所提问题已经解决或基本解决；B类：${kind}所提问题正在解决或已列入计划准备解决；C类：${kind}所提问题因受目前条件限制或其他原因需以后研究解决；D类：留作参考。）`,
    contact: ['联系人', '联系电话'],
    annexMark: '附件1',
    annexTitle: (session, year, kind) => `${assembly(session)}${String(year)}年${kind}工作清单表`,
    reportedBy: (unit, contact, date) =>
      contact === null
        ? `填报单位：${unit}　　时间：${date}`
        : `填报单位：${unit}　　联系人：${contact.name}　　电话：${contact.phone}　　时间：${date}`,
    heads: [
      '案号',
      '案由',
      '提出人',
      '办理单位',
      '承办（主办）',
      '分办（会办）',
      '意见建议',
      '当年完成的事项',
      '当年推动的工作',
      '明年待落实事项',
      '备注',
    ],
    deferred: '暂不具备条件或留作参考',
    caseNumber: (number) => `第${number}号`,
  },
  'zh-Hant': {
    kind: { proposal: '提案', suggestion: '建議' },
    honorific: { proposal: '委員', suggestion: '代表' },
    title: (unit, session, number, kind, form, redone) =>
      `${unit}關於${session}第${number}號${kind}${redone ? '重新辦理' : ''}${{ lead: '主辦意見', 'co-handling': '會辦意見', answer: '答覆', second: '再次答覆' }[form]}的函`,
    dear: (names) => `尊敬的${names}：`,
    you: (persons, bodies, honorific) =>
      persons + bodies > 1 ? `各位${honorific}` : bodies === 1 ? '貴單位' : '您',
    opening: (you, subject, lead, form) =>
      form === 'co-handling'
        ? `《${subject}》收悉。按照辦理分工，我單位為會辦單位。經研究，現將會辦意見函告如下：`
        : form === 'second'
          ? `${you}提出的《${subject}》已作答覆，所列事項一直跟進。現將辦理情況再次答覆如下：`
          : form === 'lead'
            ? `${you}提出的《${subject}》收悉。按照辦理分工，${lead}為主辦單位。經審慎研究，現將辦理情況答覆如下：`
            : `${you}提出的《${subject}》收悉。經審慎研究，現將辦理情況答覆如下：`,
    pairHeads: ['意見建議', '辦理答覆'],
    processHeading: '辦理過程及其他需要說明的情況',
    process: (unit, coHandlers) =>
      coHandlers === '' ? `此件由${unit}主辦。` : `此件由${unit}主辦，${coHandlers}會辦。`,
    split: (units, unit, coHandlers) =>
      `此件由${units}分別辦理，本函為${unit}就其負責事項的答覆。${coHandlers === '' ? '' : `${coHandlers}會辦。`}`,
    talked: (times) => `辦理過程中與提出人溝通${String(times)}次。`,
    disclosure: (how) => `公開方式：${how}。`,
    disclosures: {
      full: '全文公開',
      summary: '摘要公開',
      'title-only': '僅公開標題',
      none: '不予公開',
    },
    assessmentHeading: '辦理實效評估類別',
    classLine: (resultClass) => `___${resultClass ?? '___'}___類`,
    legend: (kind) =>
      `（A類：${kind}所提問題已經解決或大致解決；B類：${kind}所提問題正在解決或已列入計劃準備解決；C類：${kind}所提問題因目前條件所限或其他原因須留待日後研究解決；D類：留作參考。）`,
    contact: ['聯絡人', '聯絡電話'],
    annexMark: '附件1',
    annexTitle: (session, year, kind) => `${assembly(session)}${String(year)}年${kind}工作清單表`,
    reportedBy: (unit, contact, date) =>
      contact === null
        ? `填報單位：${unit}　　時間：${date}`
        : `填報單位：${unit}　　聯絡人：${contact.name}　　電話：${contact.phone}　　時間：${date}`,
    heads: [
      '案號',
      '案由',
      '提出人',
      '辦理單位',
      '承辦（主辦）',
      '分辦（會辦）',
      '意見建議',
      '當年完成的事項',
      '當年推動的工作',
      '明年待落實的事項',
      '備註',
    ],
    deferred: '暫未具備條件或留作參考',
    caseNumber: (number) => `第${number}號`,
  },
};
