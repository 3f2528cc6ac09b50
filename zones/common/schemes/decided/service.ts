import {
  defineScheme,
  text,
  type CertificateKind,
  type Field,
  type Guide,
  type RecordEffect,
  type Register,
  type Rule,
  type Scheme,
  type Source,
  type Text,
} from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import {
  applyingPerson,
  counter,
  intakeActions,
  intakeClocks,
  intakeFields,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';

/** What is peculiar to a service that one unit decides: received at the counter, reviewed, granted with a
 * number, an entry and a certificate, or refused with the reason. */
export interface DecidedService {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly basis: readonly Source[];
  /** The unit that decides. */
  readonly office: Text;
  readonly fields: Readonly<Record<string, Field>>;
  /** Of them those that the applicant fills in; `contact` comes last by itself. */
  readonly asks: readonly string[];
  readonly onlyIf?: readonly { readonly rule: Rule; readonly otherwise: Text }[];
  /** Row of the clock table that the review runs under. */
  readonly clock: string;
  readonly granted: Text;
  readonly register: { readonly id: string } & Register;
  /** Claim and column by the field that says it; `number` is the number of the certificate. */
  readonly certificate: CertificateKind;
  readonly numberForm: string;
  readonly receipt: string;
  /** It is an administrative licence: the law's general limit holds. */
  readonly isLicence?: true;
  readonly guide: Omit<Guide, 'days'>;
  /** Where set, who declares to meet the conditions is granted at once and looked into afterwards. */
  readonly pledge?: Pledge;
}

/** The fast path on credit (告知承诺): what is declared, the row of the clock table for looking into it, and
 * the field by which a bar on credit is looked up. */
interface Pledge {
  readonly declaration: Text;
  readonly clock: string;
  readonly barredBy: string;
}

const review = text('审核', '審批', 'review');

/** Makes the scheme of such a service. */
export function decidedService(given: DecidedService): Scheme {
  const { id, certificate, register, pledge } = given;
  const asked = [...given.asks, ...(pledge ? ['pledge'] : []), 'contact'];
  const intake = intakeActions(asked);
  const says = (): Record<string, Rule> =>
    Object.fromEntries(Object.keys(certificate.claims).map((claim) => [claim, { field: claim }]));
  const left = (): readonly RecordEffect[] => [
    { entry: register.id, columns: columnsOf(register) },
    { certificate: id, claims: says() },
  ];
  const scheme = defineScheme<string, string, string, string, string, string, string, string>({
    id,
    version: 1,
    title: given.title,
    summary: given.summary,
    side: 'sz',
    place: 'shenzhen',
    basis: given.basis,
    actors: {
      applicant: applyingPerson,
      counter,
      office: { title: given.office, party: 'unit', standing: true },
    },
    fields: {
      ...intakeFields,
      ...given.fields,
      ...(pledge && {
        pledge: {
          kind: 'yes-no',
          title: text('告知承诺', '告知承諾', 'Declaration'),
          help: pledge.declaration,
          privacy: 'case',
        },
      }),
    },
    ...(pledge && { lookups: { isBarred: barred(pledge) } }),
    stages: {
      ...intakeStages,
      granted: { title: given.granted, final: true },
      ...(pledge && pledgeStages),
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: given.onlyIf ?? [],
      effects: submitted,
    },
    clocks: {
      ...intakeClocks,
      decision: { title: review, owner: 'office', rule: given.clock },
      ...(pledge && {
        verification: {
          title: text('事后核查', '事後核查', 'check afterwards'),
          owner: 'office',
          rule: pledge.clock,
        },
      }),
    },
    actions: {
      ...intake,
      approve: {
        title: text('批准', '批准', 'Grant'),
        by: 'office',
        at: ['review'],
        effects: [{ stop: 'decision' }, { number: 'number' }],
        goes: 'granted',
      },
      refuse: {
        title: text('不予批准', '不獲批准', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      ...(pledge && pledgeActions),
    },
    outcomes: {
      ...unsuccessful,
      granted: { title: given.granted, at: 'granted', effects: left() },
      ...(pledge && {
        grantedOnPledge: {
          title: text('凭承诺批准', '憑承諾批准', 'granted on a declaration'),
          at: 'onPledge',
          effects: left(),
        },
        verified: { title: verified, at: 'verified', effects: [] },
        revoked: {
          title: revoked,
          at: 'revoked',
          effects: [
            { revoke: id, status: 'revoked' },
            { change: register.id, status: 'revoked' },
            {
              entry: barRegister,
              id: { number: 'bar' },
              columns: { who: { field: pledge.barredBy }, reason: { field: 'reason' } },
            },
          ],
        },
      }),
    },
    numbers: {
      number: { form: given.numberForm, restarts: 'yearly' },
      receipt: receiptNumber(given.receipt),
      ...(pledge && { bar: { form: `${given.receipt}失信{seq:4}`, restarts: 'never' } }),
    },
    registers: {
      [register.id]: { title: register.title, columns: register.columns },
      ...(pledge && { [barRegister]: bars }),
    },
    certificates: { [id]: certificate },
    guide: {
      ...given.guide,
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
    },
  });
  return counterService(scheme, { isLicence: given.isLicence });
}

/** Each column says the field of its name. */
function columnsOf({ columns }: Register): Record<string, Rule> {
  return Object.fromEntries(Object.keys(columns).map((column) => [column, { field: column }]));
}

const barRegister = 'credit-bars';
const bars: Register = {
  title: text('承诺失信名单', '違反承諾名單', 'Declarations found false'),
  columns: {
    who: {
      title: text('主体编号', '主體編號', 'Number of who declared'),
      kind: 'text',
      privacy: 'case',
    },
    reason: { title: text('原因', '原因', 'Reason'), kind: 'text', privacy: 'case' },
  },
};

function barred({ barredBy }: Pledge) {
  return {
    title: text('列入承诺失信名单', '列入違反承諾名單', 'listed for a false declaration'),
    yields: 'yes-no',
    from: { listed: { register: barRegister, where: { who: barredBy } } },
  } as const;
}

const verified = text('已核查', '已核查', 'checked');
const revoked = text('已撤销', '已撤銷', 'revoked');
const pledgeStages = {
  onPledge: { title: text('凭承诺批准，待核查', '憑承諾批准，待核查', 'granted on a declaration') },
  verified: { title: verified, final: true },
  revoked: { title: revoked, final: true },
} as const;

const pledgeActions = {
  acceptOnPledge: {
    title: text('受理并凭承诺批准', '受理並憑承諾批准', 'Accept and grant on the declaration'),
    by: 'counter',
    at: ['submitted'],
    onlyIf: [
      {
        rule: { field: 'pledge' },
        otherwise: text(
          '申请人没有作出承诺',
          '申請人沒有作出承諾',
          'the applicant made no declaration',
        ),
      },
      {
        rule: { not: { lookup: 'isBarred' } },
        otherwise: text(
          '曾作不实承诺，不适用告知承诺',
          '曾作不實承諾，不適用告知承諾',
          'an earlier declaration was found false',
        ),
      },
    ],
    effects: [
      { stop: 'intake' },
      { number: 'receipt' },
      { number: 'number' },
      { start: 'verification' },
    ],
    goes: 'onPledge',
  },
  verify: {
    title: text('核查属实', '核查屬實', 'Found true'),
    by: 'office',
    at: ['onPledge'],
    effects: [{ stop: 'verification' }],
    goes: 'verified',
  },
  revoke: {
    title: text('承诺不实，撤销', '承諾不實，撤銷', 'Found false: revoke'),
    by: 'office',
    at: ['onPledge'],
    asks: ['reason'],
    effects: [{ stop: 'verification' }],
    goes: 'revoked',
  },
} as const;
