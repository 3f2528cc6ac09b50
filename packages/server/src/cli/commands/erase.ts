import type { Acting } from '@twinpark/core/engine';
import type { Zone } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import type { Store } from '@twinpark/postgres';
import type { Command } from 'commander';
import { erase, localOperator, MatterService } from '../../matters/index.ts';
import { emailOf } from '../../people/email.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

interface EraseOptions {
  readonly zone: string;
  readonly field: string;
  readonly by?: string;
  readonly operator?: string;
  readonly reason: string;
  readonly json?: true;
}

/** `erase MATTER --zone Z --field F --by EMAIL --reason WHY`: erases the personal values of a field of one matter,
 * named by id or number, in the name of an administrator of the node; or with `--operator NAME` of whoever runs it and
 * has no account. Both may open its data or its socket. */
export function addErase(program: Command, context: Context): void {
  const command = program
    .command('erase')
    .description(say(context, 'eraseAbout'))
    .argument('<matter>')
    .requiredOption('--zone <zone>', say(context, 'zoneOption'))
    .requiredOption('--field <field>', say(context, 'eraseFieldOption'))
    .option('--by <email>', say(context, 'eraseByOption'))
    .option('--operator <name>', say(context, 'eraseOperatorOption'))
    .requiredOption('--reason <text>', say(context, 'eraseReasonOption'))
    .option('--json', say(context, 'jsonOption'))
    .action((matter: string, options: EraseOptions) => eraseField(context, matter, options));
  withExamples(command, context, [
    'erase 20250012 --zone hetao --field contact --by wang@example.org --reason 当事人申请删除',
    'erase 20250012 --zone hetao --field contact --operator 王小明 --reason 当事人申请删除',
  ]);
}

async function eraseField(context: Context, name: string, options: EraseOptions): Promise<void> {
  const { field } = options;
  const because = options.reason.trim();
  const named = [options.by, options.operator].flatMap((one) => one?.trim() || []);
  const [by] = named;
  if (by === undefined || named.length > 1) throw new UsageError(say(context, 'eraseWho'));
  if (because === '') throw new UsageError(say(context, 'eraseEmpty'));
  const [zone] = zonesOf(context, options.zone);
  if (zone === undefined) throw new Error('zonesOf returned no zone for a given name.');
  const done = await withStore(context, async (store) => {
    const matter = await matterNamed(store, zone, name);
    const stored = matter === null ? null : await store.loadMatter(zone.id, matter);
    if (matter === null || stored === null) {
      throw new UsageError(say(context, 'noMatter', { value: name, zone: zone.id }));
    }
    const acting =
      options.by === undefined ? localOperator(by) : await administrator(context, store, zone, by);
    const held = stored.personal.map((value) => value.field);
    const count = held.filter((one) => one === field).length;
    if (count === 0) {
      const expected = [...new Set(held)].join(', ') || '–';
      throw new UsageError(say(context, 'eraseNothing', { matter, value: field, expected }));
    }
    const service = new MatterService({
      store,
      zones: [zone],
      calendars: officialCalendars,
      now: () => context.now(),
      newId: () => context.newId(),
    });
    const answer = await erase(service, {
      zone: zone.id,
      id: context.newId(),
      matter,
      field,
      by: acting,
      because,
    });
    if (answer.outcome !== 'done') throw new Error(`Erasing failed: ${JSON.stringify(answer)}`);
    return { zone: zone.id, matter, field, count, version: answer.version, by, reason: because };
  });
  await context.print(
    options.json === true ? `${JSON.stringify(done)}\n` : `${say(context, 'erased', done)}\n`,
  );
}

/** The account of an administrator of the node, who may not be disabled. */
async function administrator(
  context: Context,
  store: Store,
  zone: Zone,
  email: string,
): Promise<Acting> {
  const person = await store.personByEmail(zone.id, emailOf(email));
  if (person === null) {
    throw new UsageError(say(context, 'unknownPerson', { value: email, zone: zone.id }));
  }
  if (person.disabled || !person.ownRoles.includes('administrator')) {
    throw new UsageError(say(context, 'eraseNotAdministrator', { value: email }));
  }
  return { person: person.id, unit: null, roles: person.ownRoles };
}

/** The matter with this id, or the one whose number under any scheme of the zone it is; else null. */
async function matterNamed(store: Store, zone: Zone, name: string): Promise<string | null> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)) return name;
  const found = await Promise.all(
    zone.schemes.map(({ scheme }) => store.matterNumbered(zone.id, scheme.id, name)),
  );
  const [only, ...others] = found.filter((one) => one !== null);
  return only !== undefined && others.length === 0 ? only : null;
}
