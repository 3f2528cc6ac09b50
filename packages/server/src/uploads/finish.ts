import { contentHash, type FileStore, type UploadKey } from '@twinpark/postgres';
import type { Instant, Text } from '@twinpark/core/model';
import { text } from '@twinpark/core/model';
import { receiveFile } from './receive.ts';

type Finished =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'refused'; readonly refusal: Text };

const changed = text(
  '收到的内容与原文件不一致，已删除，请重新选择文件上传',
  '收到的內容與原檔案不符，已刪除，請重新選擇檔案上載',
  'what came is not the file that was announced; it was deleted. Choose the file again',
);

/** Makes an upload like any other of a file that has come whole: its bytes must come to the hash it was
 * announced with, and be of a type that can be handed in. Either way nothing of it is left on its way. Safe to
 * run again after a crash, and at the same time. */
export async function finishUpload(
  store: Pick<FileStore, 'receivedBytes' | 'keepUpload' | 'dropUnfinished'>,
  key: UploadKey,
  name: string,
  at: Instant,
): Promise<Finished> {
  const bytes = await store.receivedBytes(key);
  const isSame = contentHash(bytes) === key.hash;
  const answer = isSame
    ? await receiveFile(store, { ...key, at }, null, { name, bytes })
    : { refusal: changed };
  await store.dropUnfinished(key);
  return 'refusal' in answer ? { outcome: 'refused', ...answer } : { outcome: 'kept' };
}
