import type { Page, SearchHit } from '@twinpark/core/promises';
import { decodeCursor, encodeCursor, type Listing } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { pageLimit } from '../page.ts';
import { searchTerms } from '../search/terms.ts';
import { snippetOf } from '../search/snippet.ts';
import type { SearchQuery } from '../store.ts';

/** A word that stands in more letters than this is answered from the best of them. */
const mostLetters = 2000;

const listing: Listing = {
  name: 'search results',
  place: /^\d@\d{4}-\d{2}-\d{2}$/,
  id: /^[0-9a-f-]{36}(?:#\d{1,9})?$/,
};

interface HitRow {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly zone: string;
  readonly title: string;
  readonly rank: number;
  readonly listed_on: string;
  readonly year: number | null;
  readonly sample: boolean;
  readonly text: string;
  readonly headings: string;
  readonly total: number;
}

// Ranks: words in the title 6, in title and headings 4, in the body 2; 1 more when they stand
// together there. A letter whose body alone has the words is left out where one of its promises
// has them all: the promise says it better.
const found = (name: string, candidates: string) =>
  statement<HitRow>(
    name,
    `with best as materialized (
     select s.zone, s.letter, l.listed_on, l.year, coalesce(l.title, l.number, '') as title, l.sample, place.tier
     from search_letters s
     join letters l on l.zone = s.zone and l.id = s.letter
     cross join lateral (
       select case
         when not exists (select from unnest($2::text[]) w
           where strpos(lower(s.title collate "C"), w) = 0)
           and not exists (select from unnest($10::text[]) p where lower(s.title collate "C") !~ p) then 6
         when not exists (select from unnest($2::text[]) w
           where strpos(lower(s.title || E'\\n' || s.headings collate "C"), w) = 0)
           and not exists (select from unnest($10::text[]) p
             where lower(s.title || E'\\n' || s.headings collate "C") !~ p) then 4
         else 2 end as tier
       offset 0) place
     where ($1::text is null or s.zone = $1)
       and ${candidates}
       and (cardinality($3::text[]) = 0 or not exists (select from unnest($3::text[]) w
         where strpos(lower(s.title || E'\\n' || s.headings || E'\\n' || s.body collate "C"), w) = 0))
       and not exists (select from unnest($10::text[]) p
         where lower(s.title || E'\\n' || s.headings || E'\\n' || s.body collate "C") !~ p)
     order by place.tier desc, l.listed_on desc, s.letter desc
     limit ${String(mostLetters)}
   ), promise_hits as materialized (
     select b.zone, b.letter, p.ordinal, b.listed_on, p.year, b.title, b.sample,
       2 + (lower(coalesce(p.masked_text, p.text) collate "C") ~ $5)::integer as rank
     from best b
     join promises p on p.zone = b.zone and p.letter = b.letter
     where not exists (select from unnest($2::text[]) w
       where strpos(lower(coalesce(p.masked_text, p.text) collate "C"), w) = 0)
       and not exists (select from unnest($10::text[]) w
         where lower(coalesce(p.masked_text, p.text) collate "C") !~ w)
   ), hits as (
     select 'promise' as kind, zone, letter, ordinal, letter || '#' || ordinal as id, title, rank,
       listed_on, year, sample
     from promise_hits
     union all
     select 'letter', b.zone, b.letter, null, b.letter::text, b.title,
       b.tier + (lower(case b.tier when 6 then s.title when 4 then s.headings else s.body end
         collate "C") ~ $5)::integer,
       b.listed_on, b.year, b.sample
     from best b join search_letters s on s.zone = b.zone and s.letter = b.letter
     where b.tier > 2
       or not exists (select from promise_hits p where p.zone = b.zone and p.letter = b.letter)
   ), shown as (
     select *, (select count(*)::integer from hits) as total from hits
     where $6::integer is null or (rank, listed_on, id collate "C") < ($6, $7::date, $8)
     order by rank desc, listed_on desc, id collate "C" desc
     limit $9
   )
   select h.kind, h.id, h.zone, h.title, h.rank, h.listed_on, h.year, h.sample, h.total, s.headings,
     case h.kind when 'letter' then s.body
       else (select coalesce(p.masked_text, p.text) from promises p
             where p.zone = h.zone and p.letter = h.letter and p.ordinal = h.ordinal) end as text
   from shown h join search_letters s on s.zone = h.zone and s.letter = h.letter
   order by h.rank desc, h.listed_on desc, h.id collate "C" desc`,
  );

/** What is written in one way has one set of pairs, and the index is asked for it at once. */
const findWords = found('search', `s.grams @> $4::text[]`);
/** Numbers, dates and names of units have several spellings, each with its own pairs. */
const findSpellings = found(
  'search-spellings',
  `(s.zone, s.letter) in (
         select c.zone, c.letter
         from unnest($4::text[]) as spelling
         join search_letters c
           on c.grams @> array(select jsonb_array_elements_text(spelling::jsonb)))`,
);

/** Letters and promises that hold every word of the query, best first, the newest first among
 * equals. Throws `InvalidCursor`. */
export async function search(database: Queryable, query: SearchQuery): Promise<Page<SearchHit>> {
  const [place, id] = decodeCursor(listing, query.cursor);
  const terms = searchTerms(query.text, query.names);
  if (terms === null) return { items: [], next: null, total: 0 };
  const limit = pageLimit(query.limit);
  const [rank = null, listedOn = null] = place?.split('@') ?? [];
  const { words, unproven, patterns, grams, phrase, finders } = terms;
  const [only = []] = grams;
  const rows = await database.query(grams.length === 1 ? findWords : findSpellings, [
    query.zone ?? null,
    words,
    unproven,
    grams.length === 1 ? only : grams.map(jsonText),
    phrase,
    rank,
    listedOn,
    id,
    limit + 1,
    patterns,
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => hitOf(row, finders)),
    next:
      rows.length > limit && last !== undefined
        ? encodeCursor(listing, `${String(last.rank)}@${last.listed_on}`, last.id)
        : null,
    total: rows[0]?.total ?? 0,
  };
}

function hitOf(row: HitRow, finders: readonly RegExp[]): SearchHit {
  const found = snippetOf(row.text, finders) ??
    snippetOf(row.headings, finders) ??
    snippetOf(row.title, finders) ?? { snippet: row.title, matches: [] };
  const { kind, id, zone, title, rank, year, sample } = row;
  return { kind, id, zone, title, ...found, rank, year, sample };
}
