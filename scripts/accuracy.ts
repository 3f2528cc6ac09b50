// npm run accuracy: reads the gold corpus, prints the report, keeps it in docs/accuracy.md, and fails
// when a floor is undercut. --misses PART lists what was missed or invented, --check writes nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAccuracy } from '../bench/accuracy/accuracy.ts';
import { firstContacts } from '../bench/accuracy/first-contact.ts';
import { readFloors, undercut } from '../bench/accuracy/floors.ts';
import { reportOf } from '../bench/accuracy/report.ts';

const { values } = parseArgs({
  options: { misses: { type: 'string' }, check: { type: 'boolean' }, json: { type: 'boolean' } },
});
const accuracy = measureAccuracy();
const heldOut = measureAccuracy('held-out');

if (values.misses === undefined) {
  const report = reportOf(accuracy, heldOut, firstContacts());
  console.log(values.json ? JSON.stringify({ ...accuracy, heldOut }) : report);
  if (!accuracy.real) {
    console.error('Note: the real letters (../shared/letters) are absent and were not measured.');
  }
  if (!values.check && accuracy.real) {
    const docs = new URL('../docs/', import.meta.url);
    mkdirSync(docs, { recursive: true });
    writeFileSync(new URL('accuracy.md', docs), report);
  }
} else {
  for (const miss of [...accuracy.misses, ...heldOut.misses]) {
    if (!miss.part.startsWith(values.misses)) continue;
    console.log(
      `${miss.file}\t${miss.part}\n  expected ${miss.expected || '–'}\n  found    ${miss.found || '–'}`,
    );
  }
}

const complaints = undercut(accuracy, readFloors());
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
