import { compileScheme, type Matter } from '@twinpark/core/engine';
import {
  passageText,
  replyLetter,
  withoutContact,
  type LetterLanguage,
  type Passage,
  type ReplyLetter,
} from '@twinpark/core/letters';
import type { Values } from '@twinpark/core/model';
import { runScenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { readLetter, toSimplified, type Reading } from '@twinpark/text';
import { clockTable, proposals, proposalScenarios } from '@twinpark/zone-common';
import { dayun } from '@twinpark/zone-dayun';
import { describe, expect, it, vi } from 'vitest';
import { decodeBytes } from '../files/index.ts';
import { replyDocx, replyHtml } from './index.ts';

const lead = '龙岗区人民政府';

/** The story of proposal 20240104, played to the day its reply is sent. */
function sentMatter(draft: Values = {}): Matter {
  const { compiled, problems } = compileScheme(proposals, 'hash', clockTable);
  expect(problems).toEqual([]);
  const story = proposalScenarios.find(({ name }) => name === 'proposal 20240104');
  if (story === undefined) throw new Error('zones/common has no scenario "proposal 20240104".');
  const sent = story.steps.findIndex((step) => step.do === 'send');
  const steps = story.steps
    .slice(0, sent + 1)
    .map((step) => (step.do === 'draft' ? { ...step, with: { ...step.with, ...draft } } : step));
  const run = runScenario(compiled, { ...story, steps }, officialCalendars);
  expect(run.failures).toEqual([]);
  if (run.matter === null) throw new Error('The scenario opened no matter.');
  return run.matter;
}

const longMeasures = [
  [
    '一、深化职业教育合作，培养技能人才。',
    '与香港院校签订《联合培养协议》，2024年选派839名学生赴港交流；赞助教学设备一批。',
    'done',
    '',
  ],
  [
    '一、深化职业教育合作，培养技能人才。',
    '正在规划职教园4个项目（其中2个已立项），总投资约3.5亿元。',
    'advancing',
    '',
  ],
  [
    '一、深化职业教育合作，培养技能人才。',
    '建立教师定期交流机制，全年组织30批教师赴港培训。',
    'done',
    '',
  ],
  [
    '二、建设知识产权交易平台',
    '推动“专利开放许可”试点，探索收益分配办法',
    'advancing',
    '待市市场监督管理局明确',
  ],
  ['三、建设展示中心：选址与模式', '下一步编制选址方案。', 'planned', '待市政府审议'],
  ['三、建设展示中心：选址与模式', '明年启动前期设计；同步征求公众意见。', 'planned', '无'],
].map(([point = '', said = '', status = '', remark = '']) => ({
  point,
  said,
  status,
  ...(remark === '' ? {} : { remark }),
}));

async function readBack(letter: ReplyLetter): Promise<Reading> {
  const decoded = await decodeBytes(await replyDocx(letter), 'reply.docx');
  if (decoded.outcome === 'refused') throw new Error(JSON.stringify(decoded.refusal));
  return readLetter(decoded.text, { file: 'reply.docx' });
}

async function readPage(letter: ReplyLetter): Promise<Reading> {
  const decoded = await decodeBytes(Buffer.from(replyHtml(letter)), 'reply.html');
  if (decoded.outcome === 'refused') throw new Error(JSON.stringify(decoded.refusal));
  return readLetter(decoded.text, { file: 'reply.html' });
}

/** Everything that the letter says and the reader must find again, in simplified characters. */
function said(letter: ReplyLetter) {
  const plain = (words: string) => toSimplified(words);
  const texts = (items: readonly Passage[]) => items.map((item) => plain(passageText(item)));
  const bare = (heading: string) => plain(heading).replace(/[。；：]$/, '');
  return {
    kind: letter.kind === 'proposal' ? 'proposal-reply' : 'suggestion-reply',
    title: plain(letter.title),
    number: letter.number,
    session: plain(letter.session),
    addressees: letter.addressees.map(plain),
    lead: plain(letter.lead),
    coHandlers: letter.coHandlers.map(plain),
    issuedOn: letter.issuedOn,
    resultClass: letter.resultClass,
    disclosure: letter.disclosure,
    contact: letter.contact,
    points: letter.points.map(({ heading, measures }) => ({
      heading: bare(heading),
      measures: texts(measures.map((one) => one.said)),
    })),
    workList: (letter.annex?.rows ?? []).map((row) => ({
      heading: bare(row.heading),
      done: texts(row.done),
      advancing: texts(row.advancing),
      next: texts(row.next),
      remark: plain(row.remark),
    })),
  };
}

function found(reading: Reading): ReturnType<typeof said> {
  const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);
  const { kind, title, number, session, addressees, lead, coHandlers, issuedOn } = reading;
  return {
    kind,
    title: title ?? '',
    number,
    session: session ?? '',
    addressees: [...addressees],
    lead: lead ?? '',
    coHandlers: [...coHandlers],
    issuedOn: issuedOn ?? '',
    resultClass: reading.resultClass,
    disclosure: reading.disclosure,
    contact:
      reading.contact === null
        ? null
        : { name: reading.contact.name ?? '', phone: reading.contact.phone ?? '' },
    points: reading.points.map(({ heading, measures }) => ({ heading, measures: texts(measures) })),
    workList: reading.workList.map((row) => ({
      heading: row.heading,
      done: texts(row.done),
      advancing: texts(row.advancing),
      next: texts(row.next),
      remark: row.remark,
    })),
  };
}

const contact = { name: '沈未央', phone: '0755-28900000' };

describe.each(['zh-Hans', 'zh-Hant'] as const)('a sent reply in %s', (language: LetterLanguage) => {
  const options = { language, on: '2024-11-18' } as const;
  const named = { contactName: contact.name, contactPhone: contact.phone };

  it('is read back from its .docx word for word, every cell of its work list included', async () => {
    const letter = replyLetter(sentMatter(named), lead, dayun, options);
    expect(letter.missing).toEqual([]);
    expect(letter.contact).toEqual(contact);
    expect(letter.state).toBe('sent');
    expect(found(await readBack(letter))).toEqual(said(letter));
  });

  it('is the same bytes whenever it is made', async () => {
    const letter = replyLetter(sentMatter(named), lead, dayun, options);
    const first = await replyDocx(letter);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    try {
      expect(Buffer.from(await replyDocx(letter)).equals(first)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is read back with many measures, named things, figures and remarks', async () => {
    const letter = replyLetter(
      sentMatter({ ...named, measures: longMeasures }),
      lead,
      dayun,
      options,
    );
    expect(letter.points).toHaveLength(3);
    const reading = await readBack(letter);
    expect(found(reading)).toEqual(said(letter));
    expect(reading.workList[0]?.done).toHaveLength(2);
  });

  it('shows everybody the same without whom to call', () => {
    const letter = replyLetter(sentMatter(named), lead, dayun, options);
    const open = replyHtml(withoutContact(letter));
    expect(replyHtml(letter)).toContain(contact.phone);
    expect(open).not.toContain(contact.phone);
    expect(open).not.toContain(contact.name);
    expect(open).toContain(letter.title);
  });

  it('says the same in HTML', async () => {
    const letter = replyLetter(
      sentMatter({ ...named, measures: longMeasures }),
      lead,
      dayun,
      options,
    );
    expect(found(await readPage(letter))).toEqual(said(letter));
  });
});
