import {
  audiences,
  channels,
  entryStatuses,
  lifeEvents,
  type Action,
  type Actor,
  type Answer,
  type Branch,
  type CertificateKind,
  type ClockDefinition,
  type Excerpt,
  type Field,
  type FieldKind,
  type FurtherNotice,
  type Guide,
  type Ledger,
  type LedgerAccount,
  type LetterKind,
  type Lookup,
  type Material,
  type Numbering,
  type Opening,
  type Outcome,
  type Register,
  type RegisterColumn,
  type Scheme,
  type Source,
  type Stage,
  type Text,
  type WhichPersons,
  type WhichUnits,
} from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import { misshapen, type Members, type MembersOf, type Shape } from './shape.ts';

const text: Shape = { is: 'text' };
const string: Shape = { is: 'string' };
const number: Shape = { is: 'number' };
const yes: Shape = { is: 'true' };
const boolean: Shape = { is: 'boolean' };
const anything: Shape = { is: 'anything' };
const rule: Shape = { is: 'a rule' };
const strings: Shape = { list: string };
const words: Shape = { names: text };
const oneOrMore: Shape = { either: [string, strings] };
const one = (...of: readonly string[]): Shape => ({ one: of });
const list = (of: Shape): Shape => ({ list: of });
const part = <Part>(members: MembersOf<Part>): Shape => ({ members });
const names = <Part>(members: MembersOf<Part>): Shape => ({ names: part<Part>(members) });
const nameOrRule: Shape = { either: [string, rule] };

const source = {
  instrument: text,
  verified: boolean,
  'article?': string,
  'date?': string,
  'address?': string,
} satisfies MembersOf<Source>;

const fieldBase: Members = {
  title: text,
  kind: string,
  privacy: one('public', 'case', 'personal'),
  'help?': text,
  'seenBy?': strings,
  'crossing?': one('stays', 'crosses'),
  'required?': { either: [yes, rule] },
  'visible?': rule,
};

const bounds = { 'min?': string, 'max?': string } as const;
/** What fields of a kind have besides what all have. */
type OfKind<Kind extends FieldKind> = Omit<
  Extract<Field, { readonly kind: Kind }>,
  'title' | 'kind' | 'privacy' | 'help' | 'seenBy' | 'crossing' | 'required' | 'visible'
>;
type KindShapes = {
  readonly [Kind in Exclude<FieldKind, 'group'>]: MembersOf<OfKind<Kind>>;
};
const which = { 'of?': strings, 'notHolding?': strings } satisfies MembersOf<WhichUnits>;
const who = { 'role?': string } satisfies MembersOf<WhichPersons>;
const fieldKinds: KindShapes = {
  text: {
    'maxLength?': number,
    'lines?': number,
    'pattern?': { members: { matches: string, says: text } },
  },
  texts: {},
  wording: { 'maxLength?': number, 'lines?': number },
  choice: { options: words },
  choices: { options: words, 'min?': number },
  'yes-no': {},
  unit: which,
  units: { 'min?': number, ...which },
  person: who,
  persons: { 'min?': number, ...who },
  entry: { 'left?': anything, register: string, 'where?': { names: anything }, 'shows?': strings },
  date: { 'notAfter?': one('today'), 'notBefore?': one('today') },
  amount: { currencies: strings, ...bounds },
  decimal: { ...bounds, 'places?': number, 'unit?': text },
  file: { 'accept?': strings, 'maxBytes?': number },
};

const ownKinds: Readonly<Record<string, Members>> = {
  assign: { assign: string, from: string },
  open: { open: string, 'of?': string, 'onlyIf?': rule, 'takes?': strings },
  move: { move: string, 'from?': strings, to: string, 'clears?': strings },
  close: { close: string, 'only?': one('own') },
  issue: { issue: string },
  start: { start: string, 'onlyIf?': rule, 'since?': string },
  stop: { stop: string },
  pause: { pause: string, 'onlyIf?': rule },
  resume: { resume: string },
  extend: { extend: string, by: string },
  number: { number: string },
  set: { set: string, to: rule, 'on?': one('branch') },
};

const within: Members = { 'from?': rule, 'until?': rule };
const account: Shape = {
  either: [string, { members: { account: string, of: { either: [{ list: rule }, rule] } } }],
};
const recordKinds: Readonly<Record<string, Members>> = {
  change: {
    change: string,
    'of?': rule,
    'columns?': { names: rule },
    'status?': one(...entryStatuses),
    ...within,
  },
  post: { post: string, debit: account, credit: account, amount: rule, 'most?': rule },
  reverse: { reverse: string },
  slot: { slot: string, entry: nameOrRule, from: rule, until: rule },
  release: { release: string, 'entry?': nameOrRule },
  certificate: { certificate: string, claims: { names: rule }, ...within },
  revoke: { revoke: string, status: one('revoked', 'suspended', 'valid') },
  letter: { letter: string },
  // Last: what a slot reserves is called `entry` too.
  entry: {
    entry: string,
    'id?': { either: [{ list: rule }, rule] },
    columns: { names: rule },
    ...within,
  },
};
const repeated: Members = { 'each?': string, 'onlyIf?': rule };
const recordEffect: Shape = { kinds: recordKinds, shared: repeated };
const effect: Shape = {
  kinds: {
    ...ownKinds,
    ...Object.fromEntries(
      Object.entries(recordKinds).map(([kind, members]) => [kind, { ...repeated, ...members }]),
    ),
  },
  shared: {},
};

const goes: Shape = { either: [string, list({ members: { to: string, 'if?': rule } })] };

const opening = {
  title: text,
  by: string,
  'asks?': strings,
  'needs?': strings,
  'onlyIf?': list({ members: { rule, otherwise: text } }),
  'effects?': list(effect),
} satisfies MembersOf<Opening>;
const action = {
  ...opening,
  by: oneOrMore,
  at: strings,
  'branch?': string,
  'branchAt?': strings,
  'only?': string,
  'anew?': strings,
  'shows?': strings,
  'because?': text,
  'goes?': goes,
  'branchGoes?': goes,
  'offered?': { either: [yes, { members: { 'while?': string, at: strings } }] },
  'onExpiry?': string,
  'onDay?': rule,
  'nightly?': yes,
  'onLead?': strings,
} satisfies MembersOf<Action>;

const stage = { title: text, 'final?': yes, 'published?': yes } satisfies MembersOf<Stage>;

const guide = {
  audience: list(one(...audiences)),
  lifeEvents: list(one(...lifeEvents)),
  channel: one(...channels),
  who: text,
  'decidedBy?': strings,
  'expects?': strings,
  materials: names<Material>({
    title: text,
    'field?': string,
    form: one('original', 'copy', 'electronic'),
    'notes?': text,
    'sample?': text,
  }),
  'keywords?': list(text),
  fee: {
    either: [
      one('none'),
      { members: { amount: anything, 'per?': text, source: { members: source } } },
    ],
  },
  'pledge?': { members: { declaration: text, replaces: strings, clock: string } },
  days: {
    members: {
      promised: string,
      'limits?': list({
        kinds: {
          clock: { clock: string },
          none: { none: one('law', 'pledge'), 'of?': text, verified: boolean },
        },
        shared: {},
      }),
    },
  },
  results: words,
} satisfies MembersOf<Guide>;

const scheme = {
  id: string,
  version: number,
  title: text,
  summary: text,
  side: string,
  place: string,
  basis: list(part<Source>(source)),
  actors: names<Actor>({
    title: text,
    party: one('unit', 'person', 'public'),
    'many?': yes,
    'role?': string,
    'standing?': yes,
  }),
  fields: { names: anything },
  lookups: names<Lookup>({
    title: text,
    yields: one('yes-no', 'decimal', 'amount', 'date', 'text', 'list'),
    'each?': string,
    from: rule,
  }),
  stages: names<Stage>(stage),
  first: string,
  opening: part<Opening>(opening),
  branches: names<Branch>({
    title: text,
    over: string,
    'privacy?': one('public', 'case'),
    stages: names<Stage>(stage),
    first: string,
  }),
  clocks: names<ClockDefinition>({
    title: text,
    owner: string,
    rule: goes,
    'branch?': string,
    'period?': yes,
  }),
  actions: names<Action>(action),
  outcomes: names<Outcome>({ title: text, at: string, effects: list(recordEffect) }),
  numbers: names<Numbering>({ form: string, restarts: one('yearly', 'never') }),
  'excerpts?': list(
    part<Excerpt>({
      title: text,
      register: string,
      where: { names: string },
      of: string,
      'allTo?': strings,
      columns: strings,
      'counts?': { members: { column: string, words } },
    }),
  ),
  'registers?': names<Register>({
    title: text,
    columns: names<RegisterColumn>({
      title: text,
      kind: one('text', 'yes-no', 'decimal', 'amount', 'date', 'list'),
      privacy: one('public', 'case', 'personal'),
    }),
    'unique?': list(strings),
    'otherwise?': text,
  }),
  'ledgers?': names<Ledger>({
    title: text,
    units: strings,
    accounts: names<LedgerAccount>({
      title: text,
      'keyed?': yes,
      'floor?': string,
      'opening?': string,
    }),
  }),
  'certificates?': names<CertificateKind>({
    title: text,
    statement: text,
    claims: names<{ readonly title: Text }>({ title: text }),
    'holder?': string,
  }),
  'letters?': names<LetterKind>({ title: text, 'to?': string, paragraphs: list(text) }),
  'guide?': part<Guide>(guide),
  'notices?': list(
    part<FurtherNotice>({
      to: oneOrMore,
      'stage?': string,
      'outcome?': string,
      'overdue?': string,
      'action?': string,
    }),
  ),
  'answers?': list(
    part<Answer>({
      to: string,
      by: oneOrMore,
      'saw?': { names: anything },
      says: text,
      'shows?': strings,
    }),
  ),
} satisfies MembersOf<Scheme>;

/** What of a scheme is not as the model has it (`model/scheme.ts`): members that are missing, of another sort, or that nobody
 * knows. The compiler says the same of what is written in TypeScript; what is not shaped so cannot be looked at further. */
export function shapeProblems(given: unknown): readonly Problem[] {
  const problems = misshapen(given, { members: scheme }, '');
  const fields = problems.length === 0 ? Object.entries((given as { fields: object }).fields) : [];
  return [...problems, ...fields.flatMap(([id, field]) => fieldProblems(field, `fields.${id}`))];
}

/** A column, which is no group and names no persons. */
function columnProblems(column: unknown, at: string): readonly Problem[] {
  const kind = typeof column === 'object' && column !== null && 'kind' in column && column.kind;
  if (kind !== 'person' && kind !== 'persons') return fieldProblems(column, at);
  const message = 'a column of a table names no persons';
  return [{ at: `${at}.kind`, message, remedy: 'ask for them in a field of their own' }];
}

const kindShapes = new Map<string, Members>(Object.entries(fieldKinds));

/** A field by its kind; of a group, its columns too. */
function fieldProblems(field: unknown, at: string): readonly Problem[] {
  const kind =
    typeof field === 'object' && field !== null && 'kind' in field ? String(field.kind) : '';
  if (kind === 'group') {
    const group: Members = {
      'min?': number,
      'max?': number,
      'distinct?': list(oneOrMore),
      columns: { names: anything },
    };
    const problems = misshapen(field, { members: { ...fieldBase, ...group } }, at);
    if (problems.length > 0) return problems;
    const { columns } = field as { readonly columns: object };
    return Object.entries(columns).flatMap(([id, column]) =>
      columnProblems(column, `${at}.columns.${id}`),
    );
  }
  const own = kindShapes.get(kind);
  if (own) return misshapen(field, { members: { ...fieldBase, ...own } }, at);
  const known = [...kindShapes.keys(), 'group'].map((one) => `'${one}'`);
  return [
    {
      at: `${at}.kind`,
      message: kind === '' ? 'it is missing' : `nothing is of the kind “${kind}”`,
      remedy: `write one of ${known.join(', ')}`,
    },
  ];
}
