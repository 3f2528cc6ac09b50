import { expect, test } from 'vitest';
import { placeInWords, valueInWords } from './value-texts.ts';

/** What the decoders say they found, one of each kind. */
const said = [
  '0 bytes',
  'no text',
  'a folder',
  'a device, pipe or socket',
  'no file of this name',
  'a part of the path is not a folder',
  'a name longer than the file system allows',
  'permission denied',
  'more symbolic links than can be followed',
  'a password is asked for',
  'an encrypted part',
  'an OLE compound file (D0 CF)',
  'a spreadsheet (.xlsx)',
  'a rich text file (.rtf)',
  'a picture',
  'an archive',
  'an archive (.zip)',
  'binary data (e7 f8 …)',
  'bytes e9 20 64 e9',
  'bytes that are not utf-8, which the mark at the start promises',
  '“æ·±åœ³”, which is UTF-8 read as Latin letters',
  '“x”, 70 % replaced characters',
  'no word/document.xml',
  'more than 1000 parts',
  'parts that overlap',
  '379 KB that unpack to 381 MB',
  'parts that unpack to more than 100 MB',
  '900 pages',
  '3 characters on 2 page(s)',
  '20 s',
  'End of central directory record signature not found. Either not a zip file, or file is truncated.',
  'Invalid PDF structure.',
];

test.each(said)('what was found is said in Chinese: %s', (value) => {
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    const words = valueInWords(value, language);
    expect(words).toMatch(/[一-鿿]/);
    expect(words).not.toMatch(/\b(?:that|which|than|not|file|parts|pages|bytes)\b/);
  }
  expect(valueInWords(value, 'en')).toBe(value);
});

test('sizes stay as they are, and a place in a file is told in the language', () => {
  expect(valueInWords('200 MB', 'zh-Hans')).toBe('200 MB');
  expect(placeInWords('信.txt, byte 0', 'zh-Hant')).toBe('信.txt, 第 0 位元組');
  expect(placeInWords('信.pdf, page 3', 'zh-Hans')).toBe('信.pdf, 第 3 页');
});
