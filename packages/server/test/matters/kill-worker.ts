// A node under load, in a process of its own that is there to be killed: opens, annotates and grants
// matters in several loops at once and tells each acknowledged command in a line.
import { openStore } from '@twinpark/postgres';
import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { MatterService, type Answer } from '../../src/matters/index.ts';
import { applicant, grantForm, granter } from './grant-scheme.ts';
import { storyZone } from './zone.ts';

const [folder = '', round = '0', loops = '4', databaseUrl] = process.argv.slice(2);
const zone = 'story';
const store = await openStore({ folder, databaseUrl });
const service = new MatterService({
  store,
  zones: [storyZone()],
  calendars: officialCalendars,
  now: () => new Date().toISOString(),
  newId: () => randomUUIDv7(),
});

function acknowledge(id: string, answer: Answer): string {
  if (answer.outcome !== 'done') throw new Error(`${id}: ${JSON.stringify(answer)}`);
  process.stdout.write(`${id} ${answer.matter} ${String(answer.version)}\n`);
  return answer.matter;
}

async function loop(name: string): Promise<never> {
  for (let n = 0; ; n += 1) {
    const id = `${name}-${String(n)}`;
    const values = grantForm({ instrument: id, spend: { amount: '1.25', currency: 'CNY' } });
    const opened = await service.openMatter({ zone, scheme: 'grants', id, by: applicant, values });
    const matter = acknowledge(id, opened);
    for (const step of ['a', 'b']) {
      const asked = { zone, matter, id: `${id}-${step}`, by: granter, values: { note: step } };
      acknowledge(asked.id, await service.act({ ...asked, action: 'annotate' }));
    }
    const asked = { zone, matter, id: `${id}-grant`, by: granter, values: {} };
    acknowledge(asked.id, await service.act({ ...asked, action: 'grant' }));
    if (n % 5 === 4) await store.extendLog(zone);
  }
}

await Promise.all(Array.from({ length: Number(loops) }, (_, i) => loop(`r${round}-${String(i)}`)));
