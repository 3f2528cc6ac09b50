import type { LetterLanguage, ReplyLetter } from './types.ts';
import { letterWords } from './words.ts';

/** The form enclosed with a reply, on which its first signer says what they think of it (征询意见表). */
export interface OpinionForm {
  readonly language: LetterLanguage;
  readonly title: string;
  /** What is known already: names and values, in order. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What is asked, each with the boxes to tick; a question without boxes is written on. */
  readonly questions: readonly { readonly asked: string; readonly boxes: readonly string[] }[];
  readonly signature: readonly string[];
  readonly note: string;
  /** The letter's. */
  readonly salt?: string;
}

interface Words {
  readonly title: (kind: string) => string;
  readonly facts: readonly [
    number: string,
    session: string,
    subject: string,
    proposers: string,
    unit: string,
    coHandlers: string,
    document: string,
  ];
  readonly questions: OpinionForm['questions'];
  readonly signature: readonly string[];
  readonly note: string;
}

const words: Readonly<Record<LetterLanguage, Words>> = {
  'zh-Hans': {
    title: (kind) => `${kind}办理情况征询意见表`,
    facts: ['案号', '届次', '案由', '提出人', '答复单位', '会办单位', '答复文号与日期'],
    questions: [
      { asked: '办理前、办理中是否与您沟通', boxes: ['当面沟通', '电话或书面沟通', '未沟通'] },
      { asked: '对办理态度的意见', boxes: ['满意', '基本满意', '不满意'] },
      { asked: '对办理结果的意见', boxes: ['满意', '基本满意', '不满意'] },
      { asked: '具体意见和建议', boxes: [] },
    ],
    signature: ['签名：', '日期：　　年　　月　　日'],
    note: '多人联名的，每位提出人均可在系统中分别评价；填写纸质表的，请交回交办机关。',
  },
  'zh-Hant': {
    title: (kind) => `${kind}辦理情況徵詢意見表`,
    facts: ['案號', '屆次', '案由', '提出人', '答覆單位', '會辦單位', '答覆文號及日期'],
    questions: [
      { asked: '辦理前、辦理期間有否與您溝通', boxes: ['面談', '電話或書面溝通', '沒有溝通'] },
      { asked: '對辦理態度的意見', boxes: ['滿意', '大致滿意', '不滿意'] },
      { asked: '對辦理結果的意見', boxes: ['滿意', '大致滿意', '不滿意'] },
      { asked: '具體意見及建議', boxes: [] },
    ],
    signature: ['簽署：', '日期：　　年　　月　　日'],
    note: '如由多人聯名提出，每位提出人均可在系統內分別評價；填寫紙本表格者，請交回交辦機關。',
  },
};

/** The opinion form that goes out with a reply. */
export function opinionForm(letter: ReplyLetter): OpinionForm {
  const { language, kind, number, session, subject, addressees, signature, coHandlers, salt } =
    letter;
  const { title, facts, questions, ...rest } = words[language];
  const values = [
    number ?? '',
    session,
    subject,
    addressees.join('、'),
    signature.unit,
    coHandlers.join('、'),
    [letter.documentNumber ?? '', signature.date].filter((one) => one !== '').join('　'),
  ];
  return {
    language,
    title: title(letterWords[language].kind[kind]),
    facts: facts
      .map((name, at) => [name, values[at] ?? ''] as const)
      .filter(([, value]) => value !== ''),
    questions,
    ...rest,
    ...(salt !== undefined && { salt }),
  };
}
