import { findPersonalData, toSimplified } from '@twinpark/text';
import { text } from '../model/index.ts';
import type { SendingWarning } from './before-sending.ts';
import { passageText } from './passage.ts';
import { publicVersion } from './public-version.ts';
import type { ReplyLetter } from './types.ts';
import { warningTitles } from './warning-titles.ts';

type Place = SendingWarning['at'];

/** Contact and identity data that somebody typed into words which everybody will read, a warning for each
 * passage. The public words are those that were sent, for a proof holds for no others: what should not be
 * read must be taken out before. The contact that the form of the letter asks for is none of it. */
export function contactDataInWords(letter: ReplyLetter): readonly SendingWarning[] {
  const open = publicVersion(letter, letter.disclosure ?? 'full');
  if (open === null) return [];
  const passages: readonly (readonly [string, Place])[] = [
    ...open.paragraphs.map((one) => [passageText(one), null] as const),
    ...open.points.flatMap(({ heading, measures }, point) => [
      [heading, null] as const,
      ...measures.flatMap(({ said, remark }, measure) => [
        [passageText(said), { point, measure }] as const,
        [remark, { point, measure }] as const,
      ]),
    ]),
  ];
  return passages.flatMap(([words, at]) => {
    const simplified = toSimplified(words);
    const found = [
      ...new Set(findPersonalData(simplified).map(({ span }) => simplified.slice(...span))),
    ];
    if (found.length === 0) return [];
    return [
      {
        kind: 'personal-data',
        title: warningTitles['personal-data'],
        explanation: text(
          `公开的文字中载有个人联系方式或证件号码（${found.join('、')}）。答复公开后人人可见，且不能再改；如无必要，请在发出前删去。`,
          `公開的文字載有個人聯絡資料或證件號碼（${found.join('、')}）。答覆公開後人人可閱覽，且不能再改；如無必要，請於發出前刪去。`,
          `The words that will be public state contact or identity data (${found.join(', ')}). Once published everybody reads them, and they cannot be changed any more; take them out before it is sent unless they are meant to be public.`,
        ),
        texts: [{ letter: null, text: words }],
        at,
      },
    ];
  });
}
