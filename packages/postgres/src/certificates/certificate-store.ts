import type { SignedDocument } from '@twinpark/core/certificates';
import type { Instant } from '@twinpark/core/model';
import type { Database } from '../database.ts';
import { statement, type Queryable } from '../database.ts';
import { jsonText, storable } from '../json.ts';
import { partsFor } from '../matters/lists.ts';
import type { QueueParty } from '../matters/types.ts';

/** A certificate that a matter has issued. */
export interface IssuedCertificate {
  readonly id: string;
  readonly matter: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly kind: string;
  /** Its place in the lists of statuses, from 0. */
  readonly place: number;
  readonly status: 'valid' | 'suspended' | 'revoked';
  readonly at: Instant;
  /** The signed credential; null while it is to be made. */
  readonly document: SignedDocument | null;
}

/** A certificate of a matter that somebody takes part in. */
export interface PartysCertificate extends IssuedCertificate {
  readonly scheme: string;
  readonly actors: readonly string[];
}

/** Certificates as a node keeps them. Keeping a document twice keeps the first. */
export interface CertificateStore {
  dueCertificates(zone: string, limit: number): Promise<readonly IssuedCertificate[]>;
  keepCertificate(zone: string, id: string, document: SignedDocument): Promise<void>;
  certificateFailed(zone: string, id: string, failure: string): Promise<void>;
  certificate(zone: string, id: string): Promise<IssuedCertificate | null>;
  certificatesOf(zone: string, matter: string): Promise<readonly IssuedCertificate[]>;
  /** The one at a place of the zone's lists. */
  certificateAt(zone: string, place: number): Promise<IssuedCertificate | null>;
  /** How many were ever issued: the next place in the lists. */
  countCertificates(zone: string): Promise<number>;
  /** Those of the matters in which somebody holds a part for a unit or as a person, newest first, with these parts. */
  certificatesWith(
    zone: string,
    party: QueueParty,
    limit: number,
  ): Promise<readonly PartysCertificate[]>;
  /** Places in the list from `first` on, `count` of them, whose certificates have this status. */
  placesWith(
    zone: string,
    status: 'suspended' | 'revoked',
    first: number,
    count: number,
  ): Promise<readonly number[]>;
}

type Row = Omit<IssuedCertificate, 'at'> & { readonly at: Date };
const columns =
  'id::text as id, matter::text as matter, seq, ordinal, kind, place, status, at, document';

const due = statement<Row>(
  'due-certificates',
  // Those that failed come last: however many of them there are, they keep no other waiting.
  `select ${columns} from certificates where zone = $1 and document is null
   order by failure is not null, at limit $2`,
);
const keep = statement<object>(
  'keep-certificate',
  `update certificates set document = $3::jsonb, failure = null
   where zone = $1 and id = $2::uuid and document is null`,
);
const failed = statement<object>(
  'certificate-failed',
  `update certificates set failure = $3 where zone = $1 and id = $2::uuid and document is null`,
);
const one = statement<Row>(
  'certificate',
  `select ${columns} from certificates where zone = $1 and id = $2::uuid`,
);
const ofMatter = statement<Row>(
  'certificates-of-matter',
  `select ${columns} from certificates where zone = $1 and matter = $2::uuid order by seq, ordinal`,
);
const at = statement<Row>(
  'certificate-at',
  `select ${columns} from certificates where zone = $1 and place = $2`,
);
const count = statement<{ count: number }>(
  'count-certificates',
  `select coalesce(max(next), 0)::integer as count from certificate_places where zone = $1`,
);
const ofParty = statement<Row & { readonly scheme: string; readonly actors: readonly string[] }>(
  'certificates-with',
  `select c.id::text as id, c.matter::text as matter, c.seq, c.ordinal, c.kind, c.place, c.status, c.at,
     c.document, p.scheme,
     array(select a.actor from unnest(p.actors, p.roles) with ordinality as a (actor, role, nth)
       where a.role = any ($5::text[]) order by a.nth) as actors
   from matter_parties p join certificates c on c.zone = p.zone and c.matter = p.matter
   where p.zone = $1 and p.kind = $2 and p.party = $3 and p.roles && $5::text[] order by c.at desc, c.place desc limit $4`,
);
const places = statement<{ place: number }>(
  'certificate-places-with',
  `select place from certificates
   where zone = $1 and status = $2 and status <> 'valid' and place >= $3 and place < $4 order by place`,
);

const fromRow = (row: Row): IssuedCertificate => ({ ...row, at: row.at.toISOString() });

/** The certificates' side of a store on a migrated database. */
export function certificateStore(database: Database): CertificateStore {
  const rows = async (found: Promise<readonly Row[]>) => (await found).map(fromRow);
  return {
    dueCertificates: (zone, limit) => rows(database.query(due, [zone, limit])),
    keepCertificate: async (zone, id, document) => {
      await database.query(keep, [zone, id, jsonText(document)]);
    },
    certificateFailed: async (zone, id, failure) => {
      await database.query(failed, [zone, id, storable(failure)]);
    },
    certificate: async (zone, id) => (await rows(database.query(one, [zone, id])))[0] ?? null,
    certificatesOf: (zone, matter) => certificatesOf(database, zone, matter),
    certificateAt: async (zone, place) =>
      (await rows(database.query(at, [zone, place])))[0] ?? null,
    countCertificates: async (zone) => (await database.query(count, [zone]))[0]?.count ?? 0,
    certificatesWith: async (zone, { kind, id, roles }, limit) =>
      (await database.query(ofParty, [zone, kind, id, limit, partsFor(roles)])).map((row) => ({
        ...fromRow(row),
        scheme: row.scheme,
        actors: row.actors,
      })),
    placesWith: async (zone, status, first, count) =>
      (await database.query(places, [zone, status, first, first + count])).map(
        ({ place }) => place,
      ),
  };
}

/** What a matter has issued, in the order of its events. */
export async function certificatesOf(
  database: Queryable,
  zone: string,
  matter: string,
): Promise<readonly IssuedCertificate[]> {
  return (await database.query(ofMatter, [zone, matter])).map(fromRow);
}
