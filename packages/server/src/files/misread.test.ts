import { describe, expect, test } from 'vitest';
import { encode } from './made-files.ts';
import { refuseMisread } from './misread.ts';

const letter =
  '某市某区科技创新局关于代表建议的主办意见\n\n一是已建成平台3个，覆盖两地。二是正在推进目录互认。\n';
const asLatin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const utf8 = new TextEncoder().encode(letter);

describe('a text that was read in a wrong encoding before', () => {
  test.each([
    ['UTF-8 as Latin-1', asLatin1(utf8), 'UTF-8'],
    ['UTF-8 as windows-1252', new TextDecoder('windows-1252').decode(utf8), 'UTF-8'],
    ['GB18030 as Latin-1', asLatin1(encode(letter, 'gb18030')), 'GB18030'],
    [
      'GB18030 as UTF-8',
      new TextDecoder().decode(encode(letter, 'gb18030')),
      'replaced characters',
    ],
  ])('is refused: %s', (_name, text, found) => {
    expect(() => {
      refuseMisread(text);
    }).toThrow(found);
  });

  test.each([
    ['a Chinese letter', letter],
    ['English', 'The park opened on 12 May 2024. '.repeat(20)],
    ['French', 'L’été dernier, l’équipe a étudié où placer l’hôpital à Montréal. '.repeat(20)],
    ['Portuguese', 'A instituição não está à disposição; são três opções de inovação. '.repeat(20)],
    ['a letter with one lost mark', `${letter}\ufffd`],
    ['a letter with a few garbled words', `${letter.repeat(20)}æ–°å»º æ–°å»º æ–°å»º`],
  ])('is not %s', (_name, text) => {
    expect(() => {
      refuseMisread(text);
    }).not.toThrow();
  });
});
