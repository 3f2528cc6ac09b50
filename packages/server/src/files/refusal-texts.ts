import type { Language, Text } from '@twinpark/core/model';
import type { FileRefusal, RefusalCode } from './refusal.ts';
import { placeInWords, valueInWords } from './value-texts.ts';

interface RefusalTexts {
  readonly expected: Text;
  readonly remedy: Text;
}

const text = (zhHans: string, zhHant: string, en: string): Text => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

const readable = text(
  '可读的 .txt、.docx、.pdf 或 .html 文件',
  '可讀取的 .txt、.docx、.pdf 或 .html 檔案',
  'a readable .txt, .docx, .pdf or .html file',
);

const texts: Readonly<Record<RefusalCode, RefusalTexts>> = {
  'not-found': {
    expected: text('已存在的文件', '現有的檔案', 'a file that exists'),
    remedy: text(
      '请核对路径；含空格的路径须加引号。',
      '請核對路徑；路徑如有空格，須加上引號。',
      'Check the path; put a path with blanks in quotes.',
    ),
  },
  'no-permission': {
    expected: text(
      '当前用户有权读取的文件',
      '目前使用者有權讀取的檔案',
      'a file that you may read',
    ),
    remedy: text(
      '请授予读取权限（chmod +r），或以文件所有者身份运行。',
      '請給予讀取權限（chmod +r），或以檔案擁有人的身分執行。',
      'Give read permission (chmod +r) or run as the owner of the file.',
    ),
  },
  folder: {
    expected: text('单个文件', '單一檔案', 'a single file'),
    remedy: text(
      '请列出文件夹内的文件（文件夹/*），或加上 --recursive。',
      '請列出資料夾內的檔案（資料夾/*），或加上 --recursive。',
      'Name the files in it (FOLDER/*) or add --recursive.',
    ),
  },
  'not-a-file': {
    expected: text('普通文件', '一般檔案', 'a regular file'),
    remedy: text(
      '请先把内容存成文件再读取。',
      '請先把內容儲存成檔案，再行讀取。',
      'Save its content in a file and read that.',
    ),
  },
  'link-loop': {
    expected: text('最终指向文件的链接', '最終指向檔案的連結', 'a link that ends at a file'),
    remedy: text(
      '请删除循环的符号链接，或直接给出文件路径。',
      '請刪除循環的符號連結，或直接提供檔案路徑。',
      'Remove the looping symbolic link or name the file itself.',
    ),
  },
  unreadable: {
    expected: readable,
    remedy: text(
      '请检查磁盘或网络驱动器后重试。',
      '請檢查磁碟或網絡磁碟機，然後再試。',
      'Check the disk or network drive and try again.',
    ),
  },
  empty: {
    expected: text('含有文字的文件', '載有文字的檔案', 'a file with text in it'),
    remedy: text(
      '请重新下载或重新导出该文件。',
      '請重新下載或重新匯出該檔案。',
      'Download or export the file again.',
    ),
  },
  'too-large': {
    expected: text('不超过大小上限的文件', '不超過大小上限的檔案', 'a file within the size limit'),
    remedy: text(
      '请拆分文件；确为一份函件的，可用 --max-size 提高上限（例如 --max-size 50MB）。',
      '請分拆檔案；如確屬一份函件，可用 --max-size 提高上限（例如 --max-size 50MB）。',
      'Split the file, or if it is one letter raise the limit with --max-size (for example --max-size 50MB).',
    ),
  },
  'unknown-encoding': {
    expected: text(
      'UTF-8、UTF-16、GB18030 或 Big5 编码的文字',
      '以 UTF-8、UTF-16、GB18030 或 Big5 編碼的文字',
      'text in UTF-8, UTF-16, GB18030 or Big5',
    ),
    remedy: text(
      '请用文本编辑器打开，另存为 UTF-8。',
      '請用文字編輯器開啟，另存為 UTF-8。',
      'Open it in a text editor and save it as UTF-8.',
    ),
  },
  'misread-encoding': {
    expected: text(
      '中文未被误读成乱码的文件',
      '中文沒有被誤讀成亂碼的檔案',
      'a file whose Chinese was not turned into other letters',
    ),
    remedy: text(
      '请从原网页或原文件重新保存，并选 UTF-8 或 GB18030；乱码不会自行还原。',
      '請由原網頁或原檔案重新儲存，並選 UTF-8 或 GB18030；亂碼不會自行還原。',
      'Save it again from its source as UTF-8 or GB18030; what is garbled does not come back by itself.',
    ),
  },
  'not-text': {
    expected: readable,
    remedy: text(
      '请把函件存为 .docx、.pdf 或 .txt 后再读取。',
      '請把函件儲存為 .docx、.pdf 或 .txt，然後再讀取。',
      'Save the letter as .docx, .pdf or .txt and read that.',
    ),
  },
  'office-97': {
    expected: readable,
    remedy: text(
      '请用 Word、WPS 或 LibreOffice 打开，另存为 .docx（表格请另存为 .pdf）。',
      '請用 Word、WPS 或 LibreOffice 開啟，另存為 .docx（試算表請另存為 .pdf）。',
      'Open it in Word, WPS or LibreOffice and save as .docx (a spreadsheet as .pdf).',
    ),
  },
  'unsupported-format': {
    expected: readable,
    remedy: text(
      '请另存为 .docx 或 .pdf；压缩包请先解压。',
      '請另存為 .docx 或 .pdf；壓縮檔請先解壓。',
      'Save it as .docx or .pdf; unpack an archive first.',
    ),
  },
  encrypted: {
    expected: text('未加密的文件', '沒有加密的檔案', 'a file without a password'),
    remedy: text(
      '请用密码打开，另存一份不加密的副本。',
      '請用密碼開啟，另存一份沒有加密的副本。',
      'Open it with its password and save a copy without one.',
    ),
  },
  damaged: {
    expected: text('完整的文件', '完整的檔案', 'a complete file'),
    remedy: text(
      '文件可能未下载完整：请重新下载，或用 Word、WPS 打开修复后另存。',
      '檔案可能未完整下載：請重新下載，或用 Word、WPS 開啟修復後另存。',
      'It may be cut short: download it again, or open it in Word or WPS, let it repair and save.',
    ),
  },
  'zip-bomb': {
    expected: text(
      '展开后大小正常的 .docx',
      '展開後大小正常的 .docx',
      'a .docx that unpacks to a normal size',
    ),
    remedy: text(
      '请勿打开来历不明的此文件；确为函件的，请用 Word 另存为新的 .docx。',
      '如檔案來歷不明，切勿開啟；如確屬函件，請用 Word 另存為新的 .docx。',
      'Do not open it if you do not know where it comes from; if it is a letter, save it anew as .docx in Word.',
    ),
  },
  'no-text-layer': {
    expected: text('带文字层的 PDF', '有文字層的 PDF', 'a PDF with a text layer'),
    remedy: text(
      '这是扫描图像：请先做文字识别（OCR），或索取原始 .docx。',
      '此檔案是掃描影像：請先進行文字辨識（OCR），或索取原來的 .docx。',
      'It holds pictures of pages: run text recognition (OCR) on it or ask for the original .docx.',
    ),
  },
  'too-many-pages': {
    expected: text('不超过页数上限的 PDF', '不超過頁數上限的 PDF', 'a PDF within the page limit'),
    remedy: text(
      '请把函件所在的页另存为单独的 PDF。',
      '請把函件所在的頁面另存為獨立的 PDF。',
      'Save the pages of the letter as a PDF of their own.',
    ),
  },
  'too-slow': {
    expected: text(
      '在时限内可读完的文件',
      '可在時限內讀完的檔案',
      'a file that is read within the time limit',
    ),
    remedy: text(
      '请重新导出为 .docx，或拆成较短的 PDF。',
      '請重新匯出為 .docx，或分拆成較短的 PDF。',
      'Export it anew as .docx or split it into shorter PDFs.',
    ),
  },
};

const summaries: Readonly<Record<RefusalCode, Text>> = {
  'not-found': text('文件不存在', '找不到檔案', 'no such file'),
  'no-permission': text('无权读取', '沒有讀取權限', 'may not be read'),
  folder: text('这是文件夹', '這是資料夾', 'is a folder'),
  'not-a-file': text('不是普通文件', '不是一般檔案', 'is not a regular file'),
  'link-loop': text('符号链接循环', '符號連結循環', 'symbolic links go in a circle'),
  unreadable: text('无法读取', '無法讀取', 'cannot be read'),
  empty: text('没有内容', '沒有內容', 'is empty'),
  'too-large': text('文件过大', '檔案過大', 'is too large'),
  'unknown-encoding': text('无法判定文字编码', '無法判斷文字編碼', 'text encoding cannot be told'),
  'misread-encoding': text(
    '文字曾以错误的编码读取，已成乱码',
    '文字曾以錯誤的編碼讀取，已成亂碼',
    'was read in a wrong encoding before and is garbled',
  ),
  'not-text': text('不是文字文件', '不是文字檔案', 'is not text'),
  'office-97': text(
    '旧版 Office 文件（.doc、.xls、.ppt）',
    '舊版 Office 檔案（.doc、.xls、.ppt）',
    'is an Office 97–2003 file (.doc, .xls, .ppt)',
  ),
  'unsupported-format': text('不支持的格式', '不支援的格式', 'is of a kind that is not read'),
  encrypted: text('文件已加密', '檔案已加密', 'is encrypted'),
  damaged: text('文件损坏', '檔案損毀', 'is damaged'),
  'zip-bomb': text('解压后异常膨胀', '解壓後異常膨脹', 'unpacks to an abnormal size'),
  'no-text-layer': text('PDF 没有文字层', 'PDF 沒有文字層', 'PDF has no text layer'),
  'too-many-pages': text('PDF 页数过多', 'PDF 頁數過多', 'PDF has too many pages'),
  'too-slow': text('读取超时', '讀取逾時', 'takes too long to read'),
};

/** A refusal in words: what, value, place, expected, remedy. */
interface RefusalInWords {
  readonly summary: string;
  readonly value: string;
  readonly place: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Says a refusal in one of the three languages. */
export function refusalInWords(refusal: FileRefusal, language: Language): RefusalInWords {
  const { expected, remedy } = texts[refusal.code];
  const limit =
    refusal.limit === null
      ? ''
      : language === 'en'
        ? ` (${refusal.limit})`
        : `（${refusal.limit}）`;
  return {
    summary: summaries[refusal.code][language],
    value: valueInWords(refusal.value, language),
    place: placeInWords(refusal.place, language),
    expected: `${expected[language]}${limit}`,
    remedy: remedy[language],
  };
}
