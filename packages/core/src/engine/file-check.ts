import {
  fileTypes,
  isFileValue,
  usualFileBytes,
  type Field,
  type FileType,
  type Text,
  type Value,
} from '../model/index.ts';

type FileField = Extract<Field, { kind: 'file' }>;

/** The types a field takes. */
export function acceptedTypes(field: Pick<FileField, 'accept'>): readonly FileType[] {
  return field.accept ?? (Object.keys(fileTypes) as readonly FileType[]);
}

/** What is wrong with a file for a field, or null: its type, its size. That its bytes are there is for the
 * server to see. */
export function checkFile(field: FileField, value: Value): Text | null {
  if (!isFileValue(value)) {
    return {
      'zh-Hans': '应为已上传的文件，请重新选择文件上传',
      'zh-Hant': '應為已上載的檔案，請重新選擇檔案上載',
      en: 'expected: a file that was uploaded; please choose the file again',
    };
  }
  const types = acceptedTypes(field);
  const named = types.map((type) => fileTypes[type]);
  if (!types.includes(value.type)) return wrongType(value.name, fileTypes[value.type], named);
  const most = field.maxBytes ?? usualFileBytes;
  return Number(value.bytes) <= most ? null : tooLarge(value.name, Number(value.bytes), most);
}

/** A file of a type that is not taken. `found` says what it is. */
export function wrongType(name: string, found: string, expected: readonly string[]): Text {
  return {
    'zh-Hans': `“${name}”是 ${found}，应为 ${expected.join('、')}，请转换后重新上传`,
    'zh-Hant': `「${name}」屬 ${found}，應為 ${expected.join('、')}，請轉換格式後重新上載`,
    en: `“${name}” is ${found}; expected ${expected.join(', ')}. Convert it and upload it again`,
  };
}

function tooLarge(name: string, bytes: number, most: number): Text {
  const [given, limit] = [sizeOf(bytes), sizeOf(most)];
  return {
    'zh-Hans': `“${name}”有 ${given}，最大 ${limit}，请压缩或拆分后重新上传`,
    'zh-Hant': `「${name}」為 ${given}，上限為 ${limit}，請壓縮或分拆後重新上載`,
    en: `“${name}” has ${given}; at most ${limit} expected. Make it smaller or split it, and upload it again`,
  };
}

/** 20971520 → "20 MB"; rounded up, so that what is too large never reads like the limit. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, size] = bytes < 1024 * 1024 ? ['KB', 1024] : ['MB', 1024 * 1024];
  return `${Math.ceil((bytes / size) * 10) / 10} ${unit}`;
}
