import { Scanner } from '../scan/scanner.ts';
import { scriptOf, toSimplified } from './script.ts';
import type { Step } from './tally.ts';

/** Simplified words that machine conversion left with a wrong character, each certain in the words
 * it stands in: [wrong, right, words with the wrong character]. Amounts in words (壹佰万元) are none. */
const RESIDUE: readonly (readonly [wrong: string, right: string, words: string])[] = [
  [
    '壹',
    '一',
    '壹个|壹是|壹体|壹批|壹站|壹定|壹些|壹系列|壹方面|壹步|壹次|壹种|壹流|壹带|壹国两制|壹起|壹般|壹直|壹线|壹件|壹致|壹级|壹把手|第壹|统壹|唯壹|同壹|之壹|单壹|壹路|壹区',
  ],
  [
    '著',
    '着',
    '著力|著手|著眼|著重|著实|著落|沿著|随著|围绕著|接著|朝著|有著|意味著|存在著|本著|向著|顺著|跟著|带著|伴随著|发挥著|面临著|起著|承担著|看著',
  ],
  ['藉', '借', '藉助|藉此|藉由|藉口|凭藉|藉以|藉着'],
  ['麽', '么', '什麽|怎麽|那麽|这麽|多麽|要麽|甚麽'],
];

/** 瞭 is 了 except in words of looking out. */
const LOOKED = /瞭(?![望哨见])/g;

interface Word {
  readonly pattern: RegExp;
  readonly wrong: string;
  readonly right: string;
}

const WORDS: readonly Word[] = RESIDUE.map(([wrong, right, words]) => ({
  pattern: new RegExp(words, 'g'),
  wrong,
  right,
}));

/** C07: one-to-many characters that conversion chose wrongly, and stray traditional ones that the
 * dictionary leaves, are put right in words where only one reading is possible; the input is
 * simplified already. */
export const settleVariants: Step = (text, tally) => {
  let out = text;
  for (const { pattern, wrong, right } of WORDS) {
    if (!out.includes(wrong)) continue;
    out = out.replace(pattern, (word) => {
      tally.add('C07');
      return word.replaceAll(wrong, right);
    });
  }
  if (!out.includes('瞭')) return out;
  return out.replace(LOOKED, () => {
    tally.add('C07');
    return '了';
  });
};

/** Traditional words with the wrong one of several characters: 書麵意見, 後 for 皇后. The dictionary
 * leads all to the same simplified character; this pattern is only for counting them. */
const WRONG_CHOICE =
  /(?:[書书方全表層层局市見见對对正負负平界版場场片地外裡裏前後上下])麵|麵(?=[向對对積积臨临前板部試试世])|皇後|太後|髮(?=[展布佈改揮挥現现生行明起出放達达表])|[出開开頒颁]髮|隻(?=[有要能是])|製(?=[度定約约])|[體体機机限控]製|複(?=[函核議议])|[答回批恢]複/g;

const WRONG_CHOICES = new Scanner([{ pattern: WRONG_CHOICE }]);

/** Traditional text becomes simplified, which is no damage (C08); wrong choices among one-to-many
 * characters, and traditional characters inside simplified text, are counted as C07. */
export const settleScript: Step = (text, tally) => {
  const simplified = toSimplified(text);
  if (simplified === text) return text;
  if (scriptOf(text) === 'traditional') {
    WRONG_CHOICES.scan(text, () => tally.add('C07'));
  } else {
    for (let i = 0; i < text.length; i++) if (text[i] !== simplified[i]) tally.add('C07');
  }
  return simplified;
};
