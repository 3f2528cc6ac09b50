-- What the migrations make. Written by a test (vitest -u); read it, do not edit it.

-- applied_migrations
applied_migrations.file text not null
applied_migrations.hash text not null
applied_migrations.applied_at timestamp with time zone not null default now()
applied_migrations_pkey: PRIMARY KEY (file)
CREATE UNIQUE INDEX applied_migrations_pkey ON public.applied_migrations USING btree (file)

-- finding_letters
finding_letters.zone text collate "C" not null
finding_letters.letter uuid not null
finding_letters.finding text collate "C" not null
finding_letters.position smallint not null
finding_letters_pkey: PRIMARY KEY (zone, letter, finding)
finding_letters_zone_finding_fkey: FOREIGN KEY (zone, finding) REFERENCES findings(zone, id) ON DELETE CASCADE
finding_letters_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES letters(zone, id) ON DELETE CASCADE
CREATE INDEX finding_letters_finding ON public.finding_letters USING btree (zone, finding)
CREATE UNIQUE INDEX finding_letters_pkey ON public.finding_letters USING btree (zone, letter, finding)

-- findings
findings.zone text collate "C" not null
findings.id text collate "C" not null
findings.kind text collate "C" not null
findings.lineage text collate "C"
findings.files text[] not null
findings.texts jsonb not null
findings.explanation jsonb not null
findings.year smallint
findings.listed_year smallint not null generated as COALESCE(year, (0)::smallint)
findings_kind_check: CHECK ((kind = ANY (ARRAY['repeated-completion'::text, 'no-movement'::text, 'contradiction'::text, 'dropped'::text, 'stale-completion'::text, 'figure-regression'::text, 'figure-recounted'::text, 'role-conflict'::text, 'personal-data'::text, 'no-evidence'::text])))
findings_pkey: PRIMARY KEY (zone, id)
CREATE INDEX findings_kind ON public.findings USING btree (zone, kind, listed_year DESC, id DESC)
CREATE INDEX findings_lineage ON public.findings USING btree (zone, lineage)
CREATE INDEX findings_listed ON public.findings USING btree (zone, listed_year DESC, id DESC)
CREATE UNIQUE INDEX findings_pkey ON public.findings USING btree (zone, id)

-- letters
letters.zone text collate "C" not null
letters.id uuid not null
letters.content_hash bytea not null
letters.part smallint not null
letters.identity text collate "C"
letters.file text not null
letters.media_type text not null
letters.kind text collate "C" not null
letters.title text
letters.number text
letters.session text
letters.lead text collate "C"
letters.co_handlers text[] not null
letters.issued_on date
letters.listed_on date not null generated as COALESCE(issued_on, '0001-01-01'::date)
letters.year smallint
letters.result_class text collate "C"
letters.promise_count integer not null
letters.imported_at timestamp with time zone not null
letters_content_hash_check: CHECK ((octet_length(content_hash) = 32))
letters_kind_check: CHECK ((kind = ANY (ARRAY['proposal-reply'::text, 'suggestion-reply'::text, 'agreement'::text, 'report'::text, 'other'::text])))
letters_part_check: CHECK ((part >= 0))
letters_pkey: PRIMARY KEY (zone, id)
letters_promise_count_check: CHECK ((promise_count >= 0))
letters_result_class_check: CHECK ((result_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])))
CREATE INDEX letters_lead ON public.letters USING btree (zone, lead, year)
CREATE INDEX letters_listed ON public.letters USING btree (zone, listed_on DESC, id DESC)
CREATE UNIQUE INDEX letters_content ON public.letters USING btree (zone, content_hash, part)
CREATE UNIQUE INDEX letters_identity ON public.letters USING btree (zone, identity) WHERE (identity IS NOT NULL)
CREATE UNIQUE INDEX letters_pkey ON public.letters USING btree (zone, id)

-- lineages
lineages.zone text collate "C" not null
lineages.id text collate "C" not null
lineages.text text not null
lineages.owner text collate "C"
lineages.first_year smallint
lineages.last_year smallint
lineages.listed_year smallint not null generated as COALESCE(last_year, (0)::smallint)
lineages.status text collate "C" not null
lineages.promise_count integer not null
lineages.letter_count integer not null
lineages.finding_count integer not null
lineages_finding_count_check: CHECK ((finding_count >= 0))
lineages_letter_count_check: CHECK ((letter_count > 0))
lineages_pkey: PRIMARY KEY (zone, id)
lineages_promise_count_check: CHECK ((promise_count > 0))
lineages_status_check: CHECK ((status = ANY (ARRAY['done'::text, 'advancing'::text, 'planned'::text, 'unknown'::text])))
CREATE INDEX lineages_listed ON public.lineages USING btree (zone, listed_year DESC, id DESC)
CREATE INDEX lineages_owner ON public.lineages USING btree (zone, owner, listed_year DESC, id DESC)
CREATE UNIQUE INDEX lineages_pkey ON public.lineages USING btree (zone, id)

-- link_decisions
link_decisions.zone text collate "C" not null
link_decisions.from_letter uuid not null
link_decisions.from_ordinal integer not null
link_decisions.to_letter uuid not null
link_decisions.to_ordinal integer not null
link_decisions.decided_at timestamp with time zone not null
link_decisions.decision text collate "C" not null
link_decisions.decided_by text not null
link_decisions_decision_check: CHECK ((decision = ANY (ARRAY['confirmed'::text, 'cut'::text, 'joined'::text])))
link_decisions_pkey: PRIMARY KEY (zone, from_letter, from_ordinal, to_letter, to_ordinal, decided_at)
link_decisions_zone_from_letter_from_ordinal_fkey: FOREIGN KEY (zone, from_letter, from_ordinal) REFERENCES promises(zone, letter, ordinal) ON DELETE CASCADE
link_decisions_zone_to_letter_to_ordinal_fkey: FOREIGN KEY (zone, to_letter, to_ordinal) REFERENCES promises(zone, letter, ordinal) ON DELETE CASCADE
CREATE INDEX link_decisions_to ON public.link_decisions USING btree (zone, to_letter, to_ordinal)
CREATE UNIQUE INDEX link_decisions_pkey ON public.link_decisions USING btree (zone, from_letter, from_ordinal, to_letter, to_ordinal, decided_at)

-- links
links.zone text collate "C" not null
links.from_letter uuid not null
links.from_ordinal integer not null
links.to_letter uuid not null
links.to_ordinal integer not null
links.score real not null
links.because jsonb not null
links_pkey: PRIMARY KEY (zone, from_letter, from_ordinal, to_letter, to_ordinal)
links_score_check: CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
links_zone_from_letter_from_ordinal_fkey: FOREIGN KEY (zone, from_letter, from_ordinal) REFERENCES promises(zone, letter, ordinal) ON DELETE CASCADE
links_zone_to_letter_to_ordinal_fkey: FOREIGN KEY (zone, to_letter, to_ordinal) REFERENCES promises(zone, letter, ordinal) ON DELETE CASCADE
CREATE INDEX links_to ON public.links USING btree (zone, to_letter, to_ordinal)
CREATE UNIQUE INDEX links_pkey ON public.links USING btree (zone, from_letter, from_ordinal, to_letter, to_ordinal)

-- promise_keys
promise_keys.zone text collate "C" not null
promise_keys.key text collate "C" not null
promise_keys.letter uuid not null
promise_keys.ordinal integer not null
promise_keys_pkey: PRIMARY KEY (zone, key, letter, ordinal)
promise_keys_zone_letter_ordinal_fkey: FOREIGN KEY (zone, letter, ordinal) REFERENCES promises(zone, letter, ordinal) ON DELETE CASCADE
CREATE UNIQUE INDEX promise_keys_pkey ON public.promise_keys USING btree (zone, key, letter, ordinal)

-- promises
promises.zone text collate "C" not null
promises.letter uuid not null
promises.ordinal integer not null
promises.place text collate "C" not null
promises.heading text not null
promises.text text not null
promises.span_start integer not null
promises.span_end integer not null
promises.owner text collate "C"
promises.co_owners text[] not null
promises.year smallint
promises.status text collate "C" not null
promises.dependency text
promises.figures jsonb not null
promises.keys text[] not null
promises.lineage text collate "C" not null
promises.masked_text text
promises_check: CHECK ((span_end >= span_start))
promises_ordinal_check: CHECK ((ordinal >= 0))
promises_pkey: PRIMARY KEY (zone, letter, ordinal)
promises_place_check: CHECK ((place = ANY (ARRAY['body'::text, 'done'::text, 'advancing'::text, 'next'::text])))
promises_status_check: CHECK ((status = ANY (ARRAY['done'::text, 'advancing'::text, 'planned'::text, 'unknown'::text])))
promises_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES letters(zone, id) ON DELETE CASCADE
promises_zone_lineage_fkey: FOREIGN KEY (zone, lineage) REFERENCES lineages(zone, id) DEFERRABLE INITIALLY DEFERRED
CREATE INDEX promises_lineage ON public.promises USING btree (zone, lineage)
CREATE INDEX promises_owner ON public.promises USING btree (zone, owner, year)
CREATE INDEX promises_planned ON public.promises USING btree (zone, letter) WHERE (status = 'planned'::text)
CREATE INDEX promises_year ON public.promises USING btree (zone, year, status)
CREATE UNIQUE INDEX promises_pkey ON public.promises USING btree (zone, letter, ordinal)

-- readings
readings.zone text collate "C" not null
readings.letter uuid not null
readings.reading jsonb not null
readings_pkey: PRIMARY KEY (zone, letter)
readings_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES letters(zone, id) ON DELETE CASCADE
CREATE UNIQUE INDEX readings_pkey ON public.readings USING btree (zone, letter)

-- search_letters
search_letters.zone text collate "C" not null
search_letters.letter uuid not null
search_letters.title text not null
search_letters.headings text not null
search_letters.body text not null
search_letters.grams text[] not null
search_letters_pkey: PRIMARY KEY (zone, letter)
search_letters_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES letters(zone, id) ON DELETE CASCADE
CREATE INDEX search_letters_grams ON public.search_letters USING gin (grams)
CREATE UNIQUE INDEX search_letters_pkey ON public.search_letters USING btree (zone, letter)
