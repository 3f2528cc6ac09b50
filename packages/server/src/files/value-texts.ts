import type { Language } from '@twinpark/core/model';

/** What the decoders find, as they say it, and how it reads in Chinese; $1 … are what they measured.
 * What a library says of a damaged file has no entry but the last two. */
const values: readonly (readonly [found: RegExp, zhHans: string, zhHant: string])[] = [
  [/^0 bytes$/, '0 字节', '0 位元組'],
  [/^no text$/, '没有文字', '沒有文字'],
  [/^a folder$/, '文件夹', '資料夾'],
  [/^a device, pipe or socket$/, '设备、管道或套接字', '裝置、管道或通訊端'],
  [/^no file of this name$/, '没有这个名称的文件', '沒有這個名稱的檔案'],
  [/^a part of the path is not a folder$/, '路径中有一段不是文件夹', '路徑中有一段不是資料夾'],
  [
    /^a name longer than the file system allows$/,
    '文件名超过系统允许的长度',
    '檔案名稱超過系統容許的長度',
  ],
  [/^a name with a NUL character$/, '文件名含有空字符（NUL）', '檔案名稱含有空字元（NUL）'],
  [/^(?:permission denied|operation not permitted)$/, '没有权限', '沒有權限'],
  [
    /^more symbolic links than can be followed$/,
    '符号链接过多，无法跟随',
    '符號連結過多，無法跟隨',
  ],
  [/^a \.docx under a password$/, '设有密码的 .docx', '設有密碼的 .docx'],
  [/^a password is asked for$/, '需要密码', '需要密碼'],
  [/^an encrypted part$/, '加密的部分', '已加密的部分'],
  [/^an OLE compound file \((.+)\)$/, 'Office 97–2003 文件（$1）', 'Office 97–2003 檔案（$1）'],
  [/^a spreadsheet \((.+)\)$/, '电子表格（$1）', '試算表（$1）'],
  [/^a presentation \((.+)\)$/, '演示文稿（$1）', '簡報（$1）'],
  [/^an Office file of another kind$/, '其他 Office 文件', '其他 Office 檔案'],
  [/^a rich text file \((.+)\)$/, 'RTF 文件（$1）', 'RTF 檔案（$1）'],
  [/^a picture$/, '图片', '圖片'],
  [/^an archive(?: \((.+)\))?$/, '压缩包', '壓縮檔'],
  [/^binary data \((.+)\)$/, '二进制数据（$1）', '二進位資料（$1）'],
  [/^bytes (?!that)(.+)$/, '字节 $1', '位元組 $1'],
  [
    /^bytes that are not (\S+), which the mark at the start promises$/,
    '开头标明 $1，其后字节却不是',
    '開首標明 $1，其後的位元組卻不是',
  ],
  [/^(“.+”), (\d+) % replaced characters$/, '$1，$2 % 的字已被替换', '$1，$2 % 的字已被取代'],
  [
    /^(“.+”), which is (\S+) read as Latin letters$/,
    '$1，是把 $2 误当作西文读出的',
    '$1，是把 $2 誤當作西文讀出的',
  ],
  [/^no (word\/document\.xml)$/, '缺少 $1', '欠缺 $1'],
  [/^elements nested too deep to be followed$/, '标记嵌套过深', '標記嵌套過深'],
  [/^more than (\d+) parts$/, '超过 $1 个部分', '超過 $1 個部分'],
  [/^parts that overlap$/, '各部分互相重叠', '各部分互相重疊'],
  [/^(\d.*) that unpack to (.+)$/, '$1，解压后 $2', '$1，解壓後 $2'],
  [/^parts that unpack to more than (.+)$/, '解压后超过 $1', '解壓後超過 $1'],
  [/^(\d+) pages$/, '$1 页', '$1 頁'],
  [/^(\d+) characters on (\d+) page\(s\)$/, '$2 页上 $1 个字', '$2 頁上 $1 個字'],
  [/^(\d+(?:\.\d+)?) s$/, '$1 秒', '$1 秒'],
  [
    /not a zip file|central directory|truncated|unexpected end/i,
    '结尾缺失，文件可能被截断',
    '結尾欠缺，檔案可能被截斷',
  ],
  [/^Invalid PDF structure\.?$/, 'PDF 结构无效', 'PDF 結構無效'],
];

/** What was found in a file, in a language; what has no words of ours stays as it was said. */
export function valueInWords(value: string, language: Language): string {
  if (language === 'en') return value;
  for (const [found, zhHans, zhHant] of values) {
    if (found.test(value)) {
      const words = language === 'zh-Hans' ? zhHans : zhHant;
      return (found.exec(value)?.[0] ?? '').length === value.length
        ? value.replace(found, words)
        : words;
    }
  }
  return value;
}

/** Where in a file, in a language: byte 0, page 3. */
export function placeInWords(place: string, language: Language): string {
  if (language === 'en') return place;
  const words = language === 'zh-Hans' ? ['第 $1 字节', '第 $1 页'] : ['第 $1 位元組', '第 $1 頁'];
  return place
    .replace(/(?<=, )byte (\d+)$/, words[0] ?? '')
    .replace(/(?<=, )page (\d+)$/, words[1] ?? '');
}
