import type { Language } from '@twinpark/core/model';
import type { WhyUndecided } from '@twinpark/core/simulate';

interface Labels {
  readonly title: (scheme: string, year: string) => string;
  readonly about: string;
  readonly changes: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly counts: string;
  /** Heads what happens to matters. */
  readonly effect: string;
  readonly matters: string;
  readonly gains: string;
  readonly loses: string;
  readonly differs: string;
  readonly unchanged: string;
  readonly undecided: string;
  readonly running: string;
  readonly outcomesChanged: string;
  readonly cost: string;
  readonly ledger: string;
  readonly outcomes: string;
  readonly refusedOnTheWay: string;
  readonly spread: string;
  readonly spreadAlt: (unit: string) => string;
  readonly range: string;
  readonly under: (bound: string) => string;
  readonly from: (bound: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly most: Readonly<Record<'gains' | 'loses' | 'differs', string>>;
  readonly shown: (shown: string, all: string) => string;
  readonly number: string;
  readonly applicant: string;
  readonly aPerson: string;
  readonly outcome: string;
  readonly reason: string;
  readonly stoppedAt: (action: string, why: string) => string;
  readonly notDecided: string;
  readonly lacks: string;
  readonly why: Readonly<Record<WhyUndecided, string>>;
  readonly tooLate: (matters: string) => string;
  readonly none: string;
  /** Why there is nothing to show: no matter of that year has been decided. */
  readonly nothing: (scheme: string, year: string, running: number) => string;
}

/** What the result of a simulation says around its figures. */
export const simulationLabels: Readonly<Record<Language, Labels>> = {
  'zh-Hans': {
    title: (scheme, year) => `试算：${scheme}（${year}年）`,
    about:
      '按改动后的事项，用当时的材料和查得的事实，把当年提出并已有结果的办件重新决定一遍。个人信息已遮盖。结果只供研究，不改变任何办件。',
    changes: '改动',
    place: '位置',
    before: '原来',
    after: '改后',
    difference: '相差',
    effect: '影响',
    counts: '办件数',
    matters: '办件',
    gains: '多得',
    loses: '少得',
    differs: '其他变化',
    unchanged: '不变',
    undecided: '不能重新决定',
    running: '尚无结果，不计',
    outcomesChanged: '结果改变',
    cost: '合计金额',
    ledger: '台账',
    outcomes: '结果的变化',
    refusedOnTheWay: '途中即不予通过',
    spread: '变化多少',
    spreadAlt: (unit) => `按相差金额（${unit}）分组的办件数`,
    range: '相差',
    under: (bound) => `少于 ${bound}`,
    from: (bound) => `${bound} 及以上`,
    between: (from, to) => `${from} 至 ${to}`,
    most: { gains: '多得最多的', loses: '少得最多的', differs: '其他变化的' },
    shown: (shown, all) => `列出 ${shown} 件，共 ${all} 件；--json 列出全部。`,
    number: '编号',
    applicant: '申请单位',
    aPerson: '（个人，不具名）',
    outcome: '结果',
    reason: '为什么',
    stoppedAt: (action, why) => `在“${action}”一步不予通过：${why}`,
    notDecided: '不能重新决定的',
    lacks: '缺少',
    why: {
      missing: '缺少当时没有记录的事实',
      'other-way': '改动后会走另一条路，其后如何没有记录',
      refused: '改动后该步操作不成立',
      broken: '改动后的规则算不出来',
      'not-reproduced': '按原版本也得不出记录的结果，差别不能归于改动',
    },
    tooLate: (matters) => `另有 ${matters} 处余额在查询之后才因其他办件变化，未计入。`,
    none: '无',
    nothing: (scheme, year, running) =>
      running === 0
        ? `${year}年没有提出“${scheme}”办件，没有可以重新决定的。请用 --year 另选年份。`
        : `${year}年提出的${String(running)}件“${scheme}”办件都还没有结果，没有可以重新决定的。请用 --year 另选年份，或等办结后再算。`,
  },
  'zh-Hant': {
    title: (scheme, year) => `試算：${scheme}（${year}年）`,
    about:
      '按改動後的事項，以當時的資料及查得的事實，把該年提出並已有結果的個案重新決定一次。個人資料已遮蓋。結果只供研究，不會改變任何個案。',
    changes: '改動',
    place: '位置',
    before: '原來',
    after: '改後',
    difference: '相差',
    effect: '影響',
    counts: '個案數目',
    matters: '個案',
    gains: '多得',
    loses: '少得',
    differs: '其他變化',
    unchanged: '不變',
    undecided: '不能重新決定',
    running: '尚未有結果，不計算',
    outcomesChanged: '結果改變',
    cost: '總額',
    ledger: '台賬',
    outcomes: '結果的變化',
    refusedOnTheWay: '途中即不獲通過',
    spread: '變化多少',
    spreadAlt: (unit) => `按相差金額（${unit}）分組的個案數目`,
    range: '相差',
    under: (bound) => `少於 ${bound}`,
    from: (bound) => `${bound} 或以上`,
    between: (from, to) => `${from} 至 ${to}`,
    most: { gains: '多得最多的', loses: '少得最多的', differs: '其他變化的' },
    shown: (shown, all) => `列出 ${shown} 宗，共 ${all} 宗；--json 列出全部。`,
    number: '編號',
    applicant: '申請單位',
    aPerson: '（個人，不具名）',
    outcome: '結果',
    reason: '為甚麼',
    stoppedAt: (action, why) => `在「${action}」一步不獲通過：${why}`,
    notDecided: '不能重新決定的',
    lacks: '欠缺',
    why: {
      missing: '欠缺當時沒有記錄的事實',
      'other-way': '改動後會走另一條路，其後如何沒有記錄',
      refused: '改動後該步操作不成立',
      broken: '改動後的規則計算不出來',
      'not-reproduced': '按原版本亦得不出記錄的結果，差別不能歸因於改動',
    },
    tooLate: (matters) => `另有 ${matters} 處結餘在查詢之後才因其他個案變動，未計算在內。`,
    none: '無',
    nothing: (scheme, year, running) =>
      running === 0
        ? `${year}年沒有提出「${scheme}」個案，沒有可以重新決定的。請以 --year 另選年份。`
        : `${year}年提出的${String(running)}宗「${scheme}」個案均未有結果，沒有可以重新決定的。請以 --year 另選年份，或待有結果後再計算。`,
  },
  en: {
    title: (scheme, year) => `What if: ${scheme} (${year})`,
    about:
      'The matters opened in that year that have an outcome, decided again under the changed scheme with the answers and facts recorded at the time. Personal values are masked. This is for study: no matter is changed.',
    changes: 'What is changed',
    place: 'Place',
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    effect: 'Effect',
    counts: 'Matters',
    matters: 'Matters',
    gains: 'gain',
    loses: 'lose',
    differs: 'change otherwise',
    unchanged: 'unchanged',
    undecided: 'cannot be decided again',
    running: 'without an outcome yet, not counted',
    outcomesChanged: 'have another outcome',
    cost: 'Amounts in all',
    ledger: 'Ledger',
    outcomes: 'Outcomes that change',
    refusedOnTheWay: 'refused on the way',
    spread: 'By how much',
    spreadAlt: (unit) => `matters by difference (${unit})`,
    range: 'Difference',
    under: (bound) => `under ${bound}`,
    from: (bound) => `${bound} and over`,
    between: (from, to) => `${from} to ${to}`,
    most: { gains: 'Who gains most', loses: 'Who loses most', differs: 'Other changes' },
    shown: (shown, all) => `${shown} of ${all} shown; --json lists all.`,
    number: 'Number',
    applicant: 'Applicant',
    aPerson: '(a person, not named)',
    outcome: 'Outcome',
    reason: 'Why',
    stoppedAt: (action, why) => `refused at “${action}”: ${why}`,
    notDecided: 'Cannot be decided again',
    lacks: 'Lacks',
    why: {
      missing: 'facts are missing that nobody recorded then',
      'other-way': 'it would have taken another way, and what would have followed is not recorded',
      refused: 'what was done could not be done under the change',
      broken: 'the changed rules give no result',
      'not-reproduced':
        'its own version does not give what was recorded, so no difference is the change’s',
    },
    tooLate: (matters) =>
      `${matters} balance(s) were asked for before another matter would have changed them; that is not counted.`,
    none: 'none',
    nothing: (scheme, year, running) =>
      running === 0
        ? `No matter of “${scheme}” was opened in ${year}: there is nothing to decide again. Choose another year with --year.`
        : `Of the matters of “${scheme}” opened in ${year}, none is decided yet (${String(running)} still running): there is nothing to decide again. Choose another year with --year, or wait until they are decided.`,
  },
};
