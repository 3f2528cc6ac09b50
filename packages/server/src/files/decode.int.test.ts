import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBytes, decodeFile, defaultLimits, refusalInWords } from './index.ts';
import { encode, makeDocx, makePdf, makeZip } from './made-files.ts';

const letter =
  '关于市政协六届三次会议第20230152号提案的答复\n尊敬的委员：\n您提出的提案收悉，现答复如下。一是已建成的平台向企业开放，二是正在推动的项目年内完工。\n';
const traditional =
  '關於市政協第20230152號提案的答覆\n尊敬的委員：\n您提出的提案收悉，現答覆如下。一是已經建成的平台向企業開放，二是正在推動的項目年內完工。\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function made(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const decoded = await decodeBytes(bytes, 'made');
  if (decoded.outcome === 'refused') throw new Error(JSON.stringify(decoded.refusal));
  return decoded.text;
}

async function refusalOf(path: string, limits = defaultLimits) {
  const decoded = await decodeFile(path, limits);
  if (decoded.outcome === 'decoded') throw new Error(`was read: ${decoded.text.slice(0, 80)}`);
  return decoded.refusal;
}

describe('text files', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  it.each([
    ['utf-8', new TextEncoder().encode(letter), letter],
    ['utf-8', new TextEncoder().encode(`\ufeff${letter}`), letter],
    ['utf-16le', utf16(`\ufeff${letter}`), letter],
    ['utf-16le', utf16(letter), letter],
    ['utf-16be', swapped(`\ufeff${letter}`), letter],
    ['utf-16be', swapped(letter), letter],
    ['gb18030', encode(letter, 'gb18030'), letter],
    ['gb18030', encode('已完成的提案。', 'gb18030'), '已完成的提案。'],
    ['big5', encode(traditional, 'big5'), traditional],
  ])('in %s are read without a damaged character', async (encoding, bytes, text) => {
    expect(await decodeBytes(bytes, 'letter.txt')).toMatchObject({
      outcome: 'decoded',
      format: 'txt',
      encoding,
      text,
    });
  });
});

describe('Word files', () => {
  const paragraph = (text: string, properties = '') =>
    `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const numbered = (text: string, level: number, list = 1) =>
    paragraph(
      text,
      `<w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr>`,
    );
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

  it('get their automatic numbers back, level by level and with restarts', async () => {
    const body =
      numbered('总体情况', 0) +
      numbered('人才', 1) +
      numbered('资金', 1) +
      numbered('下一步', 0) +
      numbered('平台', 1) +
      numbered('细目', 2) +
      paragraph('没有编号的段落') +
      numbered('另起的清单', 0, 2);
    const docx = makeDocx(body, [{ name: 'word/numbering.xml', data: Buffer.from(numbering) }]);
    expect((await textOf(docx)).split('\n')).toEqual([
      '一、总体情况',
      '（一）人才',
      '（二）资金',
      '二、下一步',
      '（一）平台',
      '二.1. 细目',
      '没有编号的段落',
      '一、另起的清单',
    ]);
  });

  it('lay tables out as tab-led cells, a merged cell leaving empty ones below', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${text
        .split('|')
        .map((part) => paragraph(part))
        .join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('案号'), cell('完成'), cell('备注'))}${row(cell('第1号', '<w:vMerge w:val="restart"/>'), cell('1.建成一个平台|2.引进五家机构'), cell(''))}${row(cell('', '<w:vMerge/>'), cell('3.签约'), cell('无'))}</w:tbl>`;
    expect(await textOf(makeDocx(`${table}${paragraph('附：说明')}`))).toBe(
      '\t案号\n\t完成\n\t备注\n\n\t第1号\n\t1.建成一个平台\n\n2.引进五家机构\n\t\n\n\t\n\t3.签约\n\t无\n\n\n附：说明',
    );
  });
});

describe('web pages', () => {
  it('are read in the encoding that they declare, without scripts and menus of the publishing system', async () => {
    const page = `<html><head><meta charset="gb2312"><title>答复</title></head><body><ul><li>首页</li></ul><div class="TRS_Editor"><p>${letter.repeat(2)}</p><table><tr><td>意见建议</td><td>办理答复</td></tr></table></div><script>alert("x")</script></body></html>`;
    const decoded = await decodeBytes(encode(page, 'gb18030'), 'page.html');
    expect(decoded).toMatchObject({ format: 'html', encoding: 'gb18030' });
    const text = decoded.outcome === 'decoded' ? decoded.text : '';
    expect(text).toContain('\t意见建议\n\t办理答复');
    expect(text).not.toMatch(/alert|首页/u);
  });

  it('nested a hundred thousand deep are refused, not a crash', async () => {
    const page = `<html><body>${'<div>'.repeat(100_000)}x</body></html>`;
    expect(await refusalOf(await made('deep.html', page))).toMatchObject({ code: 'damaged' });
  });
});

describe('a PDF', () => {
  it('is read line by line, page numbers left out', async () => {
    const content =
      'BT /F1 12 Tf 72 700 Td (Reply No. 42 to the proposal) Tj 0 -20 Td (Second line) Tj ET BT /F1 9 Tf 290 30 Td (- 1 -) Tj ET';
    expect(await textOf(makePdf(content))).toBe('Reply No. 42 to the proposal\nSecond line');
  });
});

describe('a file that cannot be read is refused with its reason', () => {
  it.each<[string, string, Uint8Array | string, Partial<typeof defaultLimits>?]>([
    ['empty', 'empty.txt', ''],
    ['empty', 'blank.txt', ' \n\t\n'],
    ['not-text', 'binary.txt', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
    [
      'unknown-encoding',
      'latin.txt',
      Uint8Array.from(Buffer.from('Réponse à la commission n° 5, déjà signée', 'latin1')),
    ],
    ['unknown-encoding', 'cut.txt', Buffer.from('\ufeff提案').subarray(0, 8)],
    [
      'office-97',
      'old.doc',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1024),
      ]),
    ],
    [
      'encrypted',
      'secret.docx',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(512),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
    ['unsupported-format', 'letter.rtf', '{\\rtf1\\ansi hello}'],
    [
      'unsupported-format',
      'scan.png',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
    ],
    ['unsupported-format', 'plain.zip', makeZip([{ name: 'a.txt', data: Buffer.from('a') }])],
    ['damaged', 'truncated.docx', makeDocx('<w:p/>').subarray(0, 300)],
    ['damaged', 'broken.docx', makeDocx('<w:p><w:r>')],
    ['no-text-layer', 'scan.pdf', makePdf('0 0 595 842 re f', 3)],
    ['damaged', 'cut.pdf', '%PDF-1.7\nnothing follows'],
    [
      'encrypted',
      'secret.pdf',
      makePdf(
        'BT ET',
        1,
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ),
    ],
    ['too-many-pages', 'long.pdf', makePdf('BT ET', 4), { maxPdfPages: 3 }],
    ['too-slow', 'slow.pdf', makePdf('BT ET', 4), { maxPdfMilliseconds: -1 }],
    [
      'zip-bomb',
      'bomb.docx',
      makeDocx('', [{ name: 'word/numbering.xml', data: Buffer.alloc(64 << 20) }]),
    ],
    [
      'zip-bomb',
      'many.docx',
      makeDocx(
        '',
        Array.from({ length: 20 }, (_, i) => ({ name: `x${String(i)}`, data: Buffer.from('x') })),
      ),
      { maxZipEntries: 10 },
    ],
    ['zip-bomb', 'total.docx', makeDocx(`<w:p/>${' '.repeat(4000)}`), { maxInflatedBytes: 2000 }],
    [
      'damaged',
      'liar.docx',
      makeDocx('', [{ name: 'word/styles.xml', data: Buffer.alloc(900_000, 'ab'), declared: 100 }]),
    ],
  ])('%s: %s', async (code, name, bytes, limits = {}) => {
    const path = await made(name, bytes);
    const refusal = await refusalOf(path, { ...defaultLimits, ...limits });
    expect(refusal.code).toBe(code);
    expect(refusal.place).toContain(path);
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const words = refusalInWords(refusal, language);
      expect(Object.values(words).every((word) => word.length > 0)).toBe(true);
    }
  });

  it('a file over the limit, without reading it: 200 MB take no memory', async () => {
    const path = await made('huge.txt', '');
    await truncate(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const refusal = await refusalOf(path);
    expect(refusal).toMatchObject({ code: 'too-large', value: '200 MB', limit: '≤ 20 MB' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('a file that is not there, a folder, a pipe, a loop of links', async () => {
    expect(await refusalOf(join(folder, 'none.txt'))).toMatchObject({ code: 'not-found' });
    await mkdir(join(folder, 'sub'));
    expect(await refusalOf(join(folder, 'sub'))).toMatchObject({ code: 'folder' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await refusalOf(join(folder, 'pipe'))).toMatchObject({ code: 'not-a-file' });
    await symlink('loop', join(folder, 'loop'));
    expect(await refusalOf(join(folder, 'loop'))).toMatchObject({ code: 'link-loop' });
  });

  it('a file that may not be read', async () => {
    const path = await made('locked.txt', letter);
    await chmod(path, 0);
    await chmod(folder, 0o755);
    // Root may read everything: become nobody for a moment.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await refusalOf(path)).toMatchObject({ code: 'no-permission' });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});
