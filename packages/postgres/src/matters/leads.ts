import { statement, type Queryable } from '../database.ts';

/** A matter as another one names it. */
export interface LinkedMatter {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
}

/** Two matters of which one is handled under the other (并案). */
export interface MatterLink {
  readonly matter: LinkedMatter;
  readonly lead: LinkedMatter;
}

interface Row {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
  readonly lead: string;
  readonly lead_number: string | null;
  readonly lead_title: string | null;
  readonly lead_stage: string;
}

const joined = `select f.id, f.number, f.title, f.stage, m.id as lead, m.number as lead_number,
     m.title as lead_title, m.stage as lead_stage
   from matter_leads l
   join matters f on f.zone = l.zone and f.id = l.matter
   join matters m on m.zone = l.zone and m.id = l.lead`;

const linksOf = statement<Row>(
  'matter-links',
  `${joined}
   where l.zone = $1 and (l.matter = any($2::uuid[]) or l.lead = any($2::uuid[]))
   order by f.number, f.id`,
);

/** Which of these matters are handled under another one, and which under them. */
export async function matterLinks(
  database: Queryable,
  zone: string,
  matters: readonly string[],
): Promise<readonly MatterLink[]> {
  if (matters.length === 0) return [];
  return (await database.query(linksOf, [zone, matters])).map(linkOf);
}

const waiting = statement<Row>(
  'waiting-followers',
  `${joined}
   where l.zone = $1 and f.scheme = $2 and f.stage = any($3::text[]) and m.stage = any($4::text[])
   order by f.id limit $5`,
);

/** Matters of a scheme at some of its stages whose leads stand at others: what the one must do because of the
 * other may be due. */
export async function waitingFollowers(
  database: Queryable,
  zone: string,
  scheme: string,
  stages: { readonly own: readonly string[]; readonly lead: readonly string[] },
  limit: number,
): Promise<readonly MatterLink[]> {
  const rows = await database.query(waiting, [zone, scheme, stages.own, stages.lead, limit]);
  return rows.map(linkOf);
}

function linkOf({ lead, lead_number, lead_title, lead_stage, ...matter }: Row): MatterLink {
  return {
    matter,
    lead: { id: lead, number: lead_number, title: lead_title, stage: lead_stage },
  };
}
