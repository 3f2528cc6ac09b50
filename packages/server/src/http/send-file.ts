import type { FileValue } from '@twinpark/core/model';
import type { FileStore } from '@twinpark/postgres';
import type { FastifyReply } from 'fastify';

/** Sends a file that somebody handed in, to be saved under its name: it never opens as a page of ours. */
export async function sendFile(
  reply: FastifyReply,
  store: Pick<FileStore, 'fileContent'>,
  { file, name, type }: FileValue,
): Promise<FastifyReply> {
  const bytes = await store.fileContent(file);
  if (bytes === null) {
    throw new Error(
      `The file "${name}" is missing from the content folder under hash ${file}; expected the bytes of every file that a matter holds there. Restore the folder "files" from the same backup as the database.`,
    );
  }
  const saved = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${saved}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
