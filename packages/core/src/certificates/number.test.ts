import { expect, test } from 'vitest';
import {
  certificateCode,
  certificateNumber,
  isCertificateCode,
  readCertificateNumber,
} from './index.ts';

const id = '0f4b6a1e-0b6a-4c55-9d3f-ffe0a1b2c3d4';

test('a number says its zone, its year and its place, however it is typed', () => {
  const number = certificateNumber('he-tao', '2026', 11);
  expect(number).toBe('HE-TAO-2026-000012');
  const read = { zone: 'he-tao', year: '2026', place: 11 };
  for (const typed of [number, ' he-tao-2026-000012 ', 'HE–TAO–2026－000012']) {
    expect(readCertificateNumber(typed)).toEqual(read);
  }
  for (const none of [
    '',
    'hetao',
    'HETAO-2026-000000',
    'HETAO-26-000012',
    'HETAO-2026-12',
    'x'.repeat(90),
  ]) {
    expect(readCertificateNumber(none)).toBe(null);
  }
});

test('a code belongs to one id, and forgives what people mistake when they type', () => {
  const code = certificateCode(id);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(isCertificateCode(code.toLowerCase().replace('-', ' '), id)).toBe(true);
  expect(isCertificateCode(code.replaceAll('1', 'l').replaceAll('0', 'O'), id)).toBe(true);
  expect(isCertificateCode(code, id.replace('d4', 'd5'))).toBe(false);
  expect(isCertificateCode('', id)).toBe(false);
});
