import { describe, expect, it } from 'vitest';
import { text, type Field, type FileValue, type GroupColumn } from '../model/index.ts';
import { checkValue } from './field-check.ts';
import { sizeOf } from './file-check.ts';

const scan: GroupColumn = {
  kind: 'file',
  accept: ['application/pdf'],
  maxBytes: 2048,
  title: text('扫描件', '掃描檔', 'Scan'),
  privacy: 'case',
};
const file = (given: Partial<FileValue> = {}): FileValue => ({
  file: 'a'.repeat(64),
  name: 'scan.pdf',
  type: 'application/pdf',
  bytes: '2048',
  ...given,
});

describe('a field that takes a file', () => {
  it('takes a file of its type and size', () => {
    expect(checkValue(scan, file())).toBeNull();
  });

  it('says of another type what it is and what was expected', () => {
    const said = checkValue(scan, file({ type: 'image/png', name: 'scan.png' }));
    expect(said?.en).toContain('“scan.png” is PNG; expected PDF');
  });

  it('says of a file that is too large how large it is and how large it may be', () => {
    const said = checkValue(scan, file({ bytes: '2049' }));
    expect(said?.en).toContain('has 2.1 KB; at most 2 KB');
  });

  it.each([
    ['a text', 'scan.pdf'],
    ['a hash alone', 'a'.repeat(64)],
    ['a size that is no number', { ...file(), bytes: 'many' }],
    ['a hash that is none', { ...file(), file: '../../etc/passwd' }],
    ['more than a file says', { ...file(), path: '/tmp' }],
  ])('refuses %s', (_name, value) => {
    expect(checkValue(scan, value)?.en).toContain('choose the file again');
  });

  it('is checked in the lines of a table too', () => {
    const { title } = scan;
    const table: Field = { kind: 'group', title, privacy: 'case', columns: { scan } };
    expect(checkValue(table, [{ scan: file() }])).toBeNull();
    expect(checkValue(table, [{ scan: file() }, { scan: 'x' }])?.en).toContain('line 2');
  });
});

it('sizes are rounded up, so that what is too large never reads like the limit', () => {
  expect([1, 1024, 1025, 20 * 1024 * 1024, 20 * 1024 * 1024 + 1].map(sizeOf)).toEqual([
    '1 B',
    '1 KB',
    '1.1 KB',
    '20 MB',
    '20.1 MB',
  ]);
});
