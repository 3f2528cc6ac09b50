import type { Case, Written } from './written.ts';

const says = (year: number, ...lines: readonly string[]): Written => ({ year, says: lines });

/** Work that reads alike in two years and does not stand still. */
export const standstill: readonly Case[] = [
  {
    name: 'a result stands in the opening summary',
    letters: [
      says(2022, '一、轨道交通', '（一）加快推进海湾线工程建设。'),
      says(
        2023,
        '一、总体进展',
        '（一）海湾线完成投资12亿元，隧道掘进过半。',
        '二、轨道交通',
        '（一）加快推进海湾线工程建设。',
      ),
    ],
  },
  {
    name: 'the list tells what the body repeats',
    letters: [
      says(2022, '一、轨道交通', '（一）加快推进海湾线工程建设。'),
      {
        ...says(2023, '一、轨道交通', '（一）加快推进海湾线工程建设。'),
        list: [['轨道交通', '海湾线首台盾构机始发。', '加快推进海湾线工程建设。', '']],
      },
    ],
  },
  {
    name: 'a long task whose date of completion lies ahead',
    letters: [
      says(2022, '一、医院', '（一）推进滨海医院建设，计划2026年建成。'),
      says(2023, '一、医院', '（一）推进滨海医院建设，计划2026年建成。'),
    ],
  },
  {
    name: 'a long task whose date is given as the end of a plan',
    letters: [
      says(2022, '一、医院', '（一）推进滨海医院建设，力争“十五五”期间建成。'),
      says(2023, '一、医院', '（一）推进滨海医院建设，力争“十五五”期间建成。'),
    ],
  },
  {
    name: 'standing support of a profession',
    letters: [
      says(2022, '一、执业便利', '（一）支持香港医师在我区医疗机构执业。'),
      says(2023, '一、执业便利', '（一）支持香港医师在我区医疗机构执业。'),
    ],
  },
  {
    name: 'supervision that never ends',
    letters: [
      says(2022, '一、数据安全', '（一）加强医疗健康数据出境安全监管。'),
      says(2023, '一、数据安全', '（一）加强医疗健康数据出境安全监管。'),
    ],
  },
  {
    name: 'what another unit must decide first, said each year',
    letters: [
      says(2022, '一、口岸', '（一）口岸延长通关时间待国家口岸主管部门批准。'),
      says(2023, '一、口岸', '（一）口岸延长通关时间待国家口岸主管部门批准。'),
    ],
  },
  {
    name: 'two letters of one year',
    letters: [
      {
        ...says(2023, '一、学校', '（一）推进云岭学校扩建工程前期工作。'),
        month: 3,
        number: '20230011',
      },
      {
        ...says(2023, '一、学校', '（一）推进云岭学校扩建工程前期工作。'),
        month: 9,
        number: '20230187',
      },
    ],
  },
  {
    name: 'letters a few weeks apart over the turn of the year',
    letters: [
      { ...says(2022, '一、学校', '（一）推进云岭学校扩建工程前期工作。'), month: 12 },
      {
        ...says(2023, '一、学校', '（一）推进云岭学校扩建工程前期工作。'),
        month: 1,
        number: '20230187',
      },
    ],
  },
  {
    name: 'one line of the same words in two streets',
    letters: [
      says(2022, '一、云岭街道', '（一）推进社区综合服务中心建设。'),
      says(2023, '一、海湾街道', '（一）推进社区综合服务中心建设。'),
    ],
  },
  {
    name: 'the first and the second phase',
    letters: [
      says(2022, '一、园区', '（一）推进青石科技园一期建设。'),
      says(2023, '一、园区', '（一）青石科技园一期建成。', '（二）推进青石科技园二期建设。'),
    ],
  },
  {
    name: 'moved from planning to work in a word',
    letters: [
      says(2022, '一、园区', '（一）拟启动青石科技园污水管网改造工程。'),
      says(2023, '一、园区', '（一）正在实施青石科技园污水管网改造工程。'),
    ],
  },
  {
    name: 'the stage of the work is another',
    letters: [
      says(2022, '一、园区', '（一）青石科技园污水管网改造工程正在编制可行性研究报告。'),
      says(2023, '一、园区', '（一）青石科技园污水管网改造工程正在开展初步设计。'),
    ],
  },
  {
    name: 'a general reform that goes on',
    letters: [
      says(2022, '一、营商环境', '（一）推进“一业一证”改革。'),
      says(2023, '一、营商环境', '（一）推进“一业一证”改革。'),
    ],
  },
  {
    name: 'exchange that goes on',
    letters: [
      says(2022, '一、两地交流', '（一）推动两地中小学校开展师生交流。'),
      says(2023, '一、两地交流', '（一）推动两地中小学校开展师生交流。'),
    ],
  },
  {
    name: 'the same words for another unit’s part after the reform',
    letters: [
      { ...says(2023, '一、平台', '（一）推进仪器共享平台升级。'), lead: '滨城市科技创新委员会' },
      { ...says(2024, '一、平台', '（一）推进仪器共享平台升级。'), lead: '滨城市数据局' },
    ],
  },
];
