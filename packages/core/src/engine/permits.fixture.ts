import { defineScheme, text, type Scheme } from '../model/index.ts';

const t = (said: string) => text(said, said, said);
const yes = { kind: 'text', privacy: 'public' } as const;

/** A scheme that uses all effects on the records: permits in batches, one number a person, quantities drawn
 * from a quota and used up, suspension and an end that comes by itself. */
export const permits: Scheme = defineScheme({
  id: 'permits',
  version: 1,
  title: t('Permits'),
  summary: t('Permits in batches'),
  side: 'sz',
  place: 'test',
  basis: [],
  actors: {
    holder: { title: t('holder'), party: 'unit', standing: true },
    office: { title: t('office'), party: 'unit', standing: true },
  },
  fields: {
    title: { title: t('title'), kind: 'text', privacy: 'public' },
    batch: { title: t('batch'), kind: 'text', privacy: 'public', required: true },
    leader: { title: t('leader'), kind: 'text', privacy: 'personal' },
    quota: { title: t('quota'), kind: 'decimal', privacy: 'public', min: '0' },
    until: { title: t('until'), kind: 'date', privacy: 'public' },
    people: {
      title: t('people'),
      kind: 'group',
      privacy: 'case',
      columns: {
        person: { title: t('person'), kind: 'text', privacy: 'personal', required: true },
        desk: { title: t('desk'), kind: 'text', privacy: 'case' },
        hours: { title: t('hours'), kind: 'decimal', privacy: 'case', required: true },
      },
    },
    permit: { title: t('permit'), kind: 'entry', register: 'permits', privacy: 'public' },
    used: {
      title: t('used'),
      kind: 'group',
      privacy: 'case',
      columns: {
        permit: { title: t('permit'), kind: 'entry', register: 'permits', privacy: 'public' },
        hours: { title: t('hours'), kind: 'decimal', privacy: 'case' },
      },
    },
  },
  lookups: {
    left: {
      title: t('left'),
      yields: 'decimal',
      from: { balance: { ledger: 'hours', account: 'quota', of: 'batch' } },
    },
    isPermitted: {
      title: t('permit in force'),
      yields: 'yes-no',
      each: 'used',
      from: { listed: { register: 'permits', entry: { item: 'permit' } } },
    },
    inBatch: {
      title: t('permits in the batch'),
      yields: 'decimal',
      from: { entries: { register: 'permits', where: { batch: 'batch' } } },
    },
    termDays: { title: t('days'), yields: 'decimal', from: { parameter: 'termDays' } },
  },
  stages: {
    open: { title: t('open') },
    listed: { title: t('in force') },
    over: { title: t('over'), final: true },
  },
  first: 'open',
  opening: { title: t('open'), by: 'holder', asks: ['title', 'batch', 'people', 'leader'] },
  actions: {
    allot: {
      title: t('allot'),
      by: 'office',
      at: ['open', 'listed'],
      asks: ['quota'],
      anew: ['quota'],
      needs: ['quota'],
      effects: [
        {
          post: 'hours',
          debit: { account: 'quota', of: { field: 'batch' } },
          credit: 'source',
          amount: { field: 'quota' },
        },
      ],
    },
    list: {
      title: t('list'),
      by: 'office',
      at: ['open'],
      asks: ['until', 'people'],
      effects: [
        { set: 'until', to: { addDays: { to: { today: true }, days: { lookup: 'termDays' } } } },
        {
          each: 'people',
          entry: 'permits',
          id: { number: 'permit' },
          columns: {
            person: { item: 'person' },
            desk: { item: 'desk' },
            batch: { field: 'batch' },
          },
          from: { today: true },
          until: { field: 'until' },
        },
        {
          each: 'people',
          post: 'hours',
          debit: { account: 'permitted', of: { made: 'permits' } },
          credit: { account: 'quota', of: { field: 'batch' } },
          amount: { item: 'hours' },
        },
        {
          each: 'people',
          onlyIf: { known: 'title' },
          slot: 'rooms',
          entry: { item: 'desk' },
          from: { today: true },
          until: { field: 'until' },
        },
        {
          certificate: 'list',
          claims: { batch: { field: 'batch' }, leader: { field: 'leader' } },
          from: { today: true },
          until: { field: 'until' },
        },
      ],
      goes: 'listed',
    },
    use: {
      title: t('use'),
      by: 'holder',
      at: ['listed'],
      asks: ['used'],
      anew: ['used'],
      needs: ['used'],
      onlyIf: [
        {
          rule: {
            compare: {
              left: { count: { over: 'used', where: { not: { lookup: 'isPermitted' } } } },
              is: '=',
              right: { constant: '0' },
            },
          },
          otherwise: t('a permit is not in force'),
        },
      ],
      effects: [
        {
          each: 'used',
          post: 'hours',
          debit: { account: 'used', of: { item: 'permit' } },
          credit: { account: 'permitted', of: { item: 'permit' } },
          amount: { item: 'hours' },
        },
      ],
    },
    suspend: {
      title: t('suspend'),
      by: 'office',
      at: ['listed'],
      asks: ['permit'],
      needs: ['permit'],
      effects: [{ change: 'permits', of: { field: 'permit' }, status: 'suspended' }],
    },
    revoke: {
      title: t('revoke'),
      by: 'office',
      at: ['listed'],
      asks: ['permit'],
      needs: ['permit'],
      effects: [{ change: 'permits', of: { field: 'permit' }, status: 'revoked' }],
    },
    halt: {
      title: t('halt'),
      by: 'office',
      at: ['listed'],
      effects: [{ revoke: 'list', status: 'suspended' }],
    },
    resume: {
      title: t('resume'),
      by: 'office',
      at: ['listed'],
      effects: [{ revoke: 'list', status: 'valid' }],
    },
    withdraw: {
      title: t('withdraw'),
      by: 'office',
      at: ['listed'],
      effects: [{ revoke: 'list', status: 'revoked' }],
    },
    prolong: {
      title: t('prolong'),
      by: 'office',
      at: ['listed'],
      asks: ['until'],
      needs: ['until'],
      effects: [{ change: 'permits', until: { field: 'until' } }],
    },
    leave: {
      title: t('leave the rooms'),
      by: 'holder',
      at: ['listed'],
      effects: [{ release: 'rooms' }, { reverse: 'hours' }],
    },
    expire: {
      title: t('expire'),
      by: 'office',
      at: ['listed'],
      onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
      goes: 'over',
    },
  },
  outcomes: {
    over: {
      title: t('over'),
      at: 'over',
      effects: [{ change: 'permits', status: 'ended' }, { release: 'rooms' }],
    },
  },
  numbers: { permit: { form: 'P{seq:3}', restarts: 'never' } },
  registers: {
    permits: {
      title: t('permits'),
      columns: {
        person: { title: t('person'), kind: 'text', privacy: 'personal' },
        desk: { title: t('desk'), ...yes },
        batch: { title: t('batch'), ...yes },
      },
      unique: [['person']],
    },
    rooms: { title: t('rooms'), columns: {} },
  },
  certificates: {
    list: {
      title: t('List of permits'),
      statement: t('This list is in force.'),
      claims: { batch: { title: t('batch') }, leader: { title: t('leader') } },
    },
  },
  ledgers: {
    hours: {
      title: t('hours'),
      units: [''],
      accounts: {
        source: { title: t('source') },
        quota: { title: t('quota'), keyed: true, floor: '0' },
        permitted: { title: t('permitted'), keyed: true, floor: '0' },
        used: { title: t('used'), keyed: true },
      },
    },
  },
});
