import type { Case } from './written.ts';

/** What is reported as done in two years, or with an older date, and rightly so. */
export const completion: readonly Case[] = [
  {
    name: 'the platform was built, then its second part',
    letters: [
      { year: 2022, says: ['一、健康数据', '（一）建成全民健康信息平台。'] },
      { year: 2023, says: ['一、健康数据', '（一）建成全民健康信息平台互联互通模块。'] },
    ],
  },
  {
    name: 'two research institutes of a like name',
    letters: [
      { year: 2023, says: ['一、健康医疗大数据', '（一）成立滨城健康医疗大数据研究院。'] },
      { year: 2024, says: ['一、数据要素', '（一）成立滨城市大数据研究院。'] },
    ],
  },
  {
    name: 'the longer name is not the shorter with a place before it',
    letters: [
      { year: 2023, says: ['一、健康医疗大数据', '（一）国家健康医疗大数据研究院揭牌成立。'] },
      { year: 2024, says: ['一、数据要素', '（一）大数据研究院揭牌成立。'] },
    ],
  },
  {
    name: 'things that have no name are not known to be the same',
    letters: [
      {
        year: 2022,
        says: ['一、口岸', '（一）增设查验通道。'],
        list: [['口岸', '完成查验通道增设并投入使用。', '', '']],
      },
      {
        year: 2023,
        says: ['一、口岸', '（一）增设查验通道。'],
        list: [['口岸', '完成查验通道增设并投入使用。', '', '']],
      },
    ],
  },
  {
    name: 'a dormitory building without a name, one each year',
    letters: [
      { year: 2022, says: ['一、学校建设', '（一）新建成一栋学生宿舍楼并投入使用。'] },
      { year: 2023, says: ['一、学校建设', '（一）新建成一栋学生宿舍楼并投入使用。'] },
    ],
  },
  {
    name: 'a cooperation agreement with partners who are not named',
    letters: [
      { year: 2022, says: ['一、两地合作', '（一）与香港高校签署合作框架协议。'] },
      { year: 2023, says: ['一、两地合作', '（一）与香港高校签署合作框架协议。'] },
    ],
  },
  {
    name: 'agreements with partners that differ',
    letters: [
      { year: 2022, says: ['一、两地合作', '（一）与香港浸会大学签署合作框架协议。'] },
      { year: 2023, says: ['一、两地合作', '（一）与香港岭南大学签署合作框架协议。'] },
    ],
  },
  {
    name: 'joint laboratories set up year by year',
    letters: [
      { year: 2022, says: ['一、联合实验室', '（一）揭牌成立一批深港联合实验室。'] },
      { year: 2023, says: ['一、联合实验室', '（一）揭牌成立一批深港联合实验室。'] },
    ],
  },
  {
    name: 'a community service station opened in each of two streets',
    letters: [
      { year: 2022, says: ['一、便民服务', '（一）在云岭街道建成港澳居民服务站。'] },
      { year: 2023, says: ['一、便民服务', '（一）在海湾街道建成港澳居民服务站。'] },
    ],
  },
  {
    name: 'the rules were issued on trial and then for good',
    letters: [
      { year: 2022, says: ['一、制度', '（一）印发《人才住房管理办法（试行）》。'] },
      { year: 2023, says: ['一、制度', '（一）印发《人才住房管理办法》。'] },
    ],
  },
  {
    name: 'the rules were revised and issued again',
    letters: [
      { year: 2022, says: ['一、制度', '（一）印发《大型仪器共享管理办法》。'] },
      { year: 2023, says: ['一、制度', '（一）重新印发《大型仪器共享管理办法》。'] },
    ],
  },
  {
    name: 'the edition of the year is named',
    letters: [
      { year: 2022, says: ['一、制度', '（一）印发《仪器开放目录（2022年版）》。'] },
      { year: 2023, says: ['一、制度', '（一）印发《仪器开放目录（2023年版）》。'] },
    ],
  },
  {
    name: 'a work plan that comes out every year under one name',
    letters: [
      { year: 2022, says: ['一、口岸', '（一）印发《口岸通关便利化重点任务分工》。'] },
      { year: 2023, says: ['一、口岸', '（一）印发《口岸通关便利化重点任务分工》。'] },
    ],
  },
  {
    name: 'what was done is told again as the ground for what follows',
    letters: [
      { year: 2022, says: ['一、交通', '（一）青石至口岸快线建成通车。'] },
      { year: 2023, says: ['一、交通', '（一）青石至口岸快线建成通车后，日均客流达到3.2万人次。'] },
    ],
  },
  {
    name: 'the body gives the whole history of a thing',
    letters: [
      { year: 2022, says: ['一、医院', '（一）滨海医院主体工程竣工。'] },
      {
        year: 2023,
        says: ['一、医院', '（一）滨海医院2019年立项，2022年主体工程竣工，2023年6月开诊。'],
      },
    ],
  },
  {
    name: 'approved in principle, then approved',
    letters: [
      { year: 2022, says: ['一、规划', '（一）青石片区国土空间规划原则通过审议。'] },
      { year: 2023, says: ['一、规划', '（一）青石片区国土空间规划获批。'] },
    ],
  },
  {
    name: 'opened on trial, then opened',
    letters: [
      { year: 2022, says: ['一、文化', '（一）青石图书馆试开馆。'] },
      { year: 2023, says: ['一、文化', '（一）青石图书馆正式开馆。'] },
    ],
  },
  {
    name: 'an item with the date of its approval, completed this year',
    letters: [
      {
        year: 2023,
        says: ['一、学校', '（一）学校建设按期推进。'],
        list: [['学校', '青石实验学校（2021年3月批复立项）竣工交付。', '', '']],
      },
    ],
  },
  {
    name: 'the basis of the work is a document of an earlier year',
    letters: [
      {
        year: 2023,
        says: ['一、制度', '（一）制度建设有序推进。'],
        list: [['制度', '依据2021年省级改革方案，出台跨境科研用品管理细则。', '', '']],
      },
    ],
  },
  {
    name: 'a school year that began the year before',
    letters: [
      {
        year: 2023,
        says: ['一、学校', '（一）学位供给稳步增加。'],
        list: [['学校', '2022学年新开办公办学校完成首届招生。', '', '']],
      },
    ],
  },
  {
    name: 'a phase that spans two years',
    letters: [
      {
        year: 2023,
        says: ['一、交通', '（一）道路建设有序推进。'],
        list: [['交通', '2022年11月至2023年3月完成滨河路拓宽并通车。', '', '']],
      },
    ],
  },
  {
    name: 'the budget year belongs to the project',
    letters: [
      {
        year: 2023,
        says: ['一、水务', '（一）水务建设有序推进。'],
        list: [['水务', '2022年度政府投资项目青石泵站竣工。', '', '']],
      },
    ],
  },
  {
    name: 'an award for the year before',
    letters: [
      {
        year: 2023,
        says: ['一、品牌', '（一）品牌建设取得进展。'],
        list: [['品牌', '青石书院入选2022年省级文化地标名录。', '', '']],
      },
    ],
  },
  {
    name: 'the unit was renamed by the reform and tells what its forerunner did',
    letters: [
      {
        year: 2023,
        lead: '滨城市科技创新委员会',
        says: ['一、平台', '（一）建成仪器共享服务平台。'],
      },
      {
        year: 2024,
        lead: '滨城市科学技术局',
        says: ['一、平台', '（一）原市科技创新委员会建成的仪器共享服务平台移交我局运行。'],
      },
    ],
  },
];
