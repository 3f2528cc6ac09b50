import { describe, expect, test } from 'vitest';
import { assemble, audit, linkPromises, promisesOf } from '../index.ts';
import { sampleLetter } from '../sample.ts';

const kinds = (first: string, second: string): string[] => {
  const letters = [
    sampleLetter(2022, [{ body: [['done', first]] }]),
    sampleLetter(2023, [{ body: [['done', second]] }]),
  ];
  const promises = letters.flatMap((letter) => promisesOf(letter));
  return audit(letters, assemble(promises, linkPromises(promises))).map(({ kind }) => kind);
};

describe('a target', () => {
  test('that is followed by a lower result is no figure that went down', () => {
    const letters = [
      sampleLetter(2022, [{ body: [['planned', '到2024年，累计缔结姊妹学校达到60所。']] }]),
      sampleLetter(2023, [{ body: [['done', '累计缔结姊妹学校41所。']] }]),
    ];
    const promises = letters.flatMap((letter) => promisesOf(letter));
    expect(audit(letters, assemble(promises, linkPromises(promises)))).toEqual([]);
  });
});

describe('a figure that went down', () => {
  test.each([
    ['累计缔结姊妹学校31所。', '累计缔结姊妹学校27所。'],
    ['累计为科研人员发放访问序列号420个。', '累计为科研人员发放访问序列号390个。'],
    ['累计登记技术合同2130项。', '累计登记技术合同1980项。'],
    ['累计服务香港青年31000人次。', '累计服务香港青年29000人次。'],
    ['全职研究人员达到210名。', '全职研究人员现有186名。'],
  ])('%s then %s is reported', (first, second) => {
    expect(kinds(first, second)).toEqual(['figure-regression']);
  });

  test.each([
    ['growth', '累计缔结姊妹学校27所。', '累计缔结姊妹学校31所。'],
    ['an amount a year', '全年发放科技信贷补贴420万元。', '全年发放科技信贷补贴380万元。'],
    ['additions', '新增公办幼儿园学位16000个。', '新增公办幼儿园学位12000个。'],
    ['an explained fall', '累计接入仪器设备420台。', '因报废清理，累计接入仪器设备390台。'],
    ['another qualifier', '累计缔结姊妹学校31所。', '累计缔结姊妹学校30多所。'],
    ['another thing', '累计缔结姊妹学校31所。', '累计缔结姊妹幼儿园12所。'],
    ['fewer papers', '申报材料累计减至11份。', '申报材料累计减至6份。'],
  ])('%s is left alone', (_, first, second) => {
    expect(kinds(first, second)).toEqual([]);
  });
});

describe('a figure counted twice', () => {
  const teams = (year: number, names: string) =>
    `${String(year)}年新引进港澳创业团队12个，其中有${names}团队。`;

  test.each([
    [teams(2022, '海底测绘、骨科植入物'), teams(2023, '海底测绘、骨科植入物')],
    ['2022年选派839名学生赴港交流。', '2023年选派839名学生赴港交流。'],
    ['2022年新增授权专利1327项。', '2023年新增授权专利1327项。'],
    [
      '2022年新增联合实验室5家，分别是潮汐、光子、种质联合实验室。',
      '2023年新增联合实验室5家，分别是潮汐、光子、种质联合实验室。',
    ],
  ])('%s then %s is reported', (first, second) => {
    expect(kinds(first, second)).toEqual(['figure-recounted']);
  });

  test.each([
    ['other teams', teams(2022, '海底测绘、骨科植入物'), teams(2023, '无人艇、手语翻译')],
    ['a round number again', '2022年新建口袋公园10个。', '2023年新建口袋公园10个。'],
    ['a running total that stood still', '累计登记技术合同1327项。', '累计登记技术合同1327项。'],
    ['a standing rule', '最高给予每家839元补贴。', '最高给予每家839元补贴。'],
    ['a look back', '2022年选派839名学生赴港交流。', '继2022年选派839名学生赴港交流后，开展结对。'],
  ])('%s is left alone', (_, first, second) => {
    expect(kinds(first, second)).not.toContain('figure-recounted');
  });
});
