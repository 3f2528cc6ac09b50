import type { PooledPoint } from './parts.ts';

/** Everything a form needs to be filled. */
export interface Content {
  readonly year: number;
  /** City and bureau, as in 杭州市教育局. */
  readonly unit: string;
  readonly coHandler: string;
  readonly number: string;
  readonly session: string;
  readonly people: readonly string[];
  readonly subject: string;
  readonly points: readonly PooledPoint[];
  readonly date: string;
  readonly resultClass: string;
  readonly phone: string;
  readonly partner: string;
}

const numerals = Array.from('一二三四五六七八九');
const numeral = (i: number): string => numerals[i] ?? String(i + 1);

const marked = (point: PooledPoint): string =>
  point.measures.map(({ text }, i) => `${numeral(i)}是${text}。`).join('');
const bracketed = (point: PooledPoint): string =>
  point.measures.map(({ text }, i) => `（${numeral(i)}）${text}。`).join('\n');
const plain = (point: PooledPoint): string =>
  point.measures.map(({ text }) => `${text}。`).join('');

const column = (point: PooledPoint, status: string): string =>
  point.measures
    .filter((measure) => measure.status === status)
    .map(({ text }, i) => `${String(i + 1)}.${text}；`)
    .join('\n\n');

/** A proposal's reply in two columns, with a work list in flattened cells. */
function cells(c: Content): string {
  const rows = c.points.map(
    (p, i) =>
      `\t${numeral(i)}、${p.heading}\n\t${column(p, 'done')}\n\t${column(p, 'advancing')}\n\t${column(p, 'planned')}\n\t\n`,
  );
  return `${c.unit}关于市政协${c.session}第${c.number}号提案主办意见的函

尊敬的${c.people.join('、')}委员：

《关于${c.subject}的提案》（第${c.number}号）收悉，现将办理情况函复如下：

\t意见建议
\t办理答复

${c.points.map((p, i) => `\t${numeral(i)}、${p.heading}。\n\t${marked(p)}\n`).join('\n')}
\t一、办理过程及其他需要说明的情况
此件由${c.unit}主办，${c.coHandler}会办。

公开方式：全文公开。

${c.unit}
${c.date}

\t二、办理实效评估类别

___${c.resultClass}___类

\t联系人
\t${c.people[0] ?? ''}
\t联系电话
\t${c.phone}

附件

${String(c.year)}年提案工作清单表
\t提案案号
\t案由
\t第一提案人
\t承办（主办）
\t分办（会办）
\t提案意见建议
\t当年完成的事项
\t当年推动的工作
\t明年待落实事项
\t备注

\t第${c.number}号
\t关于${c.subject}的提案
\t${c.people[0] ?? ''}
\t${c.unit}
\t${c.coHandler}
${rows.join('\n\t\n\t\n\t\n\t\n\t\n')}`;
}

/** A deputy's suggestion answered in running paragraphs. */
const paragraphs = (
  c: Content,
): string => `${c.unit}对市${c.session.replace('次', '次人大')}第${c.number}号建议的答复

${c.people.join('、')}代表：

您提出的“关于${c.subject}的建议”收悉，由我单位主办，${c.coHandler}协办。现答复如下：

${c.points.map((p, i) => `${numeral(i)}、${p.heading}\n${plain(p)}`).join('\n\n')}

专此答复，衷心感谢对我们工作的支持。

${c.unit}
${c.date}
办理结果：${c.resultClass}类　　公开方式：全文公开
（联系人：${c.people[0] ?? ''}，联系电话：${c.phone}）
`;

/** A reply with its class on top, bracketed measures and a work list in tabs. */
const tabs = (c: Content): string => `【${c.resultClass}】

${c.unit}关于市政协${c.session}第${c.number}号提案答复的函

${c.people.join('、')}委员：

您提出的《关于${c.subject}的提案》收悉。经商${c.coHandler}，现答复如下：

${c.points.map((p, i) => `${numeral(i)}、${p.heading}\n${bracketed(p)}`).join('\n\n')}

${c.unit}
${c.date}
（公开方式：全文公开）

附件：提案办理工作清单
意见建议\t当年完成的事项\t当年推动的工作\t明年待落实的事项\t备注
${c.points
  .map((p) =>
    [
      p.heading,
      ...['done', 'advancing', 'planned'].map((s) => column(p, s).replace(/\s+/gu, ' ')),
      '',
    ].join('\t'),
  )
  .join('\n')}
`;

const metadata = (c: Content): string => `提案者：${c.people[0] ?? ''}
会议届次：市政协${c.session}
编号：${c.number}
承办单位：${c.unit}
办理类型：${c.resultClass}
是否公开：全文公开

${paragraphs(c)}`;

/** What two parties owe each other; no unit leads. */
export const agreement = (c: Content): string => `${c.subject}合作协议（${c.number}）

甲方：${c.unit}
乙方：${c.partner}

为${c.subject}，双方达成如下协议：

${c.points.map((p, i) => `第${numeral(i)}条 ${p.heading}\n${bracketed(p)}`).join('\n\n')}

本协议自签订之日起生效。

甲方：${c.unit}
乙方：${c.partner}
${c.date}
`;

const report = (c: Content): string => `${c.unit}${String(c.year)}年${c.subject}工作进展报告

（${c.number}）

${c.points.map((p, i) => `${numeral(i)}、${p.heading}\n${plain(p)}`).join('\n\n')}

${c.unit}
${c.date}
`;

/** What a unit that is named answers or reports. */
export const answers: readonly ((content: Content) => string)[] = [
  cells,
  cells,
  paragraphs,
  paragraphs,
  tabs,
  metadata,
  report,
];

/** Replies are more frequent than the rest, as they are among the letters one meets. */
export const forms: readonly ((content: Content) => string)[] = [
  ...answers.slice(0, -1),
  agreement,
  ...answers.slice(-1),
];
