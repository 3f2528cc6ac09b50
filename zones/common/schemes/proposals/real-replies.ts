import type { Scenario } from '@twinpark/core/testing';
import { again, file, form, handled, office, person, standing, unit } from './story.ts';

/** The reply of 18 November 2024 to proposal 20240104: lead Longgang district, five co-handlers, class
 * B, satisfied by word of mouth. Days that the letter does not tell are ours. */
export const proposal20240104: Scenario = {
  name: 'proposal 20240104',
  standing,
  numbers: { case: '20240104' },
  opens: {
    on: '2024-02-01',
    by: office,
    with: {
      ...form('proposal', ['致公党市委会']),
      title: '关于推动大运科教城基础建设，助力深港科教产研深度合作的建议',
    },
  },
  steps: [
    { ...file, expect: { numbers: { case: '20240104' }, stage: 'filed' } },
    {
      on: '2024-06-20',
      by: office,
      do: 'assign',
      with: {
        mode: 'lead',
        handlers: ['龙岗区人民政府'],
        coHandlers: [
          '市教育局',
          '市港澳办',
          '市发展和改革委员会',
          '市市场监督管理局',
          '市科技创新局',
        ],
      },
      expect: { due: { 'reply@龙岗区人民政府': '2024-11-20', 'coOpinion@市教育局': '2024-07-22' } },
    },
    ...handled(
      '龙岗区人民政府',
      ['市教育局', '市港澳办', '市发展和改革委员会', '市市场监督管理局', '市科技创新局'],
      {
        accepted: '2024-06-24',
        opinion: '2024-07-15',
        drafted: '2024-10-10',
        signed: '2024-11-01',
        sent: '2024-11-18',
      },
      { resultClass: 'B', documentNumber: '第20240104号' },
    ),
    {
      on: '2024-11-20',
      by: person('致公党市委会'),
      do: 'rate',
      with: { satisfaction: 'satisfied' },
      expect: { stage: 'answered' },
    },
    {
      on: '2024-11-25',
      by: office,
      do: 'publish',
      expect: { values: { allPublished: true } },
    },
    // What is public cannot be published again and again.
    { on: '2024-11-26', by: office, do: 'publish', refused: 'condition' },
    {
      on: '2024-12-02',
      by: office,
      do: 'archive',
      with: { finalClass: 'B' },
      expect: { stage: 'follow-up', due: { 'followUp@龙岗区人民政府': '2025-06-03' } },
    },
    {
      on: '2025-06-01',
      by: unit('龙岗区人民政府'),
      do: 'report',
      with: { followUpReport: '已完成方案编制。' },
      expect: { due: { 'followUp@龙岗区人民政府': '2025-12-01' } },
    },
    ...again('2025-10-10', '龙岗区人民政府', 'A').slice(0, 2),
    {
      on: '2025-10-10',
      by: unit('龙岗区人民政府'),
      do: 'answerAgain',
      with: { documentNumber: '第20240104号', signer: '区长' },
      lookups: { usedForCase: '20240104', usedForTitle: '建议', usedOn: '2024-11-18' },
      refused: 'condition',
    },
    {
      on: '2025-10-10',
      by: unit('龙岗区人民政府'),
      do: 'answerAgain',
      with: { documentNumber: '第20240104号之二', signer: '区长' },
      expect: { stage: 'archived', outcome: 'closed', values: { finalClass: 'A' } },
    },
  ],
};

/** The reply of 17 July 2023 to proposal 20230477: two members, lead Longgang district, three
 * co-handlers, class B, full text. */
export const proposal20230477: Scenario = {
  name: 'proposal 20230477',
  standing,
  numbers: { case: '20230477' },
  opens: {
    on: '2023-02-10',
    by: office,
    with: {
      ...form('proposal', ['member-1', 'member-2']),
      session: '市政协七届三次会议',
      title: '关于高标准建设大运深港国际科教城，打造深港科教合作新样板的提案',
    },
  },
  steps: [
    { ...file, on: '2023-02-20', expect: { numbers: { case: '20230477' } } },
    {
      on: '2023-03-01',
      by: office,
      do: 'assign',
      with: {
        mode: 'lead',
        handlers: ['龙岗区人民政府'],
        coHandlers: ['市发展和改革委员会', '市科技创新委员会', '市教育局'],
      },
      expect: { due: { 'reply@龙岗区人民政府': '2023-08-01' } },
    },
    ...handled(
      '龙岗区人民政府',
      ['市发展和改革委员会', '市科技创新委员会', '市教育局'],
      {
        accepted: '2023-03-03',
        opinion: '2023-03-20',
        drafted: '2023-06-30',
        signed: '2023-07-10',
        sent: '2023-07-17',
      },
      { resultClass: 'B', documentNumber: '第20230477号' },
    ),
    { on: '2023-07-20', by: person('member-1'), do: 'rate', with: { satisfaction: 'satisfied' } },
    {
      on: '2023-08-17',
      by: 'timer',
      do: 'missRating',
      expect: { branches: { rating: { 'member-1': 'rated', 'member-2': 'silent' } } },
    },
    { on: '2023-08-20', by: office, do: 'publish' },
    {
      on: '2023-08-21',
      by: office,
      do: 'archive',
      with: { finalClass: 'B' },
      expect: { stage: 'follow-up' },
    },
  ],
};
