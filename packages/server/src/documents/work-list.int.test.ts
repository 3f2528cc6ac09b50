import type { WorkListTable } from '@twinpark/core/promises';
import { readLetter } from '@twinpark/text';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { decodeBytes, defaultLimits } from '../files/index.ts';
import { readZip } from '../files/zip.ts';
import { workListDocx, workListHtml, workListXlsx } from './index.ts';

const item = (text: string, promise: string, value?: number) => ({
  text,
  promises: [promise],
  figures:
    value === undefined
      ? []
      : [
          {
            value,
            unit: '台',
            qualifier: 'exact' as const,
            text: `${String(value)}台`,
            span: [0, 1] as const,
          },
        ],
});

const name = { kind: 'proposal-reply', title: null, number: null, issuedOn: null } as const;
const table: WorkListTable = {
  letters: [
    { ...name, id: 'a', number: '20240104' },
    { ...name, id: 'b', title: '关于人才流动的\n函' },
  ],
  year: 2024,
  unit: '某区科技局',
  rows: [
    {
      heading: '一、推动仪器开放共享',
      done: [item('已接入大型仪器318台。', 'a#1', 318), item('印发《开放共享收费指引》。', 'a#2')],
      advancing: [item('推动两地仪器目录互认。', 'a#3')],
      next: [],
      remark: '待市政府审定',
    },
    {
      heading: '二、便利人才流动',
      done: [],
      advancing: [item('联系人王某某，电话13800138000，推进窗口建设。', 'b#1')],
      next: [item('=HYPERLINK("http://x","y")', 'b#2'), item('<b>设立</b>服务专窗。', 'b#3')],
      remark: '',
    },
  ],
};

async function partsOf(docx: Uint8Array): Promise<(name: string) => string> {
  const parts = await readZip(docx, defaultLimits, () => true);
  return (name) => {
    const part = parts.get(name);
    if (!part) throw new Error(`no ${name} among ${[...parts.keys()].join(', ')}`);
    return part.toString('utf8');
  };
}

describe('the work list as .docx', () => {
  it('is read back by our own reader, every entry in its column and row', async () => {
    const decoded = await decodeBytes(await workListDocx(table, 'zh-Hans', '2025-01-06'), 'w.docx');
    if (decoded.outcome === 'refused') throw new Error(JSON.stringify(decoded.refusal));
    expect(decoded.text).toContain('2025年1月6日');
    expect(decoded.text).toContain(
      '\t一、推动仪器开放共享\n\t1.已接入大型仪器318台。\n\n2.印发《开放共享收费指引》。\n\t推动两地仪器目录互认。\n\t\n\t待市政府审定',
    );
    // Contact data is masked, the rest stands word for word.
    expect(decoded.text).toMatch(
      /\t二、便利人才流动\n\t\n\t联系人\S*，电话\*{11}，推进窗口建设。\n\t1\.=HYPERLINK\("http:\/\/x","y"\)\n\n2\.<b>设立<\/b>服务专窗。\n\t\n/u,
    );
  });

  it.each(['zh-Hans', 'zh-Hant'] as const)(
    'is understood again as a letter with these rows, in %s',
    async (language) => {
      const rows = [
        table.rows[0]!,
        {
          heading: '二、便利人才流动',
          done: [],
          advancing: [item('推进服务窗口建设。', 'b#1')],
          next: [item('编制两地人才目录。', 'b#2'), item('设立服务专窗。', 'b#3')],
          remark: '',
        },
        { heading: '三、展示中心', done: [], advancing: [], next: [], remark: '' },
      ];
      const docx = await workListDocx({ ...table, rows }, language, '2025-01-06');
      const decoded = await decodeBytes(docx, 'w.docx');
      if (decoded.outcome === 'refused') throw new Error(JSON.stringify(decoded.refusal));
      const { workList } = readLetter(decoded.text, { file: 'w.docx' });
      const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);
      expect(
        workList.map((row) => ({
          heading: row.heading,
          done: texts(row.done),
          advancing: texts(row.advancing),
          next: texts(row.next),
          remark: row.remark,
        })),
      ).toEqual(
        rows.map((row) => ({
          heading: row.heading.slice(2),
          done: texts(row.done),
          advancing: texts(row.advancing),
          next: texts(row.next),
          remark: row.remark,
        })),
      );
    },
  );

  it('has the pages of GB/T 9704: A4, 37/26/35/28 mm, the table turned, its head on every page', async () => {
    const part = await partsOf(await workListDocx(table, 'zh-Hans', '2025-01-06'));
    const xml = part('word/document.xml');
    const pages = [...xml.matchAll(/<w:pgSz[^>]*>|<w:pgMar[^>]*>/gu)].map(([tag]) =>
      Object.fromEntries(
        [...tag.matchAll(/w:(\w+)="([^"]*)"/gu)].map(([, name, value]) => [name, value]),
      ),
    );
    const upright = { w: '11906', h: '16838', orient: 'portrait' };
    const margins = { top: '2098', right: '1474', bottom: '1984', left: '1587' };
    expect(pages[0]).toEqual(upright);
    expect(pages[1]).toMatchObject(margins);
    expect(pages[2]).toEqual({ w: '16838', h: '11906', orient: 'landscape' });
    expect(pages[3]).toMatchObject({ top: '1587', right: '2098', bottom: '1474', left: '1984' });
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(xml).toContain('方正小标宋简体');
    expect(part('word/fontTable.xml')).toMatch(/仿宋_GB2312"><w:altName w:val="仿宋,/u);
  });

  it('names no year for what an agreement leaves to do', async () => {
    const letters = (table.letters ?? []).map((one) => ({ ...one, kind: 'agreement' as const }));
    const part = await partsOf(await workListDocx({ ...table, letters }, 'zh-Hans', '2025-01-06'));
    expect(part('word/document.xml')).toContain('>待落实事项<');
    expect(part('word/document.xml')).not.toContain('明年');
    const usual = await partsOf(await workListDocx(table, 'zh-Hans', '2025-01-06'));
    expect(usual('word/document.xml')).toContain('>明年待落实事项<');
  });

  it('binds every figure to its promise, and shows no telephone number', async () => {
    const part = await partsOf(await workListDocx(table, 'en', '2025-01-06'));
    const xml = part('word/document.xml');
    expect(xml).toContain('w:name="entry_1_1_1"');
    expect(xml).toMatch(/1\.1\.1<.*?Letter No\. 20240104, promise 2<.*?318 台</su);
    expect(xml).toContain('“关于人才流动的函”, promise 2');
    expect(xml).not.toMatch(/>[ab]#\d</u);
    expect(xml).not.toContain('13800138000');
  });
});

describe('the work list as .xlsx', () => {
  it('keeps a text that looks like a formula a text', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await workListXlsx(table, 'zh-Hans');
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const [list, sources] = workbook.worksheets;
    expect(list?.getCell('A2').value).toBe('事项');
    expect(list?.getCell('B3').value).toBe('1.已接入大型仪器318台。\n2.印发《开放共享收费指引》。');
    const cells = sources?.getColumn(3).values ?? [];
    expect(sources?.getCell('D2').value).toBe('第20240104号函件，承诺2');
    expect(cells).toContain('1.=HYPERLINK("http://x","y")');
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Merge]).toContain(cell.type);
          expect(cell.text).not.toContain('13800138000');
        });
      });
    });
  });

  it('keeps a lone entry that begins with = a text too', async () => {
    const lone = {
      ...table,
      rows: [{ ...table.rows[0]!, done: [item('=1+1', 'c#1')], remark: '@x' }],
    };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(await workListXlsx(lone, 'en')).buffer);
    const cell = workbook.worksheets[0]?.getCell('B3');
    expect(cell?.value).toBe('=1+1');
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
  });
});

describe('the work list as HTML', () => {
  it('links every entry to the promises it rests on, escapes texts and masks contact data', () => {
    const html = workListHtml(
      table,
      'zh-Hant',
      '2025-01-06',
      (id) => `/promises/${encodeURIComponent(id)}`,
    );
    expect(html).toContain('<html lang="zh-Hant">');
    expect(html).toContain('id="entry-1.1.1" data-promises="a#1"');
    expect(html).toContain('<a href="/promises/a%231">第20240104號函件，承諾2</a>');
    expect(html).toContain('318 台');
    expect(html).toContain('&lt;b&gt;设立');
    expect(html).not.toMatch(/13800138000|<b>/u);
    expect(html.match(/scope="col"/gu)).toHaveLength(8);
    expect(html.match(/scope="row"/gu)).toHaveLength(2 + 6);
  });
});
