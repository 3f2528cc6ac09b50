import fc from '../../test/properties.ts';
import { describe, expect, test } from 'vitest';
import { assemble, audit, bestLinks, KeyIndex, linkPromises, promisesOf } from './index.ts';
import { sampleLetter } from './sample.ts';
import type { LetterPromise, Lineage, LinkDecision } from './types.ts';

const subjects = [
  '海湾大桥',
  '北岭水库',
  '青石联合实验室',
  '《仪器开放办法》',
  '人才公寓',
  '东湖医院',
];
const acts = ['推进', '建成', '启动', '印发', '累计完成12个', '定期开展'];

/** Letters of several years made of a few subjects and acts, so that promises meet and clash. */
const letters = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom(...subjects), fc.constantFrom(...acts), fc.nat(3)), {
      maxLength: 6,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map((items, at) => {
      const text = (place: number) =>
        items.filter(([, , to]) => to === place).map(([thing, act]) => `${act}${thing}建设项目。`);
      return sampleLetter(2020 + at, [
        {
          body: text(0).map((one) => ['advancing', one] as const),
          done: text(1),
          advancing: text(2),
          next: text(3),
        },
      ]);
    }),
  );

const groups = (lineages: readonly Lineage[]): string[] =>
  lineages
    .map(({ promises }) =>
      promises
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    )
    .toSorted();

const lineagesOf = (
  promises: readonly LetterPromise[],
  decisions: readonly LinkDecision[] = [],
): Lineage[] => assemble(promises, linkPromises(promises, decisions), decisions);

const together = (lineages: readonly Lineage[], a: string, b: string): boolean =>
  lineages.some(({ promises }) => [a, b].every((id) => promises.some((one) => one.id === id)));

describe('lineages', () => {
  const named = [
    sampleLetter(2022, [{ done: ['国家青石健康数据研究院、海湾材料研究院加快建设。'] }]),
    sampleLetter(2023, [
      {
        body: [['done', '滨城大数据研究院、滨城机器人研究院组织架构基本建成。']],
        done: [
          '国家青石健康数据研究院、海湾材料研究院、滨城大数据研究院、滨城机器人研究院平台建设取得进展。',
        ],
      },
    ]),
  ].flatMap((letter) => promisesOf(letter));

  test('an enumeration does not tie together what is said of one institute and of another', () => {
    expect(together(lineagesOf(named), 'letter-2022#0', 'letter-2023#0')).toBe(false);
  });

  test('a thing that was renamed, joined by a person, is followed under its new name', () => {
    const promises = [
      [2021, '推进青石海洋研究院建设。'],
      [2022, '推进滨城深海科学研究院建设。'],
      [2023, '滨城深海科学研究院建成。'],
    ].flatMap(([year, text]) =>
      promisesOf(sampleLetter(Number(year), [{ body: [['advancing', String(text)]] }])),
    );
    const joined = { from: 'letter-2021#0', to: 'letter-2022#0', decision: 'joined' } as const;
    expect(together(lineagesOf(promises), joined.from, joined.to)).toBe(false);
    expect(together(lineagesOf(promises, [joined]), joined.from, 'letter-2023#0')).toBe(true);
  });

  test.each([
    ['推动国家健康数据研究院落地。', '加快推进滨城市大数据研究院二期建设。'],
    ['开通口岸至科学园接驳专线。', '开通口岸至人才公寓接驳专线。'],
    ['推进东部快速路一标段建设。', '推进东部快速路二标段建设。'],
    ['建成区疾控中心实验楼。', '建成区妇幼保健院实验楼。'],
    ['新增公办小学学位1260个。', '新增公办初中学位1260个。'],
    ['印发《医疗数据分类分级指引》。', '印发《医疗数据出境指引》。'],
    ['建成青石人才公寓，提供房源300套。', '建成云岭人才公寓，提供房源300套。'],
  ])('what only reads alike is two things: %s %s', (first, second) => {
    const promises = [first, second].flatMap((text, at) =>
      promisesOf(sampleLetter(2022 + at, [{ body: [['done', text]] }])),
    );
    expect(linkPromises(promises)).toEqual([]);
  });

  test('a letter that names no unit does not tie together what different units said', () => {
    const text = '已建成青石联合实验室并投入使用。';
    const promises = [
      { id: 'east', lead: '东岭市教育局', year: 2021 },
      { id: 'none', lead: null, year: 2022 },
      { id: 'west', lead: '西川市水务局', year: 2023 },
    ].flatMap(({ id, lead, year }) =>
      promisesOf(sampleLetter(year, [{ body: [['done', text]] }], { id, lead })),
    );
    const owners = promises.map(({ owner }) => owner);
    expect(owners).toEqual(['东岭市教育局', null, '西川市水务局']);
    const links = promises.flatMap(({ id: from }, at) =>
      promises.slice(at + 1).map(({ id: to }) => ({ from, to, score: 0.9, because: [] })),
    );
    const unnamed = links.filter(({ from, to }) => `${from}${to}`.includes('none'));
    const lineages = assemble(promises, unnamed);
    expect(lineages.map((one) => one.promises.length)).toEqual([2, 1]);
  });

  test('do not depend on the order in which letters come', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (all, turn) => {
        const promises = all.flatMap((letter) => promisesOf(letter));
        const at = turn % (promises.length + 1);
        const turned = [...promises.slice(at), ...promises.slice(0, at)].toReversed();
        expect(groups(lineagesOf(turned))).toEqual(groups(lineagesOf(promises)));
      }),
      { numRuns: 60 },
    );
  });

  test('hold every promise exactly once', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const promises = all.flatMap((letter) => promisesOf(letter));
        const ids = lineagesOf(promises).flatMap((one) => one.promises.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(promises.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('never undo a cut by a score, and always hold what was confirmed', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (all, x, y) => {
        const promises = all.flatMap((letter) => promisesOf(letter));
        const a = promises[x % Math.max(1, promises.length)]?.id;
        const b = promises[y % Math.max(1, promises.length)]?.id;
        if (a === undefined || b === undefined || a === b) return;
        const decided = (decision: LinkDecision['decision']) =>
          together(lineagesOf(promises, [{ from: a, to: b, decision }]), a, b);
        expect([decided('cut'), decided('confirmed'), decided('joined')]).toEqual([
          false,
          true,
          true,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('keep two different items of one column of one letter apart', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const promises = all.flatMap((letter) => promisesOf(letter));
        for (const { promises: members } of lineagesOf(promises)) {
          const seen = new Map<string, string>();
          for (const { letter, place, text } of members) {
            const key = `${letter} ${place}`;
            expect(subjects.find((s) => text.includes(s))).toBe(
              subjects.find((s) => (seen.get(key) ?? text).includes(s)),
            );
            seen.set(key, text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of several decisions about a pair the last one holds', () => {
    const item = '推进海湾大桥建设。';
    const promises = [2022, 2023].flatMap((year) =>
      promisesOf(sampleLetter(year, [{ advancing: [item] }])),
    );
    const [a, b] = promises.map(({ id }) => id);
    if (a === undefined || b === undefined) throw new Error('two letters of one item each');
    const cut: LinkDecision = { from: a, to: b, decision: 'cut' };
    const confirmed: LinkDecision = { from: b, to: a, decision: 'confirmed' };
    expect(lineagesOf(promises, [cut, confirmed])).toHaveLength(1);
    expect(lineagesOf(promises, [confirmed, cut])).toHaveLength(2);
    expect(lineagesOf(promises, [confirmed])[0]?.links[0]?.because.at(-1)?.kind).toBe('decided');
  });

  test('do not depend on the order in which letters come', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const members = (promises: readonly LetterPromise[]) =>
          grown(promises)
            .map(({ promises }) => promises.map(({ id }) => id).join(' '))
            .toSorted();
        const promises = all.flatMap((letter) => promisesOf(letter));
        expect(members(promises.toReversed())).toEqual(members(promises));
      }),
      { numRuns: 40 },
    );
  });
});

/** Lineages of promises that come one by one, as a store meets them. */
function grown(promises: readonly LetterPromise[]): Lineage[] {
  const index = new KeyIndex();
  const links = promises.flatMap((promise, at) => {
    const near = index.candidates(promise.keys).flatMap((number) => promises[number] ?? []);
    index.add(promise.keys, at);
    return bestLinks(promise, near);
  });
  return assemble(promises, links);
}

test('the audit never throws, whatever a reading holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '。；',
      '《',
      '《》“”（',
      '1.',
      '一是',
      '2022年',
      '第三批（一期）',
      '已印发《》。',
    ),
  );
  const arbitrary = fc
    .tuple(
      fc.option(fc.integer({ min: -1, max: 3000 }), { nil: null }),
      fc.array(text),
      fc.array(text),
      fc.array(text),
      text,
    )
    .map(([year, body, done, next, title]) =>
      sampleLetter(
        year,
        [{ heading: title, body: body.map((one) => ['done', one] as const), done, next }],
        {
          id: `${String(year)}${title}`,
          title,
          lead: title,
          coHandlers: [title],
          disclosure: 'full',
        },
      ),
    );
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 3 }), (all) => {
      const promises = all.flatMap((letter) => promisesOf(letter));
      for (const finding of audit(all, lineagesOf(promises))) {
        expect(finding.texts.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});
