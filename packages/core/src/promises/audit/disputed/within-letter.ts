import type { Case, Written } from './written.ts';

const list = (done: string, advancing: string, next: string, remark = ''): Written => ({
  year: 2024,
  says: ['一、园区建设', '（一）园区建设有序推进。'],
  list: [['园区建设', done, advancing, next, remark]],
});

/** What one letter says, and only seems to contradict itself. */
export const withinLetter: readonly Case[] = [
  {
    name: 'one part done, the rest advanced',
    letters: [list('完成人才住房筹集300套。', '推进人才住房筹集。', '筹集人才住房200套。')],
  },
  {
    name: 'yearly work in all three columns',
    letters: [list('组织教师赴港培训。', '组织教师赴港培训。', '组织教师赴港培训。')],
  },
  {
    name: 'the first batch done and the second to come',
    letters: [list('发布首批仪器开放目录。', '', '发布第二批仪器开放目录。')],
  },
  {
    name: 'the plan issued and its carrying out advanced',
    letters: [list('印发《青石科学园建设方案》。', '推进《青石科学园建设方案》实施。', '')],
  },
  {
    name: 'the plan issued and a new edition of it to come',
    letters: [list('印发《青石科学园建设方案》。', '', '更新并印发《青石科学园建设方案》。')],
  },
  {
    name: 'the document issued by one level and to be issued by another',
    letters: [
      list(
        '省级印发《跨境科研用品管理办法》。',
        '争取市级印发《跨境科研用品管理办法》配套指引。',
        '',
      ),
    ],
  },
  {
    name: 'the standstill is somebody else’s',
    letters: [list('完成对接处于初创阶段企业46家。', '', '')],
  },
  {
    name: 'what is being built is served',
    letters: [list('为正在建设的12个项目办理用地手续。', '', '')],
  },
  {
    name: 'the preliminary work was completed',
    letters: [list('完成青石大桥前期工作，项目处于施工招标阶段。', '推进青石大桥建设。', '')],
  },
  {
    name: 'approved by the district and waiting for the city',
    letters: [list('编制完成青石片区规划，待市政府批复。', '', '争取规划获批。')],
  },
  {
    name: 'the first stage in use, the second not yet finished',
    letters: [
      {
        year: 2024,
        says: ['一、园区建设', '（一）青石科学园二期尚未竣工，一期已投入使用。'],
        list: [['园区建设', '青石科学园投入使用。', '', '']],
      },
    ],
  },
  {
    name: 'written in the middle of the year, the list at its end',
    letters: [
      {
        year: 2024,
        says: ['一、园区建设', '（一）上半年，青石展示中心尚未建成。'],
        list: [['园区建设', '建成青石展示中心。', '', '']],
      },
    ],
  },
  {
    name: 'not yet in full use',
    letters: [
      {
        year: 2024,
        says: ['一、园区建设', '（一）青石停车楼建成，因消防验收尚未对外开放。'],
        list: [['园区建设', '建成青石停车楼。', '', '']],
      },
    ],
  },
  {
    name: 'a result that names the place and the thing',
    letters: [list('云岭河水质得到明显改善。', '', '')],
  },
  {
    name: 'a result with the body’s figures behind it',
    letters: [
      {
        year: 2024,
        says: [
          '一、健康服务',
          '（一）全年开展健康讲座46场，服务居民8200人次，居民健康素养明显提升。',
        ],
      },
    ],
  },
  {
    name: 'a heading-like result whose proof follows in the next sentence',
    letters: [
      {
        year: 2024,
        says: ['一、健康服务', '（一）医疗服务能力明显提升。全年新增床位120张，引进专科医生35名。'],
      },
    ],
  },
  {
    name: 'the district hands its opinion to the lead',
    letters: [
      {
        year: 2024,
        lead: '滨城市教育局',
        co: '滨城市财政局',
        says: ['一、学校', '（一）完成云岭学校改造，面积3200平方米。'],
      },
    ],
  },
  {
    name: 'the lead quotes what a co-handler reported',
    letters: [
      {
        year: 2024,
        lead: '滨城市教育局',
        co: '滨城市财政局',
        says: ['一、学校', '（一）市财政局作为会办单位，安排改造经费680万元。'],
      },
    ],
  },
];
