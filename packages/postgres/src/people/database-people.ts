import type { Database } from '../database.ts';
import { accountChanges } from './account-changes.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { findPersons } from './find-persons.ts';
import { linkIdentity, personOfIdentity } from './identities.ts';
import { addPasskey, passkey, passkeysOf, removePasskey, usedPasskey } from './passkeys.ts';
import type { PeopleStore } from './people-store.ts';
import {
  addPerson,
  changePerson,
  passwordHash,
  person,
  personByEmail,
  persons,
  samplePersons,
  attendedUnits,
  setRoles,
} from './persons.ts';
import { actFor, endSessions, session, sessionsOf, startSession } from './sessions.ts';
import { startStep, step, takeStep } from './steps.ts';

/** The people of a migrated database. */
export function databasePeople(database: Database): PeopleStore {
  return {
    addPerson: (...given) => addPerson(database, ...given),
    persons: (...given) => persons(database, ...given),
    findPersons: (...given) => findPersons(database, ...given),
    attendedUnits: (...given) => attendedUnits(database, ...given),
    samplePersons: (...given) => samplePersons(database, ...given),
    person: (...given) => person(database, ...given),
    personByEmail: (...given) => personByEmail(database, ...given),
    passwordHash: (...given) => passwordHash(database, ...given),
    changePerson: (...given) => changePerson(database, ...given),
    setRoles: (...given) => setRoles(database, ...given),
    accountChanges: (...given) => accountChanges(database, ...given),
    startSession: (...given) => startSession(database, ...given),
    session: (...given) => session(database, ...given),
    sessionsOf: (...given) => sessionsOf(database, ...given),
    actFor: (...given) => actFor(database, ...given),
    endSessions: (...given) => endSessions(database, ...given),
    startStep: (...given) => startStep(database, ...given),
    step: (...given) => step(database, ...given),
    takeStep: (...given) => takeStep(database, ...given),
    countAttempt: (...given) => countAttempt(database, ...given),
    forgetAttempts: (...given) => forgetAttempts(database, ...given),
    addPasskey: (...given) => addPasskey(database, ...given),
    passkey: (...given) => passkey(database, ...given),
    passkeysOf: (...given) => passkeysOf(database, ...given),
    usedPasskey: (...given) => usedPasskey(database, ...given),
    removePasskey: (...given) => removePasskey(database, ...given),
    personOfIdentity: (...given) => personOfIdentity(database, ...given),
    linkIdentity: (...given) => linkIdentity(database, ...given),
  };
}
