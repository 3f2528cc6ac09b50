import { expect, test } from 'vitest';
import { originalExplanation } from './original-explanation.ts';
import { originalPart } from './original-words.ts';

const hongKong = {
  title: '创新科技署就仪器共用的进展报告',
  cleanText:
    '创新科技署就仪器共用的进展报告\n本署已与3间机构签订仪器共用协议。\n“一站式”平台仍在测试。',
  originalScriptText:
    '創新科技署就儀器共用的進展報告\n本署已與3間機構簽訂儀器共用協議。\n「一站式」平台仍在測試。',
};
const letters = new Map([['hk', hongKong]]);

const quote = (letter: string, text: string) => {
  const at = Math.max(0, hongKong.cleanText.indexOf(text));
  return { letter, text, span: [at, at + text.length] as const };
};
const inAll = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });

test('an explanation quotes a letter in its own script and says the rest in the reader’s language', () => {
  const text = '本署已与3间机构签订仪器共用协议。';
  const explanation = {
    'zh-Hans': `2023年函件（《${hongKong.title}》）写：“${text}”，列入“当年完成的事项”。`,
    'zh-Hant': `2023 年函件（《${hongKong.title}》）載：「${text}」，列入「當年完成的事項」。`,
    en: `The 2023 letter (${hongKong.title}) says: “${text}”.`,
  };
  expect(originalExplanation({ explanation, texts: [quote('hk', text)] }, letters)).toEqual({
    'zh-Hans':
      '2023年函件（《創新科技署就儀器共用的進展報告》）写：“本署已與3間機構簽訂儀器共用協議。”，列入“当年完成的事项”。',
    'zh-Hant':
      '2023 年函件（《創新科技署就儀器共用的進展報告》）載：「本署已與3間機構簽訂儀器共用協議。」，列入「當年完成的事項」。',
    en: 'The 2023 letter (創新科技署就儀器共用的進展報告) says: “本署已與3間機構簽訂儀器共用協議。”.',
  });
});

test('what a simplified letter says in the same words stays simplified, in the order of the quotes', () => {
  const text = '本署已与3间机构签订仪器共用协议。';
  const explanation = inAll(`甲：“${text}”；乙：“${text}”。两处都有“签订仪器共用协议”。`);
  const texts = [quote('sz', text), quote('hk', text)];
  expect(originalExplanation({ explanation, texts }, letters)?.en).toBe(
    `甲：“${text}”；乙：“本署已與3間機構簽訂儀器共用協議。”。两处都有“簽訂儀器共用協議”。`,
  );
});

test('a quote that holds quotation marks is taken whole', () => {
  const text = '“一站式”平台仍在测试。';
  const found = originalExplanation(
    { explanation: inAll(`函件写：“${text}”。`), texts: [quote('hk', text)] },
    letters,
  );
  expect(found?.en).toBe('函件写：“「一站式」平台仍在測試。”。');
});

test('nothing is added where all letters are in simplified script', () => {
  const finding = { explanation: inAll('写：“签订”。'), texts: [quote('sz', '签订')] };
  expect(originalExplanation(finding, letters)).toBeUndefined();
});

test('a figure is quoted from where it stands in the promise, in the script of its letter', () => {
  const promise = {
    text: '签订3间，另有3间待签。',
    original: { heading: '', text: '簽訂3間，另有3間待簽。' },
    span: [40, 51] as const,
  };
  expect(originalPart(promise, '3间', [47, 49])).toBe('3間');
  expect(originalPart(promise, '没有')).toBeUndefined();
});

test('a sentence that is quoted without its stop is found', () => {
  const text = '本署已与3间机构签订仪器共用协议。';
  const explanation = inAll(`“${text.slice(0, -1)}”`);
  expect(originalExplanation({ explanation, texts: [quote('hk', text)] }, letters)?.en).toBe(
    '“本署已與3間機構簽訂儀器共用協議”',
  );
});
