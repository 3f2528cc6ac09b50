import type { Language, Text } from '@twinpark/core/model';
import { benchTexts } from './bench-texts.ts';
import { eraseTexts } from './erase-texts.ts';
import { kernelTexts } from './kernel-texts.ts';
import { certificateTexts } from './certificate-texts.ts';
import { proofTexts } from './proof-texts.ts';
import { simulateTexts } from './simulate-texts.ts';
import { systemTexts } from './system-texts.ts';
import { withdrawTexts } from './withdraw-texts.ts';
import { workListTexts } from './work-list-texts.ts';

const text = (zhHans: string, zhHant: string, en: string): Text => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

/** Every text that the command line says, refusals of files apart. {name} is a hole. */
const catalogue = {
  ...benchTexts,
  ...eraseTexts,
  ...kernelTexts,
  ...proofTexts,
  ...simulateTexts,
  ...certificateTexts,
  ...systemTexts,
  ...withdrawTexts,
  ...workListTexts,
  program: text(
    '两园通：一个合作区，两个园区，承诺件件有着落。',
    '兩園通：一個合作區，兩個園區，承諾件件有着落。',
    'One zone, two parks: promises, matters, records, figures, letters.',
  ),
  languageOption: text(
    '界面语言：zh-Hans、zh-Hant 或 en',
    '介面語言：zh-Hans、zh-Hant 或 en',
    'language of messages: zh-Hans, zh-Hant or en',
  ),
  jsonOption: text('输出 JSON，供程序使用', '輸出 JSON，供程式使用', 'print JSON for machines'),
  recursiveOption: text(
    '读取文件夹内的全部文件',
    '讀取資料夾內的所有檔案',
    'read the files in folders too',
  ),
  maxSizeOption: text(
    '单个文件的大小上限，例如 50MB',
    '單一檔案的大小上限，例如 50MB',
    'largest file that is read, for example 50MB',
  ),
  zoneOption: text('合作区', '合作區', 'zone'),
  examples: text('示例：', '例子：', 'Examples:'),
  exitCodes: text(
    '退出码：0 全部成功；2 有输入被拒（其余照常处理）；1 意外错误。',
    '結束碼：0 全部成功；2 有輸入被拒（其餘照常處理）；1 意外錯誤。',
    'Exit codes: 0 all good; 2 some input was refused, the rest was done; 1 unforeseen error.',
  ),

  readAbout: text(
    '解读函件：写了什么、承诺了什么、哪些数字',
    '解讀函件：寫了甚麼、承諾了甚麼、有哪些數字',
    'print what letters say: header, measures with their status, work list, figures',
  ),
  auditAbout: text(
    '核查一组函件：承诺、沿革与前后不一之处',
    '核查一組函件：承諾、沿革及前後不符之處',
    'promises, their lineage and findings over a set of letters',
  ),
  importAbout: text(
    '把函件及其承诺存入节点',
    '把函件及其承諾存入節點',
    'store letters and their promises in the node',
  ),
  worklistAbout: text(
    '生成某单位某年度的工作清单表',
    '製作某單位某年度的工作清單表',
    'make the yearly work list of a unit',
  ),
  searchAbout: text(
    '在已存函件与承诺中检索，简繁互通',
    '在已儲存的函件及承諾中檢索，簡繁互通',
    'search stored letters and promises, in either script',
  ),
  startAbout: text(
    '启动节点：网页、接口与后台任务',
    '啟動節點：網頁、介面及背景工作',
    'start the node: web pages, HTTP API and jobs',
  ),
  yearOption: text('年度', '年度', 'year'),
  unitOption: text('单位名称', '單位名稱', 'name of the unit'),
  outOption: text(
    '写入文件（.docx、.xlsx 或 .html），不写则打印',
    '寫入檔案（.docx、.xlsx 或 .html），不寫則列印在畫面',
    'write to a .docx, .xlsx or .html file instead of printing',
  ),
  limitOption: text('最多显示多少条', '最多顯示多少項', 'how many hits to print'),
  portOption: text(
    '端口，默认 PORT 或 3000',
    '連接埠，預設 PORT 或 3000',
    'port; default PORT or 3000',
  ),

  value: text('情况：', '情況：', 'value:   '),
  place: text('位置：', '位置：', 'place:   '),
  expected: text('应为：', '應為：', 'expected:'),
  remedy: text('处理：', '處理：', 'remedy:  '),

  reading: text('正在解读', '正在解讀', 'Reading'),
  importing: text('正在导入', '正在匯入', 'Importing'),
  refusedSome: text(
    '{refused} 个文件未能读取，{done} 个已处理。',
    '{refused} 個檔案未能讀取，{done} 個已處理。',
    '{refused} file(s) refused, {done} done.',
  ),

  title: text('标题', '標題', 'Title'),
  number: text('案号', '案號', 'Number'),
  session: text('届次', '屆次', 'Session'),
  addressees: text('致', '致', 'To'),
  lead: text('主办', '主辦', 'Lead'),
  coHandlers: text('会办', '會辦', 'Co-handlers'),
  consulted: text('征询', '徵詢', 'Consulted'),
  parties: text('签约方', '簽約方', 'Parties'),
  issuedOn: text('日期', '日期', 'Date'),
  resultClass: text('类别', '類別', 'Class'),
  disclosure: text('公开', '公開', 'Disclosure'),
  satisfaction: text('评价', '評價', 'Feedback'),
  contact: text('联系人', '聯絡人', 'Contact'),
  workList: text('工作清单', '工作清單', 'Work list'),
  figures: text('指标', '指標', 'Figures'),
  citations: text('引用', '引用', 'Cites'),
  warnings: text('提醒', '提示', 'Warnings'),
  repairs: text('已修复的文字损伤', '已修復的文字損毀', 'Repairs'),
  remark: text('备注', '備註', 'Remarks'),

  done: text('完成', '完成', 'done'),
  advancing: text('推动', '推進', 'under way'),
  planned: text('待落实', '待落實', 'to come'),
  unknown: text('未明', '未明', 'not stated'),

  'proposal-reply': text('提案答复', '提案答覆', 'reply to a proposal'),
  'suggestion-reply': text('建议答复', '建議答覆', 'reply to a suggestion'),
  agreement: text('协议', '協議', 'agreement'),
  report: text('报告', '報告', 'report'),
  other: text('其他函件', '其他函件', 'other letter'),
  simplified: text('简体', '簡體', 'simplified'),
  traditional: text('繁体', '繁體', 'traditional'),
  full: text('全文公开', '全文公開', 'in full'),
  summary: text('摘要公开', '摘要公開', 'summary'),
  'title-only': text('仅公开标题', '只公開標題', 'title only'),
  none: text('不予公开', '不予公開', 'not published'),
  satisfied: text('满意', '滿意', 'satisfied'),
  'basically-satisfied': text('基本满意', '基本滿意', 'basically satisfied'),
  dissatisfied: text('不满意', '不滿意', 'dissatisfied'),
  about: text('约', '約', 'about'),
  over: text('超过', '超過', 'over'),
  'at-most': text('最高', '最高', 'at most'),
  exact: text('', '', ''),

  auditSummary: text(
    '{letters} 份函件，{promises} 项承诺，{findings} 处核查发现',
    '{letters} 份函件，{promises} 項承諾，{findings} 項核查發現',
    '{letters} letter(s), {promises} promise(s), {findings} finding(s)',
  ),
  twin: text(
    '{file} 与 {other} 是同一份函件，只计一次。',
    '{file} 與 {other} 是同一份函件，只計算一次。',
    '{file} is the same letter as {other}; it counts once.',
  ),
  followed: text('多份函件提到的承诺', '多份函件提及的承諾', 'Promises in more than one letter'),
  noFindings: text(
    '没有发现不一致之处。',
    '沒有發現不符之處。',
    'Nothing was found that does not add up.',
  ),
  'repeated-completion': text('重复申报完成', '重複申報完成', 'completed more than once'),
  'no-movement': text('未见进展', '未見進展', 'no movement seen'),
  contradiction: text('同一函件自相矛盾', '同一函件自相矛盾', 'contradiction within a letter'),
  dropped: text('未再提及', '未再提及', 'no longer mentioned'),
  'stale-completion': text('非当年完成', '非當年完成', 'completed in another year'),
  'figure-regression': text('数字下降', '數字下降', 'figure went down'),
  'figure-recounted': text('两年数字相同', '兩年數字相同', 'same figure in two years'),
  'role-conflict': text('承办角色矛盾', '承辦角色矛盾', 'roles contradict'),
  'personal-data': text('公开了个人信息', '公開了個人資料', 'personal data published'),
  'no-evidence': text('没有佐证', '沒有佐證', 'no evidence'),

  stored: text('{count} 份已存入', '{count} 份已儲存', '{count} stored'),
  alreadyStored: text(
    '{count} 份早已存入，未作改动',
    '{count} 份早已儲存，沒有改動',
    '{count} already stored, nothing changed',
  ),
  refusedCount: text('{count} 份未能读取', '{count} 份未能讀取', '{count} refused'),
  resume: text(
    '已中断；再次运行同一命令即从中断处继续。',
    '已中斷；再次執行同一指令即會從中斷處繼續。',
    'Stopped before the end; run the same command again to go on.',
  ),
  defaultZone: text(
    '存入合作区 {zone}（可用 --zone 或 TWINPARK_ZONE 指定）。',
    '存入合作區 {zone}（可用 --zone 或 TWINPARK_ZONE 指定）。',
    'Storing in zone {zone} (choose with --zone or TWINPARK_ZONE).',
  ),
  importZoneOption: text(
    '存入哪个合作区，默认 TWINPARK_ZONE 或第一个',
    '存入哪個合作區，預設 TWINPARK_ZONE 或第一個',
    'zone to store in; default TWINPARK_ZONE or the first zone',
  ),
  failed: text('未能处理：{reason}', '未能處理：{reason}', 'could not be processed: {reason}'),
  wrote: text('已写入 {file}', '已寫入 {file}', 'Wrote {file}'),
  noHits: text('没有找到“{query}”。', '找不到「{query}」。', 'Nothing found for "{query}".'),
  letter: text('函件', '函件', 'letter'),
  promise: text('承诺', '承諾', 'promise'),
  sampleMark: text('演示', '示範', 'demonstration'),

  openingFolder: text(
    '打开数据库（{folder}）……',
    '開啟資料庫（{folder}）……',
    'Opening the database in {folder} …',
  ),
  openingServer: text(
    '连接 DATABASE_URL 所指的数据库，文件存于 {folder} ……',
    '連接 DATABASE_URL 所指的資料庫，檔案存於 {folder} ……',
    'Connecting to the database of DATABASE_URL, files in {folder} …',
  ),
  loadingSamples: text(
    '载入样例函件（{zone}）{done}/{of}',
    '載入樣本函件（{zone}）{done}/{of}',
    'Loading sample letters ({zone}) {done}/{of}',
  ),
  ready: text(
    '两园通已就绪：{address} （按 Ctrl-C 停止）',
    '兩園通已就緒：{address} （按 Ctrl-C 停止）',
    'Twinpark is ready: {address} (stop with Ctrl-C)',
  ),
  stopping: text('正在停止……', '正在停止……', 'Stopping …'),

  linkAbout: text(
    '记下人工判断：两项承诺确认、切断或连为同一项',
    '記下人手判斷：兩項承諾確認、切斷或連結為同一項',
    'keep what a person decided: two promises confirmed, cut or joined as the same',
  ),
  byOption: text('作出判断的人', '作出判斷的人', 'who decides'),
  decided: text(
    '已记下。现有联系 {links} 处。',
    '已記下。現有關聯 {links} 處。',
    'Kept. There are {links} link(s) now.',
  ),
  noPromise: text(
    '合作区 {zone} 中没有承诺“{value}”；应为“函件编号#序号”。可在 search --json 的结果中找到编号。',
    '合作區 {zone} 中沒有承諾「{value}」；應為「函件編號#序號」。可在 search --json 的結果中找到編號。',
    'There is no promise "{value}" in zone {zone}; expected <letter id>#<number>. Find the id with search --json.',
  ),

  unknownZone: text(
    '{option} 的值“{value}”不是合作区；应为 {expected} 之一。请更正 {option}。',
    '{option} 的值「{value}」不是合作區；應為 {expected} 之一。請更正 {option}。',
    'The value "{value}" of {option} is no zone; expected one of {expected}. Correct {option}.',
  ),
  badYear: text(
    '--year 的值“{value}”不是年份；应为 1949 至 2199 之间的四位数字，例如 --year 2024。',
    '--year 的值「{value}」不是年份；應為 1949 至 2199 之間的四位數字，例如 --year 2024。',
    'The value "{value}" of --year is no year; expected four digits from 1949 to 2199. Write for example --year 2024.',
  ),
  badSize: text(
    '--max-size 的值“{value}”不是大小；应为数字加单位，例如 --max-size 50MB。',
    '--max-size 的值「{value}」不是大小；應為數字加單位，例如 --max-size 50MB。',
    'The value "{value}" of --max-size is no size; expected a number with a unit. Write for example --max-size 50MB.',
  ),
  badLimit: text(
    '--limit 的值“{value}”不是正整数；例如 --limit 20。',
    '--limit 的值「{value}」不是正整數；例如 --limit 20。',
    'The value "{value}" of --limit is no whole number above 0. Write for example --limit 20.',
  ),
  badPort: text(
    '端口“{value}”无效；应为 0 至 65535 的整数，例如 PORT=3000。',
    '連接埠「{value}」無效；應為 0 至 65535 的整數，例如 PORT=3000。',
    'The port "{value}" is not valid; expected a whole number from 0 to 65535, for example PORT=3000.',
  ),
  badLanguage: text(
    '--lang 的值“{value}”不是已有语言；应为 zh-Hans、zh-Hant 或 en。',
    '--lang 的值「{value}」不是現有語言；應為 zh-Hans、zh-Hant 或 en。',
    'The value "{value}" of --lang is no language of ours; expected zh-Hans, zh-Hant or en.',
  ),
  badOut: text(
    '--out 的值“{value}”的扩展名无法识别；应为 .docx、.xlsx 或 .html。',
    '--out 的值「{value}」的副檔名無法識別；應為 .docx、.xlsx 或 .html。',
    'The extension of "{value}" (--out) is not known; expected .docx, .xlsx or .html.',
  ),
  personAbout: text(
    '管理账号：新增、列出、角色、停用、邀请',
    '管理帳戶：新增、列出、角色、停用、邀請',
    'accounts: add, list, role, disable, enable, invite',
  ),
  personAddAbout: text(
    '新增账号，并打印设置密码的邀请链接',
    '新增帳戶，並顯示設定密碼的邀請連結',
    'add an account and print the invitation to choose a password',
  ),
  personListAbout: text('列出账号', '列出帳戶', 'list accounts'),
  personRoleAbout: text(
    '设置账号在某单位（或以本人名义）的角色',
    '設定帳戶在某單位（或以個人身分）的角色',
    'set the roles of an account in a unit, or its own',
  ),
  personDisableAbout: text(
    '停用账号，并使其所有设备退出',
    '停用帳戶，並登出其所有裝置',
    'disable an account and end its sessions',
  ),
  personEnableAbout: text('重新启用账号', '重新啟用帳戶', 'enable an account again'),
  personInviteAbout: text(
    '打印新的邀请链接，用于设置或重设密码',
    '顯示新的邀請連結，用以設定或重設密碼',
    'print a new invitation, to choose a password anew',
  ),
  emailOption: text(
    '电子邮箱（登录名）',
    '電郵地址（登入名稱）',
    'e-mail address, the name to sign in with',
  ),
  nameOption: text('姓名', '姓名', 'name'),
  accountLanguageOption: text(
    '账号的语言：zh-Hans、zh-Hant 或 en',
    '帳戶的語言：zh-Hans、zh-Hant 或 en',
    'language of the account: zh-Hans, zh-Hant or en',
  ),
  unitIdOption: text(
    '单位的标识；不写则为本人名义',
    '單位的代號；不寫則為個人身分',
    'id of the unit; without it the person acts for themselves',
  ),
  roleOption: text(
    '角色，可多个：officer、unit-administrator、proposal-officer、supervisor、counter-officer；本人名义：administrator、adviser（委员、代表）、expert（专家）',
    '角色，可多個：officer、unit-administrator、proposal-officer、supervisor、counter-officer；個人身分：administrator、adviser（委員、代表）、expert（專家）',
    'roles: officer, unit-administrator, proposal-officer, supervisor, counter-officer; for themselves: administrator, adviser, expert',
  ),
  personAdded: text('已新增账号 {email}。', '已新增帳戶 {email}。', 'Added the account {email}.'),
  personChanged: text(
    '账号 {email} 已更新。',
    '帳戶 {email} 已更新。',
    'The account {email} is changed.',
  ),
  invitation: text(
    '设置密码的链接（三天内有效，只能用一次，只交给本人）：\n{link}',
    '設定密碼的連結（三天內有效，只可使用一次，只交予本人）：\n{link}',
    'Link to choose a password (good once, for three days; give it to that person alone):\n{link}',
  ),
  noPersons: text('还没有账号。', '尚未有帳戶。', 'No accounts yet.'),
  unknownPerson: text(
    '合作区 {zone} 没有账号“{value}”；应为已有账号的电子邮箱。用 twinpark person list 查看。',
    '合作區 {zone} 沒有帳戶「{value}」；應為現有帳戶的電郵地址。可用 twinpark person list 查看。',
    'Zone {zone} has no account "{value}"; expected the e-mail address of an account. See twinpark person list.',
  ),
  emailTaken: text(
    '合作区 {zone} 已有账号“{value}”（--email）；应为未使用的电子邮箱。可用 twinpark person role 修改其角色。',
    '合作區 {zone} 已有帳戶「{value}」（--email）；應為未使用的電郵地址。可用 twinpark person role 更改其角色。',
    'Zone {zone} has an account "{value}" (--email) already; expected an address not in use. Change its roles with twinpark person role.',
  ),
  badEmail: text(
    '“{value}”（--email）不是电子邮箱；应形如 name@example.org。请更正。',
    '「{value}」（--email）不是電郵地址；應形如 name@example.org。請更正。',
    '"{value}" (--email) is no e-mail address; expected one such as name@example.org. Correct it.',
  ),
  badRole: text(
    '此处没有角色“{value}”（--role）；应为：{expected}。请更正，或用 --unit 指明设有该角色的单位。',
    '此處沒有角色「{value}」（--role）；應為：{expected}。請更正，或以 --unit 指明設有該角色的單位。',
    '"{value}" (--role) is no role here; expected one of: {expected}. Correct it, or name the unit that has it with --unit.',
  ),
  unknownUnit: text(
    '合作区没有单位“{value}”（--unit）；应为：{expected}。请更正。',
    '合作區沒有單位「{value}」（--unit）；應為：{expected}。請更正。',
    'The zone has no unit "{value}" (--unit); expected one of: {expected}. Correct it.',
  ),
  disabledMark: text('（已停用）', '（已停用）', '(disabled)'),
  selfMark: text('本人', '個人', 'for themselves'),
  sampleAccounts: text(
    '【演示模式】已为样例数据新建 {count} 个演示账号，共用一个密码（只显示这一次）：{password}\n  登录名例如：{examples}\n  全部列在各合作区的登录页，也可运行：twinpark person list --zone {zone}\n  演示账号只供试用；正式使用前请停用，并用 twinpark person add 新建账号。',
    '【示範模式】已為樣本數據新增 {count} 個示範帳戶，共用一個密碼（只顯示這一次）：{password}\n  登入名稱例如：{examples}\n  全部列於各合作區的登入頁，亦可執行：twinpark person list --zone {zone}\n  示範帳戶只供試用；正式使用前請停用，並用 twinpark person add 新增帳戶。',
    '[SAMPLE MODE] Demonstration accounts made for the sample data: {count}. They share one password, shown this once: {password}\n  Sign in as, for example: {examples}\n  The sign-in page of each zone lists them all, and so does: twinpark person list --zone {zone}\n  They are for trying out; before real use disable them and add accounts with twinpark person add.',
  ),
  badSamplePassword: text(
    'TWINPARK_SAMPLE_PASSWORD 的值不能作密码；应至少 {least} 个字符且不常见。请换一个，或不设此项由程序生成。',
    'TWINPARK_SAMPLE_PASSWORD 的值不能作密碼；應最少 {least} 個字元且不常見。請換另一個，或不設此項由程式產生。',
    'The value of TWINPARK_SAMPLE_PASSWORD is no good password; expected at least {least} characters and not a common one. Choose another, or leave it unset to have one made.',
  ),
} satisfies Record<string, Text>;

export type Message = keyof typeof catalogue;

/** Says a message of the catalogue in the language of the context, its holes filled. */
export function say(
  context: { readonly language: Language },
  message: Message,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogue[message][context.language].replace(/\{(\w+)\}/gu, (hole, name: string) =>
    String(values[name] ?? hole),
  );
}
