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
import type { Pledge } from '../application/pledge.ts';
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
  readonly pledge?: Omit<Pledge, 'grantedBy'>;
}

const review = text('审核', '審批', 'review');

/** Makes the scheme of such a service. */
export function decidedService(given: DecidedService): Scheme {
  const { id, certificate, register, pledge } = given;
  const asked = [...given.asks, 'contact'];
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
    },
    stages: {
      ...intakeStages,
      granted: { title: given.granted, final: true },
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
    },
    outcomes: {
      ...unsuccessful,
      granted: { title: given.granted, at: 'granted', effects: left() },
    },
    numbers: {
      number: { form: given.numberForm, restarts: 'yearly' },
      receipt: receiptNumber(given.receipt),
    },
    registers: {
      [register.id]: { title: register.title, columns: register.columns },
    },
    certificates: { [id]: certificate },
    guide: {
      ...given.guide,
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
    },
  });
  return counterService(scheme, {
    isLicence: given.isLicence,
    ...(pledge && { pledge: { ...pledge, grantedBy: 'approve' } }),
  });
}

/** Each column says the field of its name. */
function columnsOf({ columns }: Register): Record<string, Rule> {
  return Object.fromEntries(Object.keys(columns).map((column) => [column, { field: column }]));
}
