// A node that takes in a file piece by piece, in a process of its own that is there to be killed: tells how
// much it has acknowledged after every piece.
import { openStore } from '@twinpark/postgres';
import { pieceOf, uploadKey } from './upload-file.ts';

const [folder = ''] = process.argv.slice(2);
const store = await openStore({ folder });
for (;;) {
  const standing = await store.unfinishedUpload(uploadKey);
  if (!standing || standing.received === standing.bytes) break;
  const offset = standing.received;
  const at = new Date().toISOString();
  const answer = await store.appendUpload(uploadKey, { offset, content: pieceOf(offset), at });
  process.stdout.write(`${String(answer?.received ?? -1)}\n`);
}
await store.close();
