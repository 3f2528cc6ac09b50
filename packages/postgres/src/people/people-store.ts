import type { Language } from '@twinpark/core/model';
import type { Page } from '@twinpark/core/promises';
import type { AccountChange, ChangeNote } from './account-changes.ts';

/** A unit that a person may act for, and the roles held in it. */
export interface Membership {
  readonly unit: string;
  readonly roles: readonly string[];
}

/** Somebody with an account in a zone. Instants are ISO 8601. */
export interface Person {
  readonly zone: string;
  /** UUIDv7 */
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** Lower case; the name to sign in with. */
  readonly email: string;
  /** Roles held for oneself (administrator), not for a unit. */
  readonly ownRoles: readonly string[];
  /** In the order of the units' ids. */
  readonly memberships: readonly Membership[];
  readonly hasPassword: boolean;
  readonly disabled: boolean;
  /** A demonstration account made with the sample letters. */
  readonly sample: boolean;
  readonly createdAt: string;
}

export type PersonToAdd = Omit<Person, 'hasPassword' | 'disabled'> & {
  /** PHC string; null: none yet. */
  readonly passwordHash: string | null;
};

export interface PersonChange {
  readonly name?: string;
  readonly language?: Language;
  readonly passwordHash?: string | null;
  /** The instant from which the account is disabled; null enables it again. */
  readonly disabledAt?: string | null;
}

/** Which persons are looked for; what is absent makes no difference. */
export interface PersonsWanted {
  readonly zone: string;
  /** Part of a name, in either script, or how an address begins. */
  readonly text?: string;
  /** Only those who can sign in. */
  readonly enabled?: boolean;
  /** A role that they hold for themselves. */
  readonly role?: string | undefined;
  /** Who may act for this unit; null: who acts for themselves, in no unit or by a role of their own. */
  readonly unit?: string | null;
  readonly cursor?: string | undefined;
  /** 50 where it is absent. */
  readonly limit?: number | undefined;
}

export type SignInMethod = 'password' | 'passkey' | 'oidc' | 'invitation';

export interface SessionToStart {
  readonly zone: string;
  /** UUIDv7 */
  readonly id: string;
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly person: string;
  readonly unit: string | null;
  readonly method: SignInMethod;
  readonly device: string;
  readonly startedAt: string;
  readonly endsAt: string;
}

/** A running session without its token. */
export interface Session {
  readonly id: string;
  readonly unit: string | null;
  readonly method: SignInMethod;
  readonly device: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
}

/** A session, whose it is, and how many notices wait for them (50: that many or more). */
export interface RecognisedSession {
  readonly session: Session;
  readonly person: Person;
  readonly unread: number;
}

export interface Passkey {
  readonly zone: string;
  /** WebAuthn credential id, base64url. */
  readonly id: string;
  readonly person: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

export interface StepToStart {
  readonly zone: string;
  readonly tokenHash: string;
  readonly kind: string;
  readonly person: string | null;
  readonly content: Readonly<Record<string, string>>;
  readonly at: string;
  readonly endsAt: string;
}

export type Step = Pick<StepToStart, 'person' | 'content'>;

/** Accounts, sessions and what signing in needs. Every method may run twice with the same values. */
export interface PeopleStore {
  /** A note given with a change is kept in the same transaction; what changes nothing is not noted. */
  addPerson(person: PersonToAdd, note?: ChangeNote): Promise<'added' | 'email-taken'>;
  /** The persons of these ids and the people of these units, in the order of their names; of an id that nobody has, none. */
  persons(
    zone: string,
    ids: readonly string[],
    units?: readonly string[],
  ): Promise<readonly Person[]>;
  /** Persons of the zone, page by page. Nothing reads all of them at once: there are tens of thousands. */
  findPersons(wanted: PersonsWanted): Promise<Page<Person>>;
  /** The demonstration accounts. */
  samplePersons(zone: string): Promise<readonly Person[]>;
  /** The units for which somebody can sign in. */
  attendedUnits(zone: string): Promise<readonly string[]>;
  person(zone: string, id: string): Promise<Person | null>;
  personByEmail(zone: string, email: string): Promise<Person | null>;
  passwordHash(zone: string, person: string): Promise<string | null>;
  /** False: no such person. Disabling also ends the person's sessions. */
  changePerson(
    zone: string,
    person: string,
    change: PersonChange,
    note?: ChangeNote,
  ): Promise<boolean>;
  /** Sets the roles in a unit (null: the person's own). With null for roles the membership ends.
   * False: no such person or membership. */
  setRoles(
    zone: string,
    person: string,
    unit: string | null,
    roles: readonly string[] | null,
    note?: ChangeNote,
  ): Promise<boolean>;
  /** The latest changes of accounts in a unit, newest first; null: of people who act for themselves alone. */
  accountChanges(
    zone: string,
    unit: string | null,
    limit: number,
  ): Promise<readonly AccountChange[]>;

  startSession(session: SessionToStart): Promise<void>;
  /** The session of this token, if it runs at `at`, was seen after `seenAfter`, and its person is not
   * disabled. Notes that it was seen, once a minute at most; not where it is looked at `unseen`. */
  session(
    zone: string,
    tokenHash: string,
    at: string,
    seenAfter: string,
    use?: 'seen' | 'unseen',
  ): Promise<RecognisedSession | null>;
  sessionsOf(
    zone: string,
    person: string,
    at: string,
    seenAfter: string,
  ): Promise<readonly Session[]>;
  /** Acts for this unit from now on. False: the person is no member of it. */
  actFor(zone: string, session: string, unit: string | null): Promise<boolean>;
  /** Ends one session of the person, all, or all but one. */
  endSessions(
    zone: string,
    person: string,
    which: { readonly only: string } | { readonly except: string } | 'all',
  ): Promise<number>;

  /** Also forgets steps that nobody came back for. */
  startStep(step: StepToStart, note?: ChangeNote): Promise<void>;
  /** Looks at a step and leaves it. */
  step(zone: string, tokenHash: string, kind: string, at: string): Promise<Step | null>;
  /** Takes a step: a second call finds nothing. */
  takeStep(zone: string, tokenHash: string, kind: string, at: string): Promise<Step | null>;

  /** Counts an attempt in a window of so many seconds. Returns how many there were with this one,
   * and in how many seconds the window ends. */
  countAttempt(
    zone: string,
    subject: string,
    window: number,
    at: string,
  ): Promise<{ readonly count: number; readonly seconds: number }>;
  forgetAttempts(zone: string, subject: string): Promise<void>;

  /** False: a key of this id is there already. */
  addPasskey(passkey: Passkey): Promise<boolean>;
  passkey(zone: string, id: string): Promise<Passkey | null>;
  passkeysOf(zone: string, person: string): Promise<readonly Passkey[]>;
  usedPasskey(zone: string, id: string, counter: number, at: string): Promise<void>;
  removePasskey(zone: string, person: string, id: string): Promise<boolean>;

  /** The person that an identity provider's subject stands for. */
  personOfIdentity(zone: string, issuer: string, subject: string): Promise<Person | null>;
  linkIdentity(
    zone: string,
    person: string,
    identity: { readonly issuer: string; readonly subject: string; readonly at: string },
  ): Promise<void>;
}
