import type { Span } from '@twinpark/text';
import type { Finding, LetterFacts } from '../types.ts';
import { capital, cite, finding } from './quote.ts';

/** 13800000000次 is a count, 编号13800000000 a code. */
const MOBILE =
  /(?<!\d|[编代账卡证案文]号[：:]?|代码[：:]?)1[3-9]\d{9}(?!\d|\s?[次元人个件项号名万亿%])/g;

/** The number with every digit hidden. */
function masked(number: string): string {
  return number.replace(/\d/g, '*');
}

/** A contact's number in a letter that is to be public in full. A named contact's number or a mobile
 * number counts; an office's line without a name does not. The number itself is masked here too. */
export function personalData(letter: LetterFacts): Finding[] {
  if (letter.disclosure !== 'full') return [];
  const text = letter.cleanText;
  const numbers = new Set<string>([...text.matchAll(MOBILE)].map((match) => match[0]));
  const contact = letter.contact;
  if (contact?.phone && contact.name) numbers.add(contact.phone);
  const found = [...numbers].map((number): { text: string; span: Span } => {
    const start = Math.max(0, text.indexOf(number));
    return { text: masked(number), span: [start, start + number.length] };
  });
  if (found.length === 0) return [];
  const at = cite(letter);
  const of = contact?.phone && numbers.has(contact.phone) ? 'contact' : 'any';
  const list = (mark: string): string => found.map(({ text: hidden }) => hidden).join(mark);
  return [
    finding(
      'personal-data',
      null,
      found.map((one) => ({ letter, ...one })),
      {
        'zh-Hans': `${at['zh-Hans']}注明“全文公开”，文中载有${of === 'contact' ? '联系人电话' : '手机号码'}（${list('、')}），请核对公开的文本是否需要隐去。`,
        'zh-Hant': `${at['zh-Hant']}註明「全文公開」，文中載有${of === 'contact' ? '聯絡人電話' : '流動電話號碼'}（${list('、')}），請核對公開文本應否遮蓋。`,
        en: `${capital(at.en)} is marked for publication in full and carries ${of === 'contact' ? "a contact's telephone number" : 'a mobile telephone number'} (${list(', ')}); whether the published text needs it masked should be checked.`,
      },
    ),
  ];
}
