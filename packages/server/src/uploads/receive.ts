import { acceptedTypes, checkFile, wrongType } from '@twinpark/core/engine';
import {
  fileTypes,
  text,
  type Field,
  type FileValue,
  type Instant,
  type Text,
} from '@twinpark/core/model';
import type { FileStore } from '@twinpark/postgres';
import { contentHash } from '@twinpark/postgres';
import { plainFileName } from './file-name.ts';
import { fileTypeOf, type FoundType } from './file-type.ts';

/** A field that takes a file. */
type FileField = Extract<Field, { kind: 'file' }>;

/** A file as it came in: what it is called, and its bytes. */
interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Received = { readonly value: FileValue } | { readonly refusal: Text };

/** Takes a file in for a field (null: for any): says what is wrong with it, or keeps it and gives the value
 * that the field then holds. What is refused is not kept. */
export async function receiveFile(
  store: Pick<FileStore, 'keepUpload'>,
  who: { readonly zone: string; readonly person: string; readonly at: Instant },
  field: FileField | null,
  incoming: IncomingFile,
): Promise<Received> {
  const name = plainFileName(incoming.name);
  const found = await fileTypeOf(incoming.bytes);
  if (found.type === null) {
    const expected = acceptedTypes(field ?? {}).map((type) => fileTypes[type]);
    return {
      refusal: inEach(
        (language) => wrongType(name, called[found.found][language], expected)[language],
      ),
    };
  }
  const value: FileValue = {
    file: contentHash(incoming.bytes),
    name,
    type: found.type,
    bytes: String(incoming.bytes.length),
  };
  const anyField: FileField = { kind: 'file', title: text(name, name, name), privacy: 'case' };
  const refusal = checkFile(field ?? anyField, value);
  if (refusal !== null) return { refusal };
  const { zone, person, at } = who;
  await store.keepUpload({
    zone,
    person,
    name,
    mediaType: value.type,
    content: incoming.bytes,
    at,
  });
  return { value };
}

function inEach(say: (language: keyof Text) => string): Text {
  return { 'zh-Hans': say('zh-Hans'), 'zh-Hant': say('zh-Hant'), en: say('en') };
}

type NotTaken = Extract<FoundType, { type: null }>['found'];

const called: Readonly<Record<NotTaken, Text>> = {
  zip: text('压缩包', '壓縮檔', 'an archive'),
  archive: text('压缩包', '壓縮檔', 'an archive'),
  ole: text(
    '旧版 Office 文件或加密文件',
    '舊版 Office 文件或加密文件',
    'an old Office file or an encrypted one',
  ),
  rtf: text('RTF 文件', 'RTF 文件', 'an RTF file'),
  image: text('其他格式的图片', '其他格式的圖片', 'a picture of another format'),
  html: text('网页文件', '網頁檔案', 'a web page'),
  binary: text(
    '程序或无法识别的文件',
    '程式或無法識別的檔案',
    'a program or an unknown kind of file',
  ),
  macros: text('含宏的文件', '含巨集的文件', 'a document with macros'),
  empty: text('空文件', '空白檔案', 'empty'),
  damaged: text('已损坏的文件', '已損壞的檔案', 'damaged'),
  pdf: text('PDF', 'PDF', 'PDF'),
  text: text('文本', '文字檔', 'text'),
};
