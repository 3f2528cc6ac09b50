import { text, type Field } from '@twinpark/core/model';
import { intakeFields } from '../application/parts.ts';

const seen = { privacy: 'personal', seenBy: ['counter', 'office'] } as const;
const written = { kind: 'text', maxLength: 200 } as const;
const day = { kind: 'date', privacy: 'case', required: true } as const;
const whole = { kind: 'decimal', places: 0, min: '0', privacy: 'case', required: true } as const;
const papers = { kind: 'file', privacy: 'case', accept: ['application/pdf'] } as const;
const points = { kind: 'decimal', privacy: 'case' } as const;

/** What the employer states, what the office checks, what follows from it. */
export const fields = {
  ...intakeFields,
  title: {
    ...written,
    title: text('拟聘岗位', '擬聘職位', 'Position'),
    privacy: 'case',
    required: true,
  },
  unitRegistration: {
    ...written,
    title: text('用人单位注册编号', '用人單位註冊編號', 'Employer’s registration'),
    help: text(
      '在外国人来华工作管理系统中注册后取得',
      '在外國人來華工作管理系統註冊後取得',
      'given when the employer registers in the national system',
    ),
    privacy: 'case',
    required: true,
  },
  residency: {
    kind: 'choice',
    title: text('身份', '身分', 'Status'),
    options: {
      foreign: text('外国人', '外國人', 'foreigner'),
      compatriot: text('港澳台居民', '港澳台居民', 'resident of Hong Kong, Macao or Taiwan'),
    },
    privacy: 'case',
    required: true,
  },
  name: {
    ...written,
    ...seen,
    title: text('姓名（与护照一致）', '姓名（須與護照相同）', 'Name as in the passport'),
    required: true,
  },
  passport: {
    ...written,
    ...seen,
    title: text('护照号码', '護照號碼', 'Passport'),
    pattern: {
      matches: '[A-Z0-9]{5,20}',
      says: text(
        '大写字母和数字，5 至 20 位，例如 S0000001',
        '大寫英文字母及數字，5 至 20 位，例如 S0000001',
        '5 to 20 capital letters and digits, for instance S0000001',
      ),
    },
    required: true,
  },
  passportUntil: {
    ...day,
    notBefore: 'today',
    title: text('护照有效期至', '護照有效期至', 'Passport valid until'),
  },
  birthDate: {
    kind: 'date',
    notAfter: 'today',
    ...seen,
    title: text('出生日期', '出生日期', 'Born on'),
    required: true,
  },
  contractUntil: {
    ...day,
    notBefore: 'today',
    title: text('合同期至', '合約期至', 'Contract until'),
  },
  salary: {
    kind: 'amount',
    currencies: ['CNY'],
    min: '0',
    title: text('国内单位支付年薪', '內地單位支付年薪', 'Yearly salary paid here'),
    privacy: 'personal',
    seenBy: ['counter', 'office'],
    required: true,
  },
  education: {
    kind: 'choice',
    title: text('学历或职业技能', '學歷或職業技能', 'Education or skill'),
    options: {
      doctor: text(
        '博士，或最高等级职业技能',
        '博士，或最高等級職業技能',
        'doctor, or the highest grade of skill',
      ),
      master: text('硕士，或技师', '碩士，或技師', 'master, or technician'),
      bachelor: text('学士，或高级工', '學士，或高級工', 'bachelor, or senior worker'),
      other: text('其他', '其他', 'other'),
    },
    privacy: 'case',
    required: true,
  },
  experience: {
    ...whole,
    max: '60',
    title: text('相关工作年限', '相關工作年資', 'Years of relevant work'),
  },
  monthsPerYear: {
    ...whole,
    max: '12',
    title: text('每年在华工作月数', '每年在內地工作月數', 'Months of work here in a year'),
  },
  chinese: {
    kind: 'choice',
    title: text('汉语水平', '中文水平', 'Chinese'),
    options: {
      none: text('无证明', '沒有證明', 'no proof'),
      hsk1: text('HSK 一级', 'HSK 一級', 'HSK 1'),
      hsk2: text('HSK 二级', 'HSK 二級', 'HSK 2'),
      hsk3: text('HSK 三级', 'HSK 三級', 'HSK 3'),
      hsk4: text('HSK 四级', 'HSK 四級', 'HSK 4'),
      hsk5: text('HSK 五级及以上', 'HSK 五級或以上', 'HSK 5 or above'),
      degree: text(
        '以汉语授课的学士及以上学位',
        '以中文授課的學士或以上學位',
        'a degree taught in Chinese',
      ),
      former: text('曾有中国国籍', '曾有中國國籍', 'formerly a Chinese national'),
    },
    privacy: 'case',
    required: true,
  },
  merit: {
    kind: 'choice',
    title: text('其他条件', '其他條件', 'Other merits'),
    options: {
      none: text('无', '沒有', 'none'),
      university: text(
        '毕业于境外高水平大学',
        '畢業於境外高水平大學',
        'graduate of a leading university abroad',
      ),
      company: text(
        '世界500强企业任职经验',
        '曾任職世界500強企業',
        'worked for a Fortune Global 500 company',
      ),
      patent: text('有专利等知识产权', '持有專利等知識產權', 'holds patents or the like'),
      residence: text(
        '已连续在华工作五年以上',
        '已連續在內地工作五年以上',
        'five years of work here without a break',
      ),
    },
    privacy: 'case',
    required: true,
  },
  localPoints: {
    kind: 'decimal',
    places: 0,
    min: '0',
    max: '10',
    title: text('地方鼓励性加分', '地方鼓勵性加分', 'Points for what the place needs'),
    privacy: 'case',
  },
  contract: { ...papers, title: text('聘用合同', '聘用合約', 'Contract') },
  diploma: { ...papers, title: text('学历学位证明', '學歷學位證明', 'Diploma') },
  policeRecord: { ...papers, title: text('无犯罪记录证明', '無犯罪紀錄證明', 'Police record') },
  appliedOn: { kind: 'date', privacy: 'case', title: text('申请日', '申請日', 'Applied on') },
  salaryPoints: { ...points, title: text('年薪得分', '年薪得分', 'Points: salary') },
  educationPoints: { ...points, title: text('学历得分', '學歷得分', 'Points: education') },
  experiencePoints: { ...points, title: text('年限得分', '年資得分', 'Points: experience') },
  monthsPerYearPoints: { ...points, title: text('时间得分', '時間得分', 'Points: months a year') },
  chinesePoints: { ...points, title: text('汉语得分', '中文得分', 'Points: Chinese') },
  birthDatePoints: { ...points, title: text('年龄得分', '年齡得分', 'Points: age') },
  meritPoints: { ...points, title: text('其他条件得分', '其他條件得分', 'Points: other merits') },
  localPointsPoints: { ...points, title: text('地方加分', '地方加分', 'Points: local') },
  points: { ...points, title: text('积分合计', '積分合計', 'Points in all') },
  class: {
    kind: 'choice',
    title: text('类别', '類別', 'Class'),
    options: {
      A: text('A类：高端人才', 'A類：高端人才', 'A: top talent'),
      B: text('B类：专业人才', 'B類：專業人才', 'B: professional'),
      C: text('C类：按配额管理', 'C類：按配額管理', 'C: within a quota'),
    },
    privacy: 'case',
  },
  assessment: {
    kind: 'text',
    lines: 4,
    title: text('核定意见', '核定意見', 'Opinion'),
    privacy: 'case',
    required: true,
  },
  enteredOn: { ...day, notAfter: 'today', title: text('入境日期', '入境日期', 'Entered on') },
  registeredOn: {
    ...day,
    notAfter: 'today',
    title: text('住宿登记日期', '住宿登記日期', 'Registered with the police on'),
    help: text('入境后24小时内登记', '入境後24小時內登記', 'within 24 hours of entering'),
  },
  noticedOn: {
    kind: 'date',
    privacy: 'case',
    title: text('通知日期', '通知日期', 'Notice given on'),
  },
  registeredLate: {
    kind: 'yes-no',
    privacy: 'case',
    title: text('逾24小时登记', '逾24小時才登記', 'Registered later than a day'),
  },
  health: { ...papers, title: text('体检证明', '體檢證明', 'Health certificate') },
  until: {
    kind: 'date',
    privacy: 'case',
    title: text('许可有效期至', '許可有效期至', 'Permit valid until'),
  },
  papersUntil: {
    kind: 'date',
    privacy: 'case',
    title: text('证件最早到期日', '證件最早到期日', 'First of the papers to run out'),
  },
  cause: {
    kind: 'choice',
    title: text('注销原因', '註銷原因', 'Why it is cancelled'),
    options: {
      left: text('已离职', '已離職', 'the contract ended'),
      false: text('材料不实', '材料不實', 'the papers were false'),
    },
    privacy: 'case',
    required: true,
  },
} as const satisfies Record<string, Field>;
