import { describe, expect, it } from 'vitest';
import { readLetter } from './index.ts';

const LETTER = `青石市临江区教育局关于市政协五届二次会议第20230817号提案主办意见的函

尊敬的江一苇、白舟委员：

您提出的《关于办好临江职业学院的提案》收悉，现答复如下：

一、关于“扩大招生规模”的问题

一是已建成实训楼2栋。二是正在推进二期用地报批。三是下一步将开设夜校。

此件由临江区教育局主办，市财政局、市发展和改革委员会会办。

公开方式：摘要公开。

青石市临江区教育局
2023年6月9日

___C___类
（A类：已经解决；B类：正在解决；C类：以后解决；D类：留作参考。）
`;

describe('a reply', () => {
  const reading = readLetter(LETTER, { file: 'reply.txt' });

  it('gives the header fields it states', () => {
    expect(reading).toMatchObject({
      kind: 'proposal-reply',
      number: '20230817',
      session: '市政协五届二次会议',
      addressees: ['江一苇', '白舟'],
      lead: '临江区教育局',
      coHandlers: ['市财政局', '市发展和改革委员会'],
      issuedOn: '2023-06-09',
      resultClass: 'C',
      disclosure: 'summary',
      satisfaction: null,
    });
  });

  it('gives the session without the word before it that leads to it', () => {
    const title = '创新及科技局就市政协五届二次会议第20230817号提案的答复';
    const { session, lead } = readLetter(LETTER.replace(/^.*/, title), { file: 'reply.txt' });
    expect({ session, lead }).toEqual({ session: '市政协五届二次会议', lead: '临江区教育局' });
  });

  it('takes no promise from a heading that a form with the question and the answer stands under', () => {
    const form =
      '关于实训楼\n意见建议：建议建设实训楼。\n办理答复：已建成实训楼2栋。\n二、关于夜校\n已开设夜校。';
    const text = LETTER.replace(/关于“扩大招生规模”的问题[^]*?夜校。/, form);
    const { points } = readLetter(text, { file: 'reply.txt' });
    expect(points.flatMap(({ measures }) => measures.map((one) => one.text))).toEqual([
      '已建成实训楼2栋。',
      '已开设夜校。',
    ]);
  });

  it('gives each measure under the point it answers, with its status and its place', () => {
    const [point] = reading.points;
    expect(reading.points).toHaveLength(1);
    expect(point?.heading).toBe('扩大招生规模');
    expect(point?.measures.map(({ status }) => status)).toEqual(['done', 'advancing', 'planned']);
    for (const { text, span } of point?.measures ?? []) {
      expect(reading.cleanText.slice(...span)).toBe(text);
    }
  });
});
