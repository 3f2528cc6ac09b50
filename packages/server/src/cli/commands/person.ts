import { languages, type Zone } from '@twinpark/core/model';
import type { ChangeNote, Person, Store } from '@twinpark/postgres';
import type { Command } from 'commander';
import { invite } from '../../people/invitation.ts';
import { ownRolesIn, rolesIn } from '../../people/roles.ts';
import { emailOf, isEmail } from '../../people/email.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failure.ts';
import { parseLanguage } from '../language.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

interface ZoneOption {
  readonly zone: string;
  readonly json?: true;
}

interface RoleOptions extends ZoneOption {
  readonly unit?: string;
  readonly role?: readonly string[];
}

interface AddOptions extends RoleOptions {
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

/** `person add|list|role|disable|enable|invite`: accounts, for the operators of the node, who may open
 * its data or its socket. The first administrator is made with it; no account has a default password. */
export function addPerson(program: Command, context: Context): void {
  const person = program.command('person').description(say(context, 'personAbout'));
  const sub = (name: string, about: Parameters<typeof say>[1]): Command =>
    person
      .command(name)
      .description(say(context, about))
      .exitOverride()
      .requiredOption('--zone <zone>', say(context, 'zoneOption'))
      .option('--json', say(context, 'jsonOption'));
  const withRoles = (command: Command): Command =>
    command
      .option('--unit <unit>', say(context, 'unitIdOption'))
      .option('--role <role...>', say(context, 'roleOption'));

  withRoles(
    sub('add', 'personAddAbout')
      .requiredOption('--email <address>', say(context, 'emailOption'))
      .requiredOption('--name <name>', say(context, 'nameOption'))
      .option('--language <language>', say(context, 'accountLanguageOption'), languages[0]),
  ).action((options: AddOptions) => add(context, options));
  sub('list', 'personListAbout').action((options: ZoneOption) => list(context, options));
  withRoles(sub('role', 'personRoleAbout').argument('<email>')).action(
    (email: string, options: RoleOptions) => setRoles(context, email, options),
  );
  const change = (disabledAt: () => string | null) => (email: string, options: ZoneOption) =>
    withPerson(context, email, options, async (store, { zone, id }) => {
      const at = disabledAt();
      const what = at === null ? 'enabled' : 'disabled';
      await store.changePerson(zone, id, { disabledAt: at }, atNode(context, null, what));
    });
  sub('disable', 'personDisableAbout')
    .argument('<email>')
    .action(change(() => context.now()));
  sub('enable', 'personEnableAbout')
    .argument('<email>')
    .action(change(() => null));
  sub('invite', 'personInviteAbout')
    .argument('<email>')
    .action((email: string, options: ZoneOption) => {
      const zone = zoneOf(context, options);
      return withStore(context, async (store) => {
        const person = await found(context, store, zone, email);
        await tellInvitation(context, store, person, options, atNode(context, null, 'invited'));
      });
    });
  withExamples(person, context, [
    'person add --zone hetao --name 王小明 --email wang@example.org --role administrator',
    'person add --zone hetao --name 李小红 --email li@example.org --unit futian-sti --role officer',
    'person add --zone hetao --name 梁大文 --email leung@example.org --role adviser',
    'person list --zone hetao',
    'person role li@example.org --zone hetao --unit futian-supervision --role supervisor',
    'person disable li@example.org --zone hetao',
  ]);
}

async function add(context: Context, options: AddOptions): Promise<void> {
  const zone = zoneOf(context, options);
  const email = emailOf(options.email);
  if (!isEmail(email)) {
    throw new UsageError(say(context, 'badEmail', { value: options.email }));
  }
  const language = parseLanguage(options.language);
  if (language === null) {
    throw new UsageError(say(context, 'badLanguage', { value: options.language }));
  }
  const unit = unitOf(context, zone, options);
  const roles = rolesOf(context, zone, unit, options);
  await withStore(context, async (store) => {
    const person = {
      zone: zone.id,
      id: context.newId(),
      name: options.name.trim().slice(0, 100),
      language,
      email,
      ownRoles: unit === null ? roles : [],
      memberships: unit === null ? [] : [{ unit, roles }],
      sample: false,
      createdAt: context.now(),
    };
    const outcome = await store.addPerson(
      { ...person, passwordHash: null },
      atNode(context, unit, 'added'),
    );
    if (outcome === 'email-taken') {
      throw new UsageError(say(context, 'emailTaken', { value: email, zone: zone.id }));
    }
    if (options.json !== true) await context.print(`${say(context, 'personAdded', { email })}\n`);
    const added = { ...person, hasPassword: false, disabled: false };
    await tellInvitation(context, store, added, options);
  });
}

async function tellInvitation(
  context: Context,
  store: Store,
  person: Person,
  options: ZoneOption,
  note?: ChangeNote,
): Promise<void> {
  const path = await invite(store, context, person, note);
  const { env } = context;
  const link = `${(env['TWINPARK_URL'] || `http://localhost:${env['PORT'] || '3000'}`).replace(/\/$/, '')}${path}`;
  await context.print(
    options.json === true
      ? `${JSON.stringify({ ...person, invitation: link }, null, 1)}\n`
      : `${say(context, 'invitation', { link })}\n`,
  );
}

async function list(context: Context, options: ZoneOption): Promise<void> {
  const zone = zoneOf(context, options);
  const persons = await withStore(context, async (store) => {
    const all: Person[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.findPersons({ zone: zone.id, cursor, limit: 200 });
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return all;
  });
  if (options.json === true) {
    await context.print(`${JSON.stringify(persons, null, 1)}\n`);
    return;
  }
  if (persons.length === 0) await context.print(`${say(context, 'noPersons')}\n`);
  for (const person of persons) await context.print(`${line(context, person)}\n`);
}

function line(context: Context, person: Person): string {
  const parts = [
    ...person.memberships.map(({ unit, roles }) => `${unit}: ${roles.join(', ') || '–'}`),
    ...(person.ownRoles.length > 0
      ? [`${say(context, 'selfMark')}: ${person.ownRoles.join(', ')}`]
      : []),
  ];
  const mark = person.disabled ? ` ${say(context, 'disabledMark')}` : '';
  return `${context.paint('bold', person.email)}  ${person.name}${mark}  ${context.paint('dim', parts.join(' · '))}`;
}

function setRoles(context: Context, email: string, options: RoleOptions): Promise<void> {
  const zone = zoneOf(context, options);
  const unit = unitOf(context, zone, options);
  const roles = rolesOf(context, zone, unit, options);
  return withPerson(context, email, options, async (store, person) => {
    const note = atNode(context, unit, roles.length === 0 ? 'left' : 'roles');
    await store.setRoles(person.zone, person.id, unit, roles.length === 0 ? null : roles, note);
  });
}

/** A change made at the command line: nobody's account stands behind it. */
function atNode(context: Context, unit: string | null, what: ChangeNote['what']): ChangeNote {
  return { at: context.now(), by: null, unit, what };
}

/** Finds the person, does the work, prints how they stand afterwards. */
function withPerson(
  context: Context,
  email: string,
  options: ZoneOption,
  work: (store: Store, person: Person) => Promise<void>,
): Promise<void> {
  const zone = zoneOf(context, options);
  return withStore(context, async (store) => {
    const person = await found(context, store, zone, email);
    await work(store, person);
    const after = await found(context, store, zone, email);
    await context.print(
      options.json === true
        ? `${JSON.stringify(after, null, 1)}\n`
        : `${say(context, 'personChanged', { email: person.email })}\n${line(context, after)}\n`,
    );
  });
}

async function found(context: Context, store: Store, zone: Zone, email: string): Promise<Person> {
  const person = await store.personByEmail(zone.id, emailOf(email));
  if (person !== null) return person;
  throw new UsageError(say(context, 'unknownPerson', { value: email, zone: zone.id }));
}

function zoneOf(context: Context, { zone }: ZoneOption): Zone {
  const [chosen] = zonesOf(context, zone);
  if (chosen === undefined) throw new Error('zonesOf returned no zone for a given name.');
  return chosen;
}

function unitOf(context: Context, zone: Zone, { unit }: RoleOptions): string | null {
  if (unit === undefined || zone.units.some(({ id }) => id === unit)) return unit ?? null;
  const expected = zone.units.map(({ id }) => id).join(', ');
  throw new UsageError(say(context, 'unknownUnit', { value: unit, expected }));
}

/** The roles asked for, each once; only those that can be held there, or nobody would ever act by them. */
function rolesOf(
  context: Context,
  zone: Zone,
  unit: string | null,
  { role = [] }: RoleOptions,
): readonly string[] {
  const known = unit === null ? ownRolesIn(zone) : rolesIn(zone, unit);
  const wrong = role.find((one) => !known.includes(one));
  if (wrong === undefined) return [...new Set(role)];
  throw new UsageError(say(context, 'badRole', { value: wrong, expected: known.join(', ') }));
}
