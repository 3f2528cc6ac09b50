import { text } from '@twinpark/core/model';

/** What simulate says. {name} is a hole. */
export const simulateTexts = {
  simulateAbout: text(
    '按改动后的事项重新决定往年办件：谁多得、谁少得、共差多少、为什么',
    '按改動後的事項重新決定往年個案：誰多得、誰少得、共差多少、為甚麼',
    'decide past matters again under a changed scheme: who gains, who loses, what it costs, and why',
  ),
  withOption: text(
    '必填（--paths 除外）：改动文件（JSON）：{ "set": { "<位置>": 值 } } 或 { "scheme": {…} }',
    '必填（--paths 除外）：改動檔案（JSON）：{ "set": { "<位置>": 值 } } 或 { "scheme": {…} }',
    'required unless --paths: file of changes (JSON): { "set": { "<place>": value } } or { "scheme": {…} }',
  ),
  simulateYearOption: text(
    '必填（--paths 除外）：重新决定该年提出的办件',
    '必填（--paths 除外）：重新決定該年提出的個案',
    'required unless --paths: matters opened in this year',
  ),
  simulateOutOption: text(
    '把带图的结果写成网页（.html）',
    '把附圖的結果寫成網頁（.html）',
    'write the result with its picture as a page (.html)',
  ),
  pathsOption: text(
    '列出可以改动的位置及现值',
    '列出可以改動的位置及現值',
    'list the places that can be changed, and what stands there',
  ),
  badSimulateOut: text(
    '--out 的值“{value}”的扩展名无法识别；应为 .html，例如 --out chart.html。',
    '--out 的值「{value}」的副檔名無法識別；應為 .html，例如 --out chart.html。',
    'The extension of "{value}" (--out) is not known; expected .html. Write for example --out chart.html.',
  ),
  missingWith: text(
    '未指定改动文件；应为 --with 文件.json（--paths 列出可以改动的位置）。',
    '未指定改動檔案；應為 --with 檔案.json（--paths 列出可以改動的位置）。',
    'No file of changes is named; expected --with FILE.json (--paths lists the places that can be changed).',
  ),
  missingYear: text(
    '未指定年份；应为 --year 年份，例如 --year 2025。',
    '未指定年份；應為 --year 年份，例如 --year 2025。',
    'No year is named; expected --year, for example --year 2025.',
  ),
  unknownScheme: text(
    '没有“{value}”这一事项；应为以下之一：{expected}。',
    '沒有「{value}」這個事項；應為以下其中之一：{expected}。',
    'There is no scheme "{value}"; expected one of {expected}.',
  ),
  schemeInZones: text(
    '“{value}”在几个合作区办理：{expected}。请用 --zone 指定一个。',
    '「{value}」在多個合作區辦理：{expected}。請用 --zone 指定一個。',
    'Several zones run "{value}": {expected}. Name one with --zone.',
  ),
  cannotReadChanges: text(
    '无法读取“{value}”（--with）：{reason}。应为可读的 JSON 文件；请核对路径。',
    '無法讀取「{value}」（--with）：{reason}。應為可讀取的 JSON 檔案；請核對路徑。',
    '"{value}" (--with) cannot be read: {reason}. Expected a JSON file that can be read; check the path.',
  ),
  'no-json': text(
    '“{value}”（--with）不是 JSON：{found}。应为 { "set": { "<位置>": 值 } }；请更正该处。',
    '「{value}」（--with）不是 JSON：{found}。應為 { "set": { "<位置>": 值 } }；請更正該處。',
    '"{value}" (--with) is no JSON: {found}. Expected { "set": { "<place>": value } }; correct that place.',
  ),
  'no-changes': text(
    '“{value}”（--with）里是 {found}；应有 "set" 或 "scheme"，例如 { "set": { "**.rate.rate": "0.40" } }。',
    '「{value}」（--with）內是 {found}；應有 "set" 或 "scheme"，例如 { "set": { "**.rate.rate": "0.40" } }。',
    '"{value}" (--with) says {found}; expected "set" or "scheme", for example { "set": { "**.rate.rate": "0.40" } }.',
  ),
  'nothing-changed': text(
    '“{value}”（--with）所写与现行事项相同；请写入不同的值。',
    '「{value}」（--with）所寫與現行事項相同；請寫入不同的值。',
    '"{value}" (--with) says what the scheme says already; write other values.',
  ),
  'unknown-path': text(
    '事项里没有“{path}”这个位置；最接近的有：{expected}。请改为其中之一（* 代表一层，** 代表任意层）。',
    '事項內沒有「{path}」這個位置；最接近的有：{expected}。請改為其中之一（* 代表一層，** 代表任意層）。',
    'The scheme has no place "{path}"; nearest: {expected}. Write one of these (* stands for one key, ** for any number).',
  ),
  'wrong-value': text(
    '“{path}”的值 {value} 不合；现为 {now}，应为{expected}。请按现值的写法更正。',
    '「{path}」的值 {value} 不合；現為 {now}，應為{expected}。請按現值的寫法更正。',
    'The value {value} of "{path}" does not fit; it is {now} now, expected {expected}. Write it as the present value is written.',
  ),
  'wrong-scheme': text(
    '“{path}”与现行事项不符；应为 {expected}。请从现行事项改起。',
    '「{path}」與現行事項不符；應為 {expected}。請由現行事項改起。',
    '"{path}" does not fit the current scheme; expected {expected}. Begin with the current scheme.',
  ),
  schemeProblem: text(
    '改动后的事项不能编译。{at}：{message}；请{remedy}。',
    '改動後的事項不能編譯。{at}：{message}；請{remedy}。',
    'The changed scheme does not compile. {at}: {message}; {remedy}.',
  ),
  'expected.decimal': text(
    '带引号的十进制数（如 "0.40"）',
    '帶引號的十進制數（如 "0.40"）',
    'a decimal in quotes, like "0.40"',
  ),
  'expected.date': text(
    '日期（如 "2026-01-01"）',
    '日期（如 "2026-01-01"）',
    'a date like "2026-01-01"',
  ),
  'expected.text': text('文字', '文字', 'a text'),
  'expected.yes-no': text('true 或 false', 'true 或 false', 'true or false'),
  'expected.list': text('列表', '列表', 'a list'),
  'expected.object': text('对象', '物件', 'an object'),
  simulating: text('重新决定', '重新決定', 'deciding again'),
} as const;
