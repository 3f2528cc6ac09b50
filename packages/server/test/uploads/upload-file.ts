import { contentHash, type UploadKey } from '@twinpark/postgres';

/** A text of two megabytes, which only the right pieces in the right order make. */
export const uploadBytes = Buffer.from(
  Array.from({ length: 200_000 }, (_none, i) => `${String(i).padStart(9, '0')}\n`).join(''),
);
const pieceBytes = 8192;

export const uploadKey: UploadKey = {
  zone: 'hetao',
  person: '0193fc00-0000-7000-8000-000000000001',
  hash: contentHash(uploadBytes),
};

export function pieceOf(offset: number): Uint8Array {
  return uploadBytes.subarray(offset, offset + pieceBytes);
}
