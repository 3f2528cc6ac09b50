import { mostCountedHits, type Page, type SearchHit } from '@twinpark/core/promises';
import { dayForm, decodeCursor, encodeCursor, type Listing } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { pageLimit } from '../page.ts';
import { originalHeadings, originalSnippet } from '../search/original-snippet.ts';
import { searchTerms } from '../search/terms.ts';
import { snippetOf } from '../search/snippet.ts';
import type { SearchQuery } from '../store.ts';

/** A word that stands in more letters than this is answered from the best of them. */
const mostLetters = 2000;

const listing: Listing = {
  name: 'search results',
  place: { test: (place) => /^\d@/.test(place) && dayForm.test(place.slice(2)) },
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
  /** The letter's title, and its text or that of the promise, in traditional script; null where it has neither. */
  readonly original_title: string | null;
  readonly original: string | null;
}

const searched = `lower(s.title || E'\\n' || s.headings || E'\\n' || s.body collate "C")`;
const promised = `lower(coalesce(p.masked_text, p.text) collate "C")`;
const afterCursor = `($6::integer is null or (rank, listed_on, id collate "C") < ($6, $7::date, $8))`;

/** The condition that all words and all spellings stand in a text. */
const holds = (text: string, words: string): string =>
  `not exists (select from unnest(${words}::text[]) w where strpos(${text}, w) = 0)
   and not exists (select from unnest($10::text[]) t where ${text} !~ t)`;

// Ranks: words in the title 6, in title and headings 4, in the body 2; 1 more when they stand
// together there. A letter whose body alone has the words is left out where one of its promises
// has them all: the promise says it better.
//
// `rest` is made letter by letter, the newest first, and no further than it is read. Where the query always
// stands together all of it has rank 3, so that it comes in the order of the answer: the first page and a
// thousand counted hits are a few dozen letters of the two thousand. The `offset 0` keep what the index leaves
// from being read in another order: comparing texts is what costs.
const found = (name: string, candidates: string, together: boolean) =>
  statement<HitRow>(
    name,
    `with best as materialized (
     select s.zone, s.letter, l.listed_on, l.year, coalesce(l.title, l.number, '') as title, l.sample, place.tier
     from (select zone, letter, title, headings, body from search_letters s
           where ($1::text is null or s.zone = $1) and ${candidates}
           offset 0) s
     join letters l on l.zone = s.zone and l.id = s.letter
     cross join lateral (
       select case
         when ${holds('lower(s.title collate "C")', '$2')} then 6
         when ${holds(`lower(s.title || E'\\n' || s.headings collate "C")`, '$2')} then 4
         else 2 end as tier
       offset 0) place
     where ${holds(searched, '$3')}
     order by place.tier desc, l.listed_on desc, s.letter desc
     limit ${String(mostLetters)}
   ), headed as materialized (
     select 'letter' as kind, b.zone, b.letter, null::integer as ordinal, b.letter::text as id, b.title,
       b.tier + (lower(case b.tier when 6 then s.title else s.headings end collate "C") ~ $5)::integer as rank,
       b.listed_on, b.year, b.sample
     from best b join search_letters s on s.zone = b.zone and s.letter = b.letter
     where b.tier > 2
   ), rest as materialized (
     select own.kind, b.zone, b.letter, own.ordinal, own.id, b.title, own.rank, b.listed_on, own.year, b.sample
     from (select * from best order by listed_on desc, letter desc) b
     cross join lateral (
       with promised as materialized (
         select p.ordinal, p.year, ${together ? '3' : `2 + (${promised} ~ $5)::integer`} as rank
         from promises p
         where p.zone = b.zone and p.letter = b.letter and ${holds(promised, '$2')}
       )
       select 'promise' as kind, ordinal, (b.letter || '#' || ordinal) collate "C" as id, rank, year
       from promised
       union all
       select 'letter', null, b.letter::text collate "C",
         ${
           together
             ? '3'
             : `2 + (select lower(s.body collate "C") ~ $5 from search_letters s
              where s.zone = b.zone and s.letter = b.letter)::integer`
         }, b.year
       where b.tier = 2 and not exists (select from promised)
       order by id desc) own
   ), page as (
     select * from headed where ${afterCursor}
     union all
     (select * from rest where ${afterCursor} ${together ? 'limit $9' : ''})
   ), shown as (
     select page.*, (
       select count(*)::integer from (
         select from headed union all select from rest limit ${String(mostCountedHits + 1)}) counted) as total
     from page
     order by rank desc, listed_on desc, id collate "C" desc
     limit $9
   )
   select h.kind, h.id, h.zone, h.title, h.rank, h.listed_on, h.year, h.sample, h.total, s.headings,
     case h.kind when 'letter' then s.body
       else (select coalesce(p.masked_text, p.text) from promises p
             where p.zone = h.zone and p.letter = h.letter and p.ordinal = h.ordinal) end as text,
     l.original_title,
     case h.kind when 'letter' then (select r.reading->>'originalScriptText' from readings r
             where r.zone = h.zone and r.letter = h.letter and r.original_script)
       else (select p.original->>'text' from promises p
             where p.zone = h.zone and p.letter = h.letter and p.ordinal = h.ordinal) end as original
   from shown h join search_letters s on s.zone = h.zone and s.letter = h.letter
     join letters l on l.zone = h.zone and l.id = h.letter
   order by h.rank desc, h.listed_on desc, h.id collate "C" desc`,
  );

const ways = (sets: string, candidates: string) => ({
  together: found(`search-${sets}-together`, candidates, true),
  apart: found(`search-${sets}`, candidates, false),
});

/** What is written in one way has one set of pairs, and the index is asked for it at once. Numbers, dates and
 * names of units have several spellings, each with its own pairs. A single character has none: every letter is
 * read, and the index left alone. The pairs come from a subquery to hide from the planner how common they are: it
 * would read every letter's pairs instead, which takes three times as long as the index does. */
const finding = {
  one: ways('one', `s.grams @> (select $4::text[])`),
  several: ways(
    'several',
    `(s.zone, s.letter) in (
         select c.zone, c.letter
         from unnest($4::text[]) as spelling
         join search_letters c
           on c.grams @> array(select jsonb_array_elements_text(spelling::jsonb)))`,
  ),
  none: ways('none', `$4::text[] is not null`),
};

/** Letters and promises that hold every word of the query, best first, the newest first among
 * equals. Throws `InvalidCursor`. */
export async function search(database: Queryable, query: SearchQuery): Promise<Page<SearchHit>> {
  const [place, id] = decodeCursor(listing, query.cursor);
  const terms = searchTerms(query.text, query.names);
  if (terms === null) return { items: [], next: null, total: 0 };
  const limit = pageLimit(query.limit);
  const [rank = null, listedOn = null] = place?.split('@') ?? [];
  const { words, unproven, tests, grams, phrase, together, finders } = terms;
  const [only = []] = grams;
  const sets = only.length === 0 ? 'none' : grams.length === 1 ? 'one' : 'several';
  const statement = finding[sets][together ? 'together' : 'apart'];
  const rows = await database.query(statement, [
    query.zone ?? null,
    words,
    unproven,
    grams.length === 1 ? only : grams.map(jsonText),
    phrase,
    rank,
    listedOn,
    id,
    limit + 1,
    tests,
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
  const { kind, id, zone, title, rank, year, sample } = row;
  const { snippet, matches, cut, original } = snippetIn(row, finders);
  return {
    kind,
    id,
    zone,
    title,
    ...(row.original_title !== null && { originalTitle: row.original_title }),
    snippet,
    ...(original !== undefined && { originalSnippet: original }),
    matches,
    cut,
    rank,
    year,
    sample,
  };
}

interface ShownSnippet extends Pick<SearchHit, 'snippet' | 'matches' | 'cut'> {
  readonly original: string | undefined;
}

/** The piece of the text, else of the headings, else of the title that shows why it was found. */
function snippetIn(row: HitRow, finders: readonly RegExp[]): ShownSnippet {
  const { text, headings, title } = row;
  const scripts = row.original === null ? null : { text, original: row.original };
  const inText = snippetOf(text, finders);
  if (inText !== null) {
    const { snippet, matches, start, cut } = inText;
    return {
      snippet,
      matches,
      cut,
      original: scripts ? originalSnippet(scripts, start, snippet) : undefined,
    };
  }
  const inHeadings = snippetOf(headings, finders);
  if (inHeadings !== null) {
    const { snippet, matches, start, cut } = inHeadings;
    const original = scripts ? originalHeadings(scripts, headings, start, snippet) : undefined;
    return { snippet, matches, cut, original };
  }
  const { snippet, matches, start, cut } = snippetOf(title, finders) ?? {
    snippet: title,
    matches: [],
    start: 0,
    cut: { before: false, after: false },
  };
  const whole = row.original_title && { text: title, original: row.original_title };
  return {
    snippet,
    matches,
    cut,
    original: whole ? originalSnippet(whole, start, snippet) : undefined,
  };
}
