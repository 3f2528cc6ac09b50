import { describe, expect, test } from 'vitest';
import { assemble, audit, linkPromises, promisesOf } from '../index.ts';
import { sampleLetter } from '../sample.ts';
import type { LetterFacts } from '../types.ts';

const found = (...letters: readonly LetterFacts[]) => {
  const promises = letters.flatMap((letter) => promisesOf(letter));
  return audit(letters, assemble(promises, linkPromises(promises)));
};
const kinds = (...letters: readonly LetterFacts[]): string[] =>
  found(...letters).map(({ kind }) => kind);

/** Two years of a work list's column, one item each. */
const years = (
  column: 'done' | 'advancing' | 'next',
  first: string,
  second: string,
): [LetterFacts, LetterFacts] => [
  sampleLetter(2022, [{ [column]: [first] }]),
  sampleLetter(2023, [{ [column]: [second] }]),
];

describe('repeated completion', () => {
  const guideline = '印发《青石园区科研物资白名单管理指引》。';

  test('a guideline listed as issued in two years is reported once, naming both letters by year, number and date', () => {
    const findings = found(
      sampleLetter(2022, [{ done: [guideline] }], { number: '20220088', issuedOn: '2022-09-03' }),
      sampleLetter(2023, [{ done: [guideline] }], { number: '深科函〔2023〕5号' }),
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['repeated-completion']);
    expect(findings[0]?.files).toEqual(['letter-2022.txt', 'letter-2023.txt']);
    expect(findings[0]?.explanation.en).toContain('The 2022 letter (No. 20220088, 2022-09-03)');
    expect(findings[0]?.explanation.en).toContain('the 2023 letter (深科函〔2023〕5号)');
    expect(findings[0]?.explanation['zh-Hans']).toContain('2022年函件（第20220088号，2022-09-03）');
    expect(Object.values(findings[0]?.explanation ?? {}).join()).not.toMatch(/lied|撒谎|造假|虛假/);
  });

  test('a studio founded in both lists is reported though the later item adds what it will do', () => {
    const later = '成立海洋教育智库，在滨城设立“名师工作室”，开展课程研究和规划。';
    expect(kinds(...years('done', '成立海洋教育智库，在滨城设立“名师工作室”。', later))).toEqual([
      'repeated-completion',
    ]);
  });

  test('what a letter says both in its body and in its column is held to the column', () => {
    const text = '成立海洋教育智库，在滨城设立“名师工作室”。';
    const later = sampleLetter(2023, [{ body: [['done', text]], done: [text] }]);
    const findings = found(sampleLetter(2022, [{ done: [text] }]), later);
    expect(findings.map(({ kind }) => kind)).toEqual(['repeated-completion']);
    expect(findings[0]?.explanation.en).not.toContain('in the body');
  });

  test('what a year later the body says in the very same sentence is reported', () => {
    const text = '青石中试基地已建成投用，服务企业46家。';
    const letters = [2022, 2023].map((year) => sampleLetter(year, [{ body: [['done', text]] }]));
    expect(kinds(...letters)).toEqual(['repeated-completion']);
  });

  test('the listed founding of a base is reported though the training beside it is yearly work', () => {
    const item = '与海港大学合作建立滨城教师发展基地，定期组织教师外出培训。';
    const findings = found(...years('done', item, item));
    expect(findings.map(({ kind }) => kind)).toEqual(['repeated-completion']);
    expect(findings[0]?.explanation['zh-Hans']).toMatch(/两处都写为完成的是“[^”]*基地”/);
  });

  test.each([
    ['a yearly training', '定期组织教师赴港培训。', '定期组织教师赴港培训。'],
    [
      'a larger number',
      '青石共享平台上线运行，接入仪器58台。',
      '青石共享平台上线运行，接入仪器104台。',
    ],
    ['another phase', '建成青石公寓一期。', '建成青石公寓二期。'],
    ['another laboratory', '建成智能建造联合实验室。', '建成海洋微生物联合实验室。'],
    [
      'a next stage of the same thing',
      '起草《青石园区数据管理办法》。',
      '印发《青石园区数据管理办法》。',
    ],
    ['a look back', '建成青石共享平台。', '在去年建成青石共享平台的基础上，开放预约。'],
    ['a revision', '印发《青石园区数据管理办法》。', '修订《青石园区数据管理办法》。'],
  ])('%s is left alone', (_, first, second) => {
    expect(kinds(...years('done', first, second))).toEqual([]);
  });

  test('body and list of one letter are not two completions', () => {
    const letter = sampleLetter(2023, [{ body: [['done', guideline]], done: [guideline] }]);
    expect(kinds(letter)).toEqual([]);
  });
});

describe('no movement', () => {
  const flats = '推进人才公寓项目前期工作。';

  test('the same words for the same project over three years make one finding with all letters', () => {
    const letters = [2021, 2022, 2023].map((year) => sampleLetter(year, [{ advancing: [flats] }]));
    const findings = found(...letters);
    expect(findings.map(({ kind }) => kind)).toEqual(['no-movement']);
    expect(findings[0]?.letters).toHaveLength(3);
  });

  test('the explanation says what the letter waits for', () => {
    const letters = [2022, 2023].map((year) =>
      sampleLetter(year, [{ advancing: [flats], remark: '用地方案待市政府审定' }]),
    );
    expect(found(...letters)[0]?.explanation['zh-Hans']).toContain('待市政府审定');
  });

  test('another word of status does not make movement', () => {
    expect(kinds(...years('advancing', flats, '继续加快推进人才公寓项目前期工作。'))).toEqual([
      'no-movement',
    ]);
  });

  test('the same plan for next year in two letters is no movement', () => {
    const plan = '启动人才公寓项目建设。';
    expect(kinds(...years('next', plan, plan))).toEqual(['no-movement']);
  });

  test.each([
    ['a growing number', '推进岸电设施建设，已建成泊位6个。', '推进岸电设施建设，已建成泊位11个。'],
    ['a yearly activity', '持续开展消防安全宣传活动。', '持续开展消防安全宣传活动。'],
    ['regular training', '定期组织校长教师培训。', '定期组织校长教师培训。'],
    ['a new step', '推进人才公寓项目前期工作。', '推进人才公寓项目前期工作，完成选址。'],
  ])('%s is left alone', (_, first, second) => {
    expect(kinds(...years('advancing', first, second))).toEqual([]);
  });

  test('standing still for a year is not held against what was done in the end', () => {
    const letters = [
      ...years('advancing', flats, flats),
      sampleLetter(2024, [{ done: ['人才公寓项目建成。'] }]),
    ];
    expect(kinds(...letters)).toEqual([]);
  });
});

describe('contradiction within a letter', () => {
  test('an item of the list that says of itself it is in its early planning is reported', () => {
    const letter = sampleLetter(2024, [{ done: ['目前青石展示中心正处于前期谋划阶段。'] }]);
    expect(kinds(letter)).toEqual(['contradiction']);
  });

  test('a guideline not yet issued in the body and issued in the list is reported', () => {
    const letter = sampleLetter(2024, [
      {
        body: [['advancing', '《审计准则操作指引》正在征求意见，尚未印发。']],
        done: ['已印发《审计准则操作指引》。'],
      },
    ]);
    const findings = found(letter);
    expect(findings.map(({ kind }) => kind)).toEqual(['contradiction']);
    expect(findings[0]?.texts).toHaveLength(2);
  });

  test('a plan that is issued in one column and to be issued in another is reported by its short name too', () => {
    const letter = sampleLetter(2024, [
      {
        done: ['已印发《云山区推进青石科学城高质量发展三年行动计划》。'],
        advancing: ['推动市政府印发《青石科学城三年行动计划》，协调解决困难。'],
      },
    ]);
    const findings = found(letter);
    expect(findings.map(({ kind }) => kind)).toEqual(['contradiction']);
    expect(findings[0]?.explanation['zh-Hans']).toContain('请核对是否同一文件；如是，');
  });

  test('a plan under one name in both columns is one document, and the finding says no more', () => {
    const letter = sampleLetter(2024, [
      { done: ['已印发《青石科学城行动计划》。'], next: ['争取推动《青石科学城行动计划》印发。'] },
    ]);
    const [finding] = found(letter);
    expect(finding?.explanation['zh-Hans']).toContain(
      '前者写为已印发，后者写为有待印发。请核对应列哪一栏',
    );
    expect(finding?.explanation.en).toContain(
      'issued in the one, still to be issued in the other. Which',
    );
  });

  test('the same clause in two columns is reported', () => {
    const letter = sampleLetter(2024, [
      {
        done: ['对接重点片区，探索深港产业合作在云山承接和落地模式。'],
        advancing: ['拜访有关机构，探索深港产业合作在云山承接和落地模式。'],
      },
    ]);
    expect(kinds(letter)).toEqual(['contradiction']);
  });

  test('a waiting hall not yet in use in the body and opened in the list is reported', () => {
    const letter = sampleLetter(2024, [
      {
        body: [['advancing', '东岸码头候船厅仍在整改，尚未投入使用。']],
        done: ['东岸码头候船厅建成开放。'],
      },
    ]);
    expect(kinds(letter)).toEqual(['contradiction']);
  });

  test.each([
    ['issued, then carried out', '印发《青石数据管理办法》。', '推动《青石数据管理办法》实施。'],
    [
      'a draft out, the text to come',
      '发布《青石数据管理办法（征求意见稿）》。',
      '推动《青石数据管理办法》正式印发。',
    ],
    ['so many done, the rest going on', '筹集人才住房1500套。', '筹集人才住房。'],
    ['a yearly activity', '组织青年教师跟岗学习培训活动。', '组织青年教师跟岗学习培训活动。'],
    ['first phase and second', '建成青石公寓一期。', '建设青石公寓二期。'],
  ])('%s is left alone', (_, done, advancing) => {
    expect(kinds(sampleLetter(2024, [{ done: [done], advancing: [advancing] }]))).toEqual([]);
  });

  test('an item that names what was reached beside what goes on is left alone', () => {
    const letter = sampleLetter(2024, [
      { done: ['高分子材料研究院已正式揭牌，另有4个研究院正在加快建设。'] },
    ]);
    expect(kinds(letter)).toEqual([]);
  });
});

describe('an agreement and the reports on it', () => {
  const title = '云山市与青石大学共建海港研究院协议';
  const agreement = sampleLetter(
    2022,
    [
      {
        heading: '第一条 建设',
        body: [
          ['planned', '甲方提供海港研究院实验用房6000平方米。'],
          ['planned', '甲方牵头设立海港技术转化母基金。'],
        ],
      },
    ],
    { kind: 'agreement', lead: null, title },
  );
  const report = (cited: string, said: string): LetterFacts =>
    sampleLetter(
      2023,
      [
        {
          heading: '一、建设',
          body: [
            ['done', '海港研究院实验用房6000平方米交付使用。'],
            ['done', said],
          ],
        },
      ],
      { kind: 'report', lead: null, citations: [{ title: cited, span: [0, 0] }] },
    );

  test('a clause that the report on the agreement passes over is dropped', () => {
    expect(kinds(agreement, report('共建海港研究院协议', '引进博士研究生12名。'))).toEqual([
      'dropped',
    ]);
  });

  test('a report that cites something else, or speaks of the fund, accuses nobody', () => {
    expect(kinds(agreement, report('海港章程', '引进博士研究生12名。'))).toEqual([]);
    expect(kinds(agreement, report('共建海港研究院协议', '转化母基金正在募集。'))).toEqual([]);
  });
});

describe('a line of the work list that stays the same', () => {
  const year = (at: number, count: string): LetterFacts =>
    sampleLetter(at, [
      {
        advancing: ['推进社区长者食堂建设。'],
        body: [
          [
            'advancing',
            `我区坚持政府补一点、企业让一点、个人出一点，${count}个片区的居民可在家门口的社区长者食堂用餐。`,
          ],
        ],
      },
    ]);

  test('is no standstill when the body gives a new number for the thing', () => {
    expect(kinds(year(2022, '31'), year(2023, '54'), year(2024, '77'))).not.toContain(
      'no-movement',
    );
  });

  test('is one when the number stays too', () => {
    expect(kinds(year(2022, '31'), year(2023, '31'), year(2024, '31'))).toContain('no-movement');
  });
});

describe('completion outside its year', () => {
  const listed = (item: string, body?: string) =>
    kinds(sampleLetter(2024, [{ done: [item], body: body ? [['done', body]] : [] }]));

  test.each([
    ['an agreement of two years before', '2022年6月，与香港科技园公司签订互认备忘录。'],
    ['a month at the head of the item', '2021年9月，更换东渡码头航标灯12座。'],
    ['an alliance founded long ago', '技术转移联盟于2021年11月成立。'],
    ['an office opened the year before', '青石服务站于2023年3月启用。'],
  ])('%s is reported', (_, item) => {
    expect(listed(item)).toEqual(['stale-completion']);
  });

  test('the body that dates the very act to an earlier year is quoted beside the list', () => {
    expect(
      listed(
        '积极谋划建设科技产业合作区，该事项已纳入全市深港合作重点事项。',
        '2022年9月召开会议，已明确将合作区纳入全市深港合作重点事项。',
      ),
    ).toEqual(['stale-completion']);
  });

  test.each([
    ['its own year', '2024年3月，青石服务站启用。'],
    ['a range', '2022年以来累计引进团队14个。'],
    ['an as-of date', '截至2023年底，累计登记合同320项。'],
    ['a yearly edition', '发放2023年度培养补贴320万元。'],
    ['a year in a title', '印发《青石2023—2025年行动计划》。'],
    ['an earlier start of a thing done now', '2022年启动的青石服务站于2024年5月建成。'],
  ])('%s is left alone', (_, item) => {
    expect(listed(item)).toEqual([]);
  });

  test('what the body looks back on is left alone', () => {
    const letter = sampleLetter(2024, [
      { body: [['done', '青石学院已于2022年与海港大学签订协议。']] },
    ]);
    expect(kinds(letter)).toEqual([]);
  });
});
