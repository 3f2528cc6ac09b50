import type { FileValue } from '@twinpark/core/model';
import type { FileStore } from '@twinpark/postgres';
import { paperPdf } from '../src/documents/index.ts';

/** A real PDF that a person has uploaded, as a form holds it. */
export async function uploadPaper(
  store: Pick<FileStore, 'keepUpload'>,
  zone: string,
  person: string,
): Promise<FileValue> {
  const [name, mediaType, at] = [
    'paper.pdf',
    'application/pdf',
    '2026-03-02T01:00:00.000Z',
  ] as const;
  const content = await paperPdf('测试文件', ['仅供测试。'], at);
  const { hash, bytes } = await store.keepUpload({ zone, person, name, mediaType, content, at });
  return { file: hash, name, type: mediaType, bytes: String(bytes) };
}
