import { expect, it } from 'vitest';
import { makeDocx, makePdf, makeZip } from '../files/made-files.ts';
import { plainFileName } from './file-name.ts';
import { fileTypeOf } from './file-type.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const macro = { name: 'word/vbaProject.bin', data: Buffer.from('x') };

it.each([
  ['a PDF', makePdf('BT ET'), 'application/pdf'],
  ['a picture', png, 'image/png'],
  ['a plain text', Buffer.from('会议纪要\n第一项'), 'text/plain'],
  [
    'a Word file',
    makeDocx('<w:p/>'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
])('%s is told by its content', async (_name, bytes, type) => {
  expect(await fileTypeOf(bytes)).toEqual({ type });
});

it.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a page', Buffer.from('<!doctype html><script>1</script>'), 'html'],
  ['a program', Buffer.from('7f454c4602010100000000000000', 'hex'), 'binary'],
  ['a Word file with macros', makeDocx('<w:p/>', [macro]), 'macros'],
  ['another archive', makeZip([{ name: 'a.txt', data: Buffer.from('a') }]), 'archive'],
  ['half an archive', makeDocx('<w:p/>').subarray(0, 90), 'damaged'],
])('%s is taken for no type of ours', async (_name, bytes, found) => {
  expect(await fileTypeOf(bytes)).toEqual({ type: null, found });
});

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\办公\\扫描.pdf', '扫描.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['', 'file'],
  [`${'长'.repeat(300)}.docx`, `${'长'.repeat(115)}.docx`],
])('the name %s is kept as %s', (given, name) => {
  expect(plainFileName(given)).toBe(name);
});
