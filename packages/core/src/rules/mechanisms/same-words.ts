import { toSimplified } from '@twinpark/text';
import { isAmount, type Value } from '../../model/index.ts';
import { notes, strict, type Mechanism } from '../mechanism.ts';

/** Whether two texts, or two groups line by line, say the same in the same words, whatever the script, the width of
 * letters and the blanks they are written with. What is empty says nothing, also beside what is absent. */
export const sameWords: Mechanism<'sameWords'> = {
  key: 'sameWords',
  compile: (rule, at, scope) => {
    const operands = rule.sameWords.map((part, i) =>
      scope.compile(part, `${at}.sameWords[${String(i)}]`),
    );
    const types = operands.map(({ type }) => type).filter((type) => type !== 'any');
    if (new Set(types).size > 1) {
      scope.problem(at, types.join(' is compared with '), 'compare values of one type');
    }
    return {
      type: 'yes-no',
      evaluate: strict('sameWords', notes(rule), operands, ([a, b]) => folded(a) === folded(b)),
    };
  },
  // Whole letters are compared: they are not repeated.
  say: ({ value }) =>
    value === true
      ? { 'zh-Hans': '两者文字相同', 'zh-Hant': '兩者文字相同', en: 'both say the same words' }
      : { 'zh-Hans': '两者文字不同', 'zh-Hant': '兩者文字不同', en: 'they say different words' },
};

/** A value as it is compared; columns in order of their names, since a store may keep them in another. */
function folded(value: Value | undefined): string {
  if (typeof value === 'string') {
    const plain = toSimplified(value.normalize('NFKC')).replace(/[\p{Z}\p{C}]/gu, '');
    return plain === '' ? '' : JSON.stringify(plain);
  }
  if (typeof value !== 'object') return value === undefined ? '' : String(value);
  if (isAmount(value)) return JSON.stringify([value.amount, value.currency]);
  if (isList(value)) return `[${value.map(folded).join()}]`;
  const columns = Object.entries(value).map(([name, said]) => [name, folded(said)] as const);
  const filled = columns.filter(([, said]) => said !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${filled.map(([name, said]) => `${JSON.stringify(name)}:${said}`).join()}}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
