import { text, type Text } from '@twinpark/core/model';

/** What check, clock and verify say. {name} is a hole. */
export const kernelTexts = {
  checkAbout: text(
    '编译全部事项并跑完各自的情景；有问题时说明位置与处理办法',
    '編譯所有事項並執行各自的情景；有問題時說明位置與處理方法',
    'compile all schemes and play their scenarios; say what is wrong, where, and what to do',
  ),
  checkedScheme: text(
    '{zone} · {scheme} 第 {version} 版：{scenarios} 个情景，{problems} 个问题（{ms} 毫秒）',
    '{zone} · {scheme} 第 {version} 版：{scenarios} 個情景，{problems} 個問題（{ms} 毫秒）',
    '{zone} · {scheme} version {version}: {scenarios} scenario(s), {problems} problem(s) ({ms} ms)',
  ),
  scenarioPlace: text('情景“{name}”', '情景「{name}」', 'scenario "{name}"'),
  scenarioRemedy: text(
    '请更正事项，或更正情景中的预期',
    '請更正事項，或更正情景內的預期',
    'correct the scheme, or what the scenario expects',
  ),
  unvisited: text('没有任何情景经过此处', '沒有任何情景經過此處', 'no scenario visits this'),
  unvisitedRemedy: text(
    '请补一个经过此处的情景，或删去此处',
    '請補上一個經過此處的情景，或刪去此處',
    'add a scenario that visits it, or remove it',
  ),
  checkWrite: text(
    '把由定义得出的部分写入各事项的 README',
    '把由定義得出的部分寫入各事項的 README',
    'write into each README what follows from the definition',
  ),
  readmeMissing: text(
    '没有供经办人阅读的 README',
    '沒有供經辦人員閱讀的 README',
    'there is no README for the officials who run it',
  ),
  readmeMissingRemedy: text(
    '在其文件夹中写一份，再运行 check --write',
    '在其資料夾內撰寫一份，再執行 check --write',
    'write one in its folder, then run check --write',
  ),
  readmeDiffers: text(
    'README 中由定义得出的部分与定义不一致',
    'README 中由定義得出的部分與定義不一致',
    'what its README holds of the definition is not what the definition says',
  ),
  readmeDiffersRemedy: text(
    '运行 check --write 并核对改动',
    '執行 check --write 並核對改動',
    'run check --write and look at what changed',
  ),
  noScenarios: text('此事项没有情景', '此事項沒有情景', 'this scheme has no scenarios'),
  clockAbout: text(
    '推算期限，并逐日说明如何得出',
    '推算期限，並逐日說明如何得出',
    'compute a deadline and say day by day how',
  ),
  fromOption: text('起算日（不计入）', '起算日（不計入）', 'the day it starts; not counted'),
  daysOption: text('多少（单位见 --unit）', '多少（單位見 --unit）', 'how many, of --unit'),
  unitOption: text(
    '单位：working-day（工作日，默认）、day、week 或 month；最后一日为休息日的顺延',
    '單位：working-day（工作天，預設）、day、week 或 month；最後一日為休息日則順延',
    'working-day (the default), day, week or month; a last day that is a day off moves on',
  ),
  ruleOption: text(
    '改用时限表中的一行（如 reply.session），不用 --days、--unit、--calendar',
    '改用期限表中的一行（如 reply.session），不用 --days、--unit、--calendar',
    'a row of the clock table instead (reply.session), without --days, --unit, --calendar',
  ),
  placeOption: text('该行的地方', '該行的地方', 'the place of that row'),
  clockNeeds: text(
    '请用 --days 和 --calendar，或者只用 --rule（可加 --place）。',
    '請用 --days 和 --calendar，或只用 --rule（可加 --place）。',
    'Give --days and --calendar, or --rule alone (with --place).',
  ),
  noRow: text(
    '时限表中 {place} 在 {from} 没有“{rule}”这一行；该地现有：{known}。',
    '期限表中 {place} 在 {from} 沒有「{rule}」這一行；該地現有：{known}。',
    'The clock table has no row "{rule}" for {place} on {from}; there are: {known}.',
  ),
  clockRow: text(
    '{rule}（{place}，{since} 起）：{amount} {unit}，{calendar}；{instrument}{article}（{verified}）',
    '{rule}（{place}，{since} 起）：{amount} {unit}，{calendar}；{instrument}{article}（{verified}）',
    '{rule} ({place}, since {since}): {amount} × {unit}, {calendar}; {instrument}{article} ({verified})',
  ),
  isVerified: text('已核实', '已核實', 'verified'),
  notVerified: text('未核实', '未核實', 'not verified'),
  calendarOption: text(
    '日历：mainland、hongkong 或 both（两地都上班的日子）',
    '日曆：mainland、hongkong 或 both（兩地均上班的日子）',
    'calendar: mainland, hongkong, or both (days worked on both sides)',
  ),
  dueOn: text('到期日：{due}', '到期日：{due}', 'due {due}'),
  badDate: text(
    '{option} 的值“{value}”不是日期；应为年-月-日，例如 2024-11-18。',
    '{option} 的值「{value}」不是日期；應為年-月-日，例如 2024-11-18。',
    'The value "{value}" of {option} is no date; expected year-month-day. Write for example 2024-11-18.',
  ),
  badDays: text(
    '--days 的值“{value}”不是 1 至 2000 的整数；例如 --days 20。',
    '--days 的值「{value}」不是 1 至 2000 的整數；例如 --days 20。',
    'The value "{value}" of --days is no whole number from 1 to 2000. Write for example --days 20.',
  ),
  verifyAbout: text(
    '核对日志、状态、名录、台账、时段与函件是否与事件一致',
    '核對日誌、狀態、名錄、台賬、時段與函件是否與事件相符',
    'check log, states, registers, ledgers, slots and letters against the events',
  ),
  verified: text(
    '{zone}：{matters} 个办件、{events} 个事件、日志 {leaves} 条、检查点 {checkpoints} 个、函件 {letters} 份；{troubles} 处不符',
    '{zone}：{matters} 宗個案、{events} 個事件、日誌 {leaves} 項、檢查點 {checkpoints} 個、函件 {letters} 份；{troubles} 處不符',
    '{zone}: {matters} matter(s), {events} event(s), {leaves} in the log, {checkpoints} checkpoint(s), {letters} letter(s); {troubles} that do not agree',
  ),
  erasedBy: text(
    '个人资料已删除：办件 {matter} 字段“{field}”，{by}，{at}（第 {seq} 个事件），原因：{because}',
    '個人資料已刪除：個案 {matter} 欄目「{field}」，{by}，{at}（第 {seq} 個事件），原因：{because}',
    'personal data erased: matter {matter}, field "{field}", by {by} at {at} (event {seq}): {because}',
  ),
  verifyRemedy: text(
    '请保留现场，从备份恢复所列各处，并查明是谁、何时改动。',
    '請保留現場，由備份還原所列各處，並查明由何人於何時改動。',
    'Keep the data as it is, restore the places named from a backup, and find out who changed them.',
  ),
  'event-changed': text('事件被改动', '事件被改動', 'event changed'),
  'event-missing': text('事件缺失', '事件缺失', 'event missing'),
  'event-not-logged': text('事件未入日志', '事件未記入日誌', 'event not in the log'),
  'log-changed': text('日志被改动', '日誌被改動', 'log changed'),
  'log-gap': text('日志有缺口', '日誌有缺口', 'gap in the log'),
  'checkpoint-changed': text('检查点被改动', '檢查點被改動', 'checkpoint changed'),
  'log-rewritten': text(
    '日志不是由留存的检查点延续而来',
    '日誌並非由留存的檢查點延續而來',
    'the log does not begin with the checkpoint that was kept',
  ),
  'checkpoint-forged': text(
    '检查点签名不符',
    '檢查點簽署不符',
    'checkpoint not signed by this node',
  ),
  'state-differs': text('状态与事件不符', '狀態與事件不符', 'state differs from the events'),
  'row-differs': text('记录与事件不符', '記錄與事件不符', 'record differs from the events'),
  'row-orphaned': text('记录无所归属', '記錄無所歸屬', 'record belongs to nothing'),
  'personal-changed': text('个人信息被改动', '個人資料被改動', 'personal value changed'),
  'scheme-changed': text('事项版本被改动', '事項版本被改動', 'scheme version changed'),
  'balance-differs': text('余额与记账不符', '餘額與記賬不符', 'balance differs from the postings'),
  'count-differs': text(
    '统计数与办件不符',
    '統計數字與個案不符',
    'a count differs from the matters',
  ),
  'file-changed': text('办件附件被改动', '個案附件被改動', 'a file of a matter changed'),
  'document-changed': text(
    '发出的公文被改动',
    '已發出的公文被改動',
    'a document that went out was changed',
  ),
  'letter-changed': text('函件原件被改动', '函件原件被改動', 'original of a letter changed'),
} satisfies Record<string, Text>;
