import { readLetter } from '@twinpark/text';
import { assemble, audit, letterYear, linkPromises, promisesOf } from '../../index.ts';
import type { Finding, LetterFacts } from '../../types.ts';

/** A row of the annexed list: heading, completed, advanced, left for the next year, remark. */
type Row = readonly [
  heading: string,
  done: string,
  advancing: string,
  next: string,
  remark?: string,
];

/** An invented official letter, as a case writes it. */
export interface Written {
  readonly year: number;
  /** Points and measures, line by line. */
  readonly says: readonly string[];
  readonly list?: readonly Row[];
  readonly lead?: string;
  /** Of the proposal; by default each year has its own. */
  readonly number?: string;
  readonly co?: string;
  readonly month?: number;
  /** A progress report or a plan stands under its title alone. */
  readonly title?: string;
}

/** Letters about which an audit must say exactly `found`: nothing where an official could dispute it. */
export interface Case {
  readonly name: string;
  readonly letters: readonly Written[];
  readonly found?: readonly Finding['kind'][];
}

/** The letter in official form. */
function textOf(letter: Written): string {
  const { year, says, list, month = 8, title, co } = letter;
  const lead = letter.lead ?? '滨城市青石区人民政府';
  const number = letter.number ?? `${String(year)}0${String((year * 37) % 300).padStart(3, '0')}`;
  const opening =
    title === undefined
      ? [
          `${lead}关于市政协六届会议第${number}号提案的答复`,
          '尊敬的林知夏委员：',
          `您提出的提案（第${number}号）收悉。经认真研究，现答复如下：`,
        ]
      : [title];
  const annex =
    list === undefined
      ? []
      : [
          '附件：工作清单',
          [
            '| 意见建议 | 当年完成 | 当年推动 | 明年待落实 | 备注 |',
            '|---|---|---|---|---|',
            ...list.map(
              ([heading, done, advancing, next, remark = '']) =>
                `| ${heading} | ${done} | ${advancing} | ${next} | ${remark} |`,
            ),
          ].join('\n'),
        ];
  return [
    ...opening,
    ...says,
    ...(co === undefined ? [] : [`此件由${lead}主办，${co}会办。`]),
    `${lead}\n${String(year)}年${String(month)}月20日`,
    ...annex,
  ].join('\n\n');
}

/** What the audit says about letters read from their texts. */
export function findingsOf(letters: readonly Written[]): readonly Finding[] {
  const facts = letters.map((letter, at): LetterFacts => {
    const file = `${String(letter.year)}-${String(at)}.txt`;
    const reading = readLetter(textOf(letter), { file });
    return { ...reading, id: file, year: letterYear(reading) };
  });
  const promises = facts.flatMap((letter) => promisesOf(letter));
  return audit(facts, assemble(promises, linkPromises(promises)));
}
