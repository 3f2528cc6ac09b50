import { toSimplified } from '@twinpark/text';
import { notes, strict, type Mechanism } from '../mechanism.ts';
import { read, sentence } from '../say.ts';

/** Whether two texts are one name, however it is written: simplified or traditional, in wide or narrow letters, capitals
 * or not, with or without blanks and marks. */
export const sameName: Mechanism<'sameName'> = {
  key: 'sameName',
  compile: (rule, at, scope) => {
    const operands = rule.sameName.map((part, i) => {
      const place = `${at}.sameName[${String(i)}]`;
      const operand = scope.compile(part, place);
      if (operand.type !== 'text' && operand.type !== 'any') {
        scope.problem(place, `a rule of type ${operand.type} is no name`, 'name texts');
      }
      return operand;
    });
    return {
      type: 'yes-no',
      evaluate: strict('sameName', notes(rule), operands, ([a, b]) => folded(a) === folded(b)),
    };
  },
  say: ({ of, value }) =>
    value === true
      ? sentence(
          {
            'zh-Hans': '{0} 与 {1} 同名',
            'zh-Hant': '{0} 與 {1} 同名',
            en: '{0} and {1} are one name',
          },
          of[0] && read(of[0]),
          of[1] && read(of[1]),
        )
      : sentence(
          {
            'zh-Hans': '{0} 与 {1} 不同名',
            'zh-Hant': '{0} 與 {1} 不同名',
            en: '{0} and {1} are different names',
          },
          of[0] && read(of[0]),
          of[1] && read(of[1]),
        ),
};

/** A name as it is compared; one of marks alone stays what it is. */
function folded(name: unknown): string {
  const text = typeof name === 'string' ? name : '';
  const plain = toSimplified(text.normalize('NFKC')).toLowerCase();
  return plain.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '') || text;
}
