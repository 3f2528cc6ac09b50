import type { Acting } from '@twinpark/core/engine';
import type { Instant, Values, Zone } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import type { Person, Store } from '@twinpark/postgres';
import { sampleProposals, type SampleProgress, type SampleProposal } from '@twinpark/zone-common';
import { bindLetters } from './letters/index.ts';
import { MatterService } from './matters/index.ts';
import type { Stamp } from './samples.ts';
import { namedAccounts } from './people/named-accounts.ts';

const schemeId = 'proposals';
const day = 86_400_000;

/** Who plays the parts: demonstration accounts of the zone. */
interface Cast {
  readonly office: Acting;
  readonly supervisor: Acting;
  readonly lead: Acting & { readonly unit: string };
  readonly coHandler: Acting & { readonly unit: string };
  readonly proposer: Acting;
  /** Signs one of them as well. */
  readonly coProposer: Acting | null;
}

interface Deed {
  readonly by: Exclude<keyof Cast, 'coProposer'>;
  readonly action: string;
  readonly values?: Values;
  readonly party?: string;
}

/** Opens a dozen invented proposals in each zone that has demonstration accounts and no matters yet, and
 * carries each as far as its story goes, on the days it would have happened. Returns how many. */
export async function loadSampleMatters(
  store: Store,
  zones: readonly Zone[],
  stamp: Stamp,
): Promise<number> {
  let opened = 0;
  for (const zone of zones) {
    if (!zone.schemes.some(({ scheme }) => scheme.id === schemeId)) continue;
    const { total } = await store.schemeMatters({ zone: zone.id, scheme: schemeId, limit: 1 });
    const cast = castOf(zone, await store.samplePersons(zone.id));
    if (total > 0 || cast === null) continue;
    for (const proposal of sampleProposals.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      await play(store, zone, proposal, cast, stamp);
      opened += 1;
    }
  }
  return opened;
}

/** The accounts that the README names, so that whoever signs in with them finds something on their desk. */
function castOf({ id: zone }: Zone, persons: readonly Person[]): Cast | null {
  const of = (mailbox: string): Acting | null => {
    const found = persons.find(({ email }) => email === `${mailbox}@${zone}.example`);
    if (found === undefined) return null;
    const [membership] = found.memberships;
    return { person: found.id, unit: membership?.unit ?? null, roles: membership?.roles ?? [] };
  };
  const unitOf = (acting: Acting | null) =>
    acting?.unit ? { ...acting, unit: acting.unit } : null;
  const [office, supervisor, proposer] = [of('office'), of('supervisor'), of('proposer')];
  const [lead, coHandler] = [unitOf(of('sti')), unitOf(of('education'))];
  if (!office || !supervisor || !lead || !coHandler || !proposer) return null;
  return { office, supervisor, lead, coHandler, proposer, coProposer: of('co-proposer') };
}

async function play(
  store: Store,
  zone: Zone,
  proposal: SampleProposal,
  cast: Cast,
  stamp: Stamp,
): Promise<void> {
  const deeds = deedsOf(proposal, cast);
  const now = Date.parse(stamp.now());
  const start = now - proposal.daysAgo * day;
  let time = start;
  const service = new MatterService({
    store,
    zones: [zone],
    calendars: officialCalendars,
    now: (): Instant => new Date(time).toISOString(),
    newId: () => stamp.newId(),
    accounts: namedAccounts(store),
    bind: bindLetters(store, [zone]),
  });
  const { title, body, kind } = proposal;
  const values = {
    kind,
    period: 'session',
    session: kind === 'proposal' ? '市政协七届六次会议' : '区八届人大六次会议',
    title,
    body,
    proposers: [
      cast.proposer.person,
      ...(proposal.progress === 'drafting' && cast.coProposer ? [cast.coProposer.person] : []),
    ],
    contact: '（演示数据，无联系方式）',
  };
  const { id: zoneId } = zone;
  const by = cast.office;
  const answer = await service.openMatter({
    zone: zoneId,
    scheme: schemeId,
    id: stamp.newId(),
    by,
    values,
  });
  if (answer.outcome !== 'done') throw new Error(failure(title, 'opening', answer));
  // What had to be done soon was done soon; the rest of the time nobody did anything.
  const pace = Math.min(3 * day, (now - start) / (deeds.length + 1));
  for (const deed of deeds) {
    time += pace;
    const done = await service.act({
      zone: zoneId,
      matter: answer.matter,
      id: stamp.newId(),
      by: cast[deed.by],
      action: deed.action,
      values: deed.values ?? {},
      party: deed.party,
    });
    if (done.outcome !== 'done') throw new Error(failure(title, deed.action, done));
  }
}

function failure(title: string, action: string, answer: unknown): string {
  return `The sample proposal "${title}" cannot do "${action}": ${JSON.stringify(answer)}. Bring sample-matters.ts in line with the scheme.`;
}

/** What was done up to each point of progress, in order. */
function deedsOf(proposal: SampleProposal, cast: Cast): readonly Deed[] {
  const { lead, coHandler } = cast;
  const documentNumber = `演示函〔示例〕${String(sampleProposals.indexOf(proposal) + 1)}号`;
  const file: Deed = { by: 'office', action: 'file' };
  const assign: Deed = {
    by: 'office',
    action: 'assign',
    values: { mode: 'lead', handlers: [lead.unit], coHandlers: [coHandler.unit] },
  };
  const accepted: readonly Deed[] = [
    file,
    assign,
    { by: 'lead', action: 'accept' },
    { by: 'coHandler', action: 'coAccept' },
    { by: 'lead', action: 'planWork', values: { plan: '先与提案人沟通，再分工办理。' } },
    { by: 'coHandler', action: 'coOpine', values: { opinion: '同意，已列入年度工作。' } },
  ];
  const resultClass = proposal.progress === 'followed-up' ? 'B' : 'A';
  const measures = proposal.points.map(([point, said, status]) => ({ point, said, status }));
  const drafted: readonly Deed[] = [
    ...accepted,
    {
      by: 'lead',
      action: 'draft',
      values: {
        measures,
        resultClass,
        disclosure: proposal.disclosure,
        ...(proposal.disclosure !== 'full' && {
          disclosureGround: 'pending',
          disclosureReason: '部分内容尚在征求意见。',
        }),
      },
    },
    { by: 'lead', action: 'circulate' },
  ];
  const checking: readonly Deed[] = [
    ...drafted,
    { by: 'coHandler', action: 'countersign' },
    { by: 'lead', action: 'submit' },
  ];
  const answered: readonly Deed[] = [
    ...checking,
    { by: 'supervisor', action: 'approve', party: lead.unit },
    { by: 'lead', action: 'send', values: { documentNumber, signer: '示例' } },
  ];
  const rated = (satisfaction: string, comment = ''): readonly Deed[] => [
    ...answered,
    {
      by: 'proposer',
      action: 'rate',
      values: { satisfaction, ...(comment !== '' && { comment }) },
    },
  ];
  const published: readonly Deed[] = [...rated('satisfied'), { by: 'office', action: 'publish' }];
  const until: Readonly<Record<SampleProgress, readonly Deed[]>> = {
    registered: [],
    filed: [file],
    declined: [
      {
        by: 'office',
        action: 'decline',
        values: { notFiledAs: 'letter', reason: '属个人事项，转有关单位答复。' },
      },
    ],
    assigned: [file, assign],
    'return-asked': [
      file,
      assign,
      {
        by: 'lead',
        action: 'requestReturn',
        values: {
          returnGround: 'remit',
          returnReason: '三定规定未列入本单位职责。',
          proposedUnit: coHandler.unit,
        },
      },
    ],
    drafting: accepted,
    countersigning: drafted,
    checking,
    answered,
    dissatisfied: rated('dissatisfied', '没有说明以后每年办几次、名额有多少。'),
    published: [...published, { by: 'office', action: 'archive', values: { finalClass: 'A' } }],
    'followed-up': [...published, { by: 'office', action: 'archive', values: { finalClass: 'B' } }],
  };
  return until[proposal.progress];
}
