// A process of its own for tests: opens the store of the folder it is given, says so, and keeps it
// until its input ends.
import { openStore } from '../src/open.ts';

const [folder = ''] = process.argv.slice(2);
const store = await openStore({ folder });
process.stdout.write('ready\n');
process.stdin.on('end', () => {
  void store.close();
});
process.stdin.resume();
