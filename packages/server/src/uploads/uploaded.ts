import { isFileType, type FileValue } from '@twinpark/core/model';
import type { FileStore } from '@twinpark/postgres';

/** The value for a file that a person has uploaded; null where they have not. */
export async function uploadedFile(
  store: Pick<FileStore, 'uploadOf'>,
  zone: string,
  person: string,
  hash: string,
): Promise<FileValue | null> {
  const upload = await store.uploadOf(zone, person, hash);
  if (upload === null || !isFileType(upload.mediaType)) return null;
  const { name, mediaType: type, bytes } = upload;
  return { file: hash, name, type, bytes: String(bytes) };
}
