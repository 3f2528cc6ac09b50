import { canonical, type Acting, type Matter, type Refusal } from '@twinpark/core/engine';
import { filesIn, text, type FileValue, type Values } from '@twinpark/core/model';
import type { FileStore } from '@twinpark/postgres';

/** What matters need of the files that their fields hold. */
export type FilesKept = Pick<
  FileStore,
  'uploadOf' | 'noteFiles' | 'dropFiles' | 'dueErasures' | 'sweepUploads' | 'collectContent'
>;

/** Notes that a matter is about to hold the files that are filled in. Each must be an upload of whoever
 * fills it in, and say of itself what was found then, or stand in the matter already; else it is refused
 * with its field. */
export async function noteFiles(
  store: FilesKept,
  zone: string,
  matter: string,
  { by, values }: { readonly by: Acting; readonly values: Values },
  before: Matter | undefined,
): Promise<readonly Refusal[]> {
  const filled = Object.entries(values).flatMap(([field, value]) =>
    filesIn(value).map((file) => ({ field, file })),
  );
  if (filled.length === 0) return [];
  const stand = new Set(before ? filesOf(before).map((file) => canonical(file)) : []);
  const refused: Refusal[] = [];
  for (const { field, file } of filled) {
    if (stand.has(canonical(file))) continue;
    const upload = await store.uploadOf(zone, by.person, file.file);
    const agrees = upload?.mediaType === file.type && String(upload.bytes) === file.bytes;
    if (!agrees) refused.push(notUploaded(field));
  }
  if (refused.length > 0) return refused;
  const held = filled.map(({ field, file }) => ({ field, hash: file.file }));
  // Swept between the two: as if it had never been uploaded.
  return (await store.noteFiles(zone, matter, by.person, held))
    ? []
    : filled.map(({ field }) => notUploaded(field));
}

/** Every file that a matter holds, on it and on its branches. */
export function filesOf({
  values,
  branches,
}: Pick<Matter, 'values' | 'branches'>): readonly FileValue[] {
  const all = [values, ...Object.values(branches).flatMap((list) => list.map((one) => one.values))];
  return all.flatMap((one) => Object.values(one).flatMap(filesIn));
}

function notUploaded(field: string): Refusal {
  return {
    code: 'invalid',
    field,
    message: text(
      '文件并非由您上传，或上传后过久未提交；请重新选择文件上传',
      '檔案並非由您上載，或上載後過久未提交；請重新選擇檔案上載',
      'the file was not uploaded by you, or too long ago; choose it again and upload it',
    ),
  };
}
