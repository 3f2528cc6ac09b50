import type { Cell, Figure, Measure, MeasureStatus, WorkListRow } from '@twinpark/text';
import type { LetterFacts } from './types.ts';

/** A measure of the body with its status, or an item of the list, as tests write them. */
interface Said {
  readonly heading?: string;
  readonly body?: readonly (readonly [MeasureStatus, string])[];
  readonly done?: readonly string[];
  readonly advancing?: readonly string[];
  readonly next?: readonly string[];
  readonly remark?: string;
}

const FIGURE = /(累计|超|约)?(\d[\d.]*)(万)?(余|多)?(人次|平方米|万元|[家所名批项个套篇笔份台元])/g;

/** A letter for tests, invented there: its text is laid out line by line, so that every span is true. */
export function sampleLetter(
  year: number | null,
  rows: readonly Said[],
  more: Partial<LetterFacts> & { readonly opening?: string } = {},
): LetterFacts {
  const { opening = '', ...facts } = more;
  const id = facts.id ?? `letter-${String(year)}`;
  const title = facts.title ?? null;
  let cleanText = `${title ?? ''}\n${opening}\n`;
  const put = (text: string): Cell => {
    const start = cleanText.length;
    cleanText += `${text}\n`;
    return { text, span: [start, start + text.length] };
  };
  const points = rows.map(({ heading = '一、加快建设。', body = [] }) => {
    const { span } = put(heading);
    const measures: Measure[] = body.map(([status, text]) => ({ ...put(text), status }));
    return { heading, span, measures };
  });
  const workList: WorkListRow[] = rows
    .filter(({ done, advancing, next }) => done ?? advancing ?? next)
    .map(({ heading = '一、加快建设。', done = [], advancing = [], next = [], remark = '' }) => ({
      heading,
      done: done.map(put),
      advancing: advancing.map(put),
      next: next.map(put),
      remark,
    }));
  const contact = facts.contact ?? null;
  if (contact) put(`联系人：${contact.name ?? ''} 联系电话：${contact.phone ?? ''}`);
  const figures: Figure[] = [...cleanText.matchAll(FIGURE)].map((match) => {
    const start = match.index + (match[1] === '累计' ? 2 : 0);
    const text = match[0].slice(match[1] === '累计' ? 2 : 0);
    const scale = (match[3] ? 1e4 : 1) * (match[5] === '万元' ? 1e4 : 1);
    return {
      value: Number(match[2]) * scale,
      unit: match[5] === '万元' ? '元' : (match[5] ?? ''),
      qualifier: match[1] === '超' || match[4] ? 'over' : match[1] === '约' ? 'about' : 'exact',
      text,
      span: [start, start + text.length],
    };
  });
  return {
    file: `${id}.txt`,
    kind: 'proposal-reply',
    title,
    number: null,
    session: null,
    addressees: [],
    lead: '云山区人民政府',
    coHandlers: [],
    issuedOn: null,
    resultClass: null,
    disclosure: null,
    contact,
    points,
    workList,
    figures,
    citations: [],
    warnings: [],
    year,
    ...facts,
    id,
    cleanText,
  };
}
