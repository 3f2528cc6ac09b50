-- What the migrations make. Written by a test (vitest -u); read it, do not edit it.

-- account_changes
account_changes.zone text collate "C" not null
account_changes.id bigint not null
account_changes.at timestamp with time zone not null
account_changes.by uuid
account_changes.person uuid not null
account_changes.name text not null
account_changes.unit text collate "C"
account_changes.what text collate "C" not null
account_changes.roles_before text[]
account_changes.roles_after text[]
account_changes_pkey: PRIMARY KEY (zone, id)
account_changes_what_check: CHECK ((what = ANY (ARRAY['added'::text, 'joined'::text, 'invited'::text, 'disabled'::text, 'enabled'::text, 'roles'::text, 'left'::text])))
CREATE INDEX account_changes_unit ON public.account_changes USING btree (zone, unit, id DESC)
CREATE UNIQUE INDEX account_changes_pkey ON public.account_changes USING btree (zone, id)

-- account_openings
account_openings.zone text collate "C" not null
account_openings.id bigint not null
account_openings.ledger text collate "C" not null
account_openings.account text collate "C" not null
account_openings.unit text collate "C" not null
account_openings.opening numeric not null
account_openings.floor numeric
account_openings.at timestamp with time zone not null default now()
account_openings_pkey: PRIMARY KEY (zone, id)
CREATE INDEX account_openings_account ON public.account_openings USING btree (zone, ledger, account, unit, id DESC)
CREATE UNIQUE INDEX account_openings_pkey ON public.account_openings USING btree (zone, id)

-- accounts
accounts.zone text collate "C" not null
accounts.ledger text collate "C" not null
accounts.account text collate "C" not null
accounts.unit text collate "C" not null
accounts.opening numeric not null default 0
accounts.floor numeric
accounts.balance numeric not null default 0
account_floor: CHECK (((floor IS NULL) OR (balance >= floor)))
accounts_pkey: PRIMARY KEY (zone, ledger, account, unit)
CREATE UNIQUE INDEX accounts_pkey ON public.accounts USING btree (zone, ledger, account, unit)

-- application_parts
application_parts.zone text collate "C" not null
application_parts.application uuid not null
application_parts.part text collate "C" not null
application_parts.needed boolean not null
application_parts.matter uuid
application_parts.failure jsonb
application_parts_pkey: PRIMARY KEY (zone, application, part)
application_parts_zone_application_fkey: FOREIGN KEY (zone, application) REFERENCES applications(zone, id) ON DELETE CASCADE
CREATE UNIQUE INDEX application_parts_matter ON public.application_parts USING btree (zone, matter) WHERE (matter IS NOT NULL)
CREATE UNIQUE INDEX application_parts_pkey ON public.application_parts USING btree (zone, application, part)

-- applications
applications.zone text collate "C" not null
applications.id uuid not null
applications.bundle text collate "C" not null
applications.person uuid not null
applications.unit text collate "C"
applications.answers jsonb
applications.opened_on date not null
applications.opened_at timestamp with time zone not null
applications.promised_on date
applications.promise jsonb not null
applications.looked_at timestamp with time zone
applications_pkey: PRIMARY KEY (zone, id)
CREATE INDEX applications_open ON public.applications USING btree (zone, id) WHERE (answers IS NOT NULL)
CREATE INDEX applications_person ON public.applications USING btree (zone, person, opened_at)
CREATE INDEX applications_unit ON public.applications USING btree (zone, unit, opened_at) WHERE (unit IS NOT NULL)
CREATE UNIQUE INDEX applications_pkey ON public.applications USING btree (zone, id)

-- applied_migrations
applied_migrations.file text not null
applied_migrations.hash text not null
applied_migrations.applied_at timestamp with time zone not null default now()
applied_migrations_pkey: PRIMARY KEY (file)
CREATE UNIQUE INDEX applied_migrations_pkey ON public.applied_migrations USING btree (file)

-- attempts
attempts.zone text collate "C" not null
attempts.subject text collate "C" not null
attempts.count integer not null
attempts.since timestamp with time zone not null
attempts_count_check: CHECK ((count > 0))
attempts_pkey: PRIMARY KEY (zone, subject)
CREATE INDEX attempts_since ON public.attempts USING btree (zone, since)
CREATE UNIQUE INDEX attempts_pkey ON public.attempts USING btree (zone, subject)

-- calendar_links
calendar_links.zone text collate "C" not null
calendar_links.person uuid not null
calendar_links.token_hash bytea not null
calendar_links.made_at timestamp with time zone not null
calendar_links.used_at timestamp with time zone
calendar_links_pkey: PRIMARY KEY (zone, person)
calendar_links_token_hash_check: CHECK ((octet_length(token_hash) = 32))
calendar_links_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE UNIQUE INDEX calendar_links_pkey ON public.calendar_links USING btree (zone, person)
CREATE UNIQUE INDEX calendar_links_token ON public.calendar_links USING btree (zone, token_hash)

-- calendars_used
calendars_used.zone text collate "C" not null
calendars_used.calendar text collate "C" not null
calendars_used.year integer not null
calendars_used.digest bytea not null
calendars_used.since timestamp with time zone not null
calendars_used_calendar_check: CHECK ((calendar = ANY (ARRAY['mainland'::text, 'hongkong'::text])))
calendars_used_digest_check: CHECK ((octet_length(digest) = 32))
calendars_used_pkey: PRIMARY KEY (zone, calendar, year)
CREATE UNIQUE INDEX calendars_used_pkey ON public.calendars_used USING btree (zone, calendar, year)

-- certificate_places
certificate_places.zone text collate "C" not null
certificate_places.list text collate "C" not null default 'all'::text
certificate_places.next integer not null
certificate_places_pkey: PRIMARY KEY (zone, list)
CREATE UNIQUE INDEX certificate_places_pkey ON public.certificate_places USING btree (zone, list)

-- certificates
certificates.zone text collate "C" not null
certificates.id uuid not null default gen_random_uuid()
certificates.matter uuid not null
certificates.seq integer not null
certificates.ordinal integer not null
certificates.kind text collate "C" not null
certificates.place integer not null
certificates.status text collate "C" not null default 'valid'::text
certificates.at timestamp with time zone not null
certificates.document jsonb
certificates.failure text
certificates_pkey: PRIMARY KEY (zone, id)
certificates_place_check: CHECK ((place >= 0))
certificates_status_check: CHECK ((status = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text])))
CREATE INDEX certificates_due ON public.certificates USING btree (zone, at) WHERE (document IS NULL)
CREATE INDEX certificates_stopped ON public.certificates USING btree (zone, place) WHERE (status <> 'valid'::text)
CREATE UNIQUE INDEX certificates_event ON public.certificates USING btree (zone, matter, seq, ordinal)
CREATE UNIQUE INDEX certificates_pkey ON public.certificates USING btree (zone, id)
CREATE UNIQUE INDEX certificates_place ON public.certificates USING btree (zone, place)

-- checkpoints
checkpoints.zone text collate "C" not null
checkpoints.size bigint not null
checkpoints.root bytea not null
checkpoints.at timestamp with time zone not null
checkpoints.note text not null
checkpoints_pkey: PRIMARY KEY (zone, size)
checkpoints_root_check: CHECK ((octet_length(root) = 32))
CREATE UNIQUE INDEX checkpoints_pkey ON public.checkpoints USING btree (zone, size)

-- commands
commands.zone text collate "C" not null
commands.id text collate "C" not null
commands.digest bytea not null
commands.matter uuid not null
commands.first_seq integer not null
commands.last_seq integer not null
commands.at timestamp with time zone not null
commands_pkey: PRIMARY KEY (zone, id)
CREATE UNIQUE INDEX commands_pkey ON public.commands USING btree (zone, id)

-- content_puts
content_puts.zone text collate "C" not null
content_puts.hash bytea not null
content_puts.at timestamp with time zone not null default now()
content_puts_hash_check: CHECK ((octet_length(hash) = 32))
content_puts_pkey: PRIMARY KEY (zone, hash)
CREATE INDEX content_puts_at ON public.content_puts USING btree (at)
CREATE INDEX content_puts_hash ON public.content_puts USING btree (hash)
CREATE UNIQUE INDEX content_puts_pkey ON public.content_puts USING btree (zone, hash)

-- decision_letters
decision_letters.zone text collate "C" not null
decision_letters.matter uuid not null
decision_letters.seq integer not null
decision_letters.ordinal integer not null
decision_letters.kind text collate "C" not null
decision_letters.at timestamp with time zone not null
decision_letters.docx bytea not null
decision_letters.html bytea not null
decision_letters.erased boolean not null default false
decision_letters_docx_check: CHECK ((octet_length(docx) = 32))
decision_letters_html_check: CHECK ((octet_length(html) = 32))
decision_letters_pkey: PRIMARY KEY (zone, matter, seq, ordinal)
CREATE INDEX decision_letters_docx ON public.decision_letters USING btree (docx)
CREATE INDEX decision_letters_html ON public.decision_letters USING btree (html)
CREATE UNIQUE INDEX decision_letters_pkey ON public.decision_letters USING btree (zone, matter, seq, ordinal)

-- drafts
drafts.zone text collate "C" not null
drafts.person uuid not null
drafts.service text collate "C" not null
drafts.answers jsonb not null
drafts.version integer not null
drafts.begun_at timestamp with time zone not null
drafts.saved_at timestamp with time zone not null
drafts_pkey: PRIMARY KEY (zone, person, service)
drafts_version_check: CHECK ((version > 0))
drafts_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX drafts_saved ON public.drafts USING btree (zone, saved_at)
CREATE UNIQUE INDEX drafts_pkey ON public.drafts USING btree (zone, person, service)

-- due_erasures
due_erasures.zone text collate "C" not null
due_erasures.matter uuid not null
due_erasures.seq integer not null
due_erasures.field text collate "C" not null
due_erasures_pkey: PRIMARY KEY (zone, matter, seq)
CREATE UNIQUE INDEX due_erasures_pkey ON public.due_erasures USING btree (zone, matter, seq)

-- entries
entries.zone text collate "C" not null
entries.register text collate "C" not null
entries.id text collate "C" not null
entries.matter uuid not null
entries.seq integer not null
entries.ordinal integer not null
entries.columns jsonb not null
entries.at timestamp with time zone not null
entries.version integer not null default 1
entries.status text collate "C" not null default 'valid'::text
entries.valid_from date
entries.valid_until date
entries_pkey: PRIMARY KEY (zone, register, id)
entries_status_check: CHECK ((status = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text, 'ended'::text])))
entries_version_check: CHECK ((version > 0))
CREATE INDEX entries_columns ON public.entries USING gin (columns jsonb_path_ops)
CREATE INDEX entries_matter ON public.entries USING btree (zone, matter)
CREATE UNIQUE INDEX entries_pkey ON public.entries USING btree (zone, register, id)

-- entry_keys
entry_keys.zone text collate "C" not null
entry_keys.register text collate "C" not null
entry_keys.key bytea not null
entry_keys.id text collate "C" not null
entry_keys.in_force boolean not null
entry_keys_key_check: CHECK ((octet_length(key) = 32))
entry_keys_pkey: PRIMARY KEY (zone, register, id, key)
CREATE UNIQUE INDEX entry_keys_in_force ON public.entry_keys USING btree (zone, register, key) WHERE in_force
CREATE UNIQUE INDEX entry_keys_pkey ON public.entry_keys USING btree (zone, register, id, key)

-- entry_versions
entry_versions.zone text collate "C" not null
entry_versions.register text collate "C" not null
entry_versions.id text collate "C" not null
entry_versions.version integer not null
entry_versions.matter uuid not null
entry_versions.seq integer not null
entry_versions.ordinal integer not null
entry_versions.change jsonb not null
entry_versions.at timestamp with time zone not null
entry_versions_pkey: PRIMARY KEY (zone, register, id, version)
entry_versions_version_check: CHECK ((version > 0))
CREATE INDEX entry_versions_matter ON public.entry_versions USING btree (zone, matter)
CREATE UNIQUE INDEX entry_versions_pkey ON public.entry_versions USING btree (zone, register, id, version)

-- events
events.zone text collate "C" not null
events.matter uuid not null
events.seq integer not null
events.command text collate "C" not null
events.at timestamp with time zone not null
events.body text not null
events.hash bytea not null
events_pkey: PRIMARY KEY (zone, matter, seq)
CREATE UNIQUE INDEX events_pkey ON public.events USING btree (zone, matter, seq)

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
findings.listed_place integer not null generated as ((10000 *
CASE kind
    WHEN 'contradiction'::text THEN 10
    WHEN 'repeated-completion'::text THEN 9
    WHEN 'figure-recounted'::text THEN 8
    WHEN 'figure-regression'::text THEN 7
    WHEN 'stale-completion'::text THEN 6
    WHEN 'dropped'::text THEN 5
    WHEN 'no-movement'::text THEN 4
    WHEN 'role-conflict'::text THEN 3
    WHEN 'personal-data'::text THEN 2
    ELSE 1
END) + COALESCE(year, (0)::smallint))
findings_kind_check: CHECK ((kind = ANY (ARRAY['repeated-completion'::text, 'no-movement'::text, 'contradiction'::text, 'dropped'::text, 'stale-completion'::text, 'figure-regression'::text, 'figure-recounted'::text, 'role-conflict'::text, 'personal-data'::text, 'no-evidence'::text])))
findings_pkey: PRIMARY KEY (zone, id)
CREATE INDEX findings_kind ON public.findings USING btree (zone, kind, listed_place DESC, id DESC)
CREATE INDEX findings_lineage ON public.findings USING btree (zone, lineage)
CREATE INDEX findings_listed ON public.findings USING btree (zone, listed_place DESC, id DESC)
CREATE UNIQUE INDEX findings_pkey ON public.findings USING btree (zone, id)

-- hash_keys
hash_keys.zone text collate "C" not null
hash_keys.purpose text collate "C" not null
hash_keys.key bytea not null
hash_keys_key_check: CHECK ((octet_length(key) = 32))
hash_keys_pkey: PRIMARY KEY (zone, purpose)
CREATE UNIQUE INDEX hash_keys_pkey ON public.hash_keys USING btree (zone, purpose)

-- held_letters
held_letters.zone text collate "C" not null
held_letters.id uuid not null
held_letters.matter uuid not null
held_letters.seq integer not null
held_letters.kind text collate "C" not null
held_letters.party text collate "C" not null
held_letters.facts jsonb not null
held_letters_pkey: PRIMARY KEY (zone, id)
held_letters_zone_matter_seq_fkey: FOREIGN KEY (zone, matter, seq) REFERENCES issued_letters(zone, matter, seq) ON DELETE CASCADE
held_letters_zone_matter_seq_key: UNIQUE (zone, matter, seq)
CREATE INDEX held_letters_party ON public.held_letters USING btree (zone, party)
CREATE UNIQUE INDEX held_letters_pkey ON public.held_letters USING btree (zone, id)
CREATE UNIQUE INDEX held_letters_zone_matter_seq_key ON public.held_letters USING btree (zone, matter, seq)

-- held_promises
held_promises.zone text collate "C" not null
held_promises.letter uuid not null
held_promises.ordinal integer not null
held_promises.promise jsonb not null
held_promises.keys text[] not null
held_promises_ordinal_check: CHECK ((ordinal >= 0))
held_promises_pkey: PRIMARY KEY (zone, letter, ordinal)
held_promises_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES held_letters(zone, id) ON DELETE CASCADE
CREATE INDEX held_promises_keys ON public.held_promises USING gin (keys)
CREATE UNIQUE INDEX held_promises_pkey ON public.held_promises USING btree (zone, letter, ordinal)

-- identities
identities.zone text collate "C" not null
identities.issuer text collate "C" not null
identities.subject text collate "C" not null
identities.person uuid not null
identities.linked_at timestamp with time zone not null
identities_pkey: PRIMARY KEY (zone, issuer, subject)
identities_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX identities_person ON public.identities USING btree (zone, person)
CREATE UNIQUE INDEX identities_pkey ON public.identities USING btree (zone, issuer, subject)

-- issued_letters
issued_letters.zone text collate "C" not null
issued_letters.matter uuid not null
issued_letters.seq integer not null
issued_letters.kind text collate "C" not null
issued_letters.party text collate "C"
issued_letters.at timestamp with time zone not null
issued_letters.outcome text collate "C"
issued_letters.stored uuid
issued_letters.letter jsonb
issued_letters.docx bytea
issued_letters.html bytea
issued_letters.next_try timestamp with time zone not null
issued_letters.tries integer not null default 0
issued_letters.failure text
issued_letters.open bytea
issued_letters.record bytea
issued_letters.copies bytea[] not null default '{}'::bytea[]
issued_letters_check: CHECK (((NOT (outcome IS DISTINCT FROM 'stored'::text)) = (stored IS NOT NULL)))
issued_letters_docx_check: CHECK ((octet_length(docx) = 32))
issued_letters_html_check: CHECK ((octet_length(html) = 32))
issued_letters_open_check: CHECK ((octet_length(open) = 32))
issued_letters_outcome_check: CHECK ((outcome = ANY (ARRAY['stored'::text, 'withheld'::text, 'none'::text])))
issued_letters_pkey: PRIMARY KEY (zone, matter, seq)
issued_letters_record_check: CHECK ((octet_length(record) = 32))
CREATE INDEX issued_letters_copies ON public.issued_letters USING gin (copies) WHERE (copies <> '{}'::bytea[])
CREATE INDEX issued_letters_docx ON public.issued_letters USING btree (docx) WHERE (docx IS NOT NULL)
CREATE INDEX issued_letters_due ON public.issued_letters USING btree (zone, next_try) WHERE (outcome IS NULL)
CREATE INDEX issued_letters_html ON public.issued_letters USING btree (html) WHERE (html IS NOT NULL)
CREATE INDEX issued_letters_open ON public.issued_letters USING btree (open) WHERE (open IS NOT NULL)
CREATE INDEX issued_letters_published ON public.issued_letters USING btree (zone, matter, party, seq, stored) WHERE ((outcome = 'stored'::text) AND (kind = 'reply'::text))
CREATE INDEX issued_letters_record ON public.issued_letters USING btree (record) WHERE (record IS NOT NULL)
CREATE UNIQUE INDEX issued_letters_pkey ON public.issued_letters USING btree (zone, matter, seq)

-- key_buckets
key_buckets.zone text collate "C" not null
key_buckets.key text collate "C" not null
key_buckets.held integer not null
key_buckets.newest integer[] not null
key_buckets_held_check: CHECK ((held > 0))
key_buckets_pkey: PRIMARY KEY (zone, key)
CREATE UNIQUE INDEX key_buckets_pkey ON public.key_buckets USING btree (zone, key)

-- letter_figures
letter_figures.zone text collate "C" not null
letter_figures.letter uuid not null
letter_figures.definition text collate "C" not null
letter_figures.position smallint not null
letter_figures.defined jsonb not null
letter_figures.scope jsonb not null
letter_figures.value numeric
letter_figures_pkey: PRIMARY KEY (zone, letter, definition)
letter_figures_position_check: CHECK (("position" >= 0))
letter_figures_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES letters(zone, id) ON DELETE CASCADE
CREATE UNIQUE INDEX letter_figures_pkey ON public.letter_figures USING btree (zone, letter, definition)

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
letters.sample boolean not null default false
letters.original_title text
letters.cited text[] not null default '{}'::text[]
letters.cited_ends text[] not null default '{}'::text[]
letters.original_lead text
letters_content_hash_check: CHECK ((octet_length(content_hash) = 32))
letters_kind_check: CHECK ((kind = ANY (ARRAY['proposal-reply'::text, 'suggestion-reply'::text, 'agreement'::text, 'report'::text, 'other'::text])))
letters_part_check: CHECK ((part >= 0))
letters_pkey: PRIMARY KEY (zone, id)
letters_promise_count_check: CHECK ((promise_count >= 0))
letters_result_class_check: CHECK ((result_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])))
CREATE INDEX letters_cited ON public.letters USING gin (cited_ends) WITH (fastupdate=off)
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
lineages.original text
lineages.cleared_by uuid
lineages_finding_count_check: CHECK ((finding_count >= 0))
lineages_letter_count_check: CHECK ((letter_count > 0))
lineages_pkey: PRIMARY KEY (zone, id)
lineages_promise_count_check: CHECK ((promise_count > 0))
lineages_status_check: CHECK ((status = ANY (ARRAY['done'::text, 'advancing'::text, 'planned'::text, 'unknown'::text])))
CREATE INDEX lineages_cleared ON public.lineages USING btree (zone, cleared_by) WHERE (cleared_by IS NOT NULL)
CREATE INDEX lineages_listed ON public.lineages USING btree (zone, listed_year DESC, id DESC)
CREATE INDEX lineages_made ON public.lineages USING btree (zone, first_year, listed_year DESC, id DESC)
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

-- log_leaves
log_leaves.zone text collate "C" not null
log_leaves.index bigint not null
log_leaves.matter uuid not null
log_leaves.seq integer not null
log_leaves.hash bytea not null
log_leaves_hash_check: CHECK ((octet_length(hash) = 32))
log_leaves_pkey: PRIMARY KEY (zone, index)
CREATE UNIQUE INDEX log_leaves_event ON public.log_leaves USING btree (zone, matter, seq)
CREATE UNIQUE INDEX log_leaves_pkey ON public.log_leaves USING btree (zone, index)

-- log_nodes
log_nodes.zone text collate "C" not null
log_nodes.level smallint not null
log_nodes.index bigint not null
log_nodes.hash bytea not null
log_nodes_hash_check: CHECK ((octet_length(hash) = 32))
log_nodes_level_check: CHECK ((level > 0))
log_nodes_pkey: PRIMARY KEY (zone, level, index)
CREATE UNIQUE INDEX log_nodes_pkey ON public.log_nodes USING btree (zone, level, index)

-- log_pending
log_pending.zone text collate "C" not null
log_pending.position bigint not null
log_pending.matter uuid not null
log_pending.first_seq integer not null
log_pending.last_seq integer not null
log_pending.tallies jsonb
log_pending_pkey: PRIMARY KEY (zone, "position")
CREATE UNIQUE INDEX log_pending_pkey ON public.log_pending USING btree (zone, "position")

-- matter_branches
matter_branches.zone text collate "C" not null
matter_branches.matter uuid not null
matter_branches.branch text collate "C" not null
matter_branches.party text collate "C" not null
matter_branches.stage text collate "C" not null
matter_branches_pkey: PRIMARY KEY (zone, matter, branch, party)
CREATE UNIQUE INDEX matter_branches_pkey ON public.matter_branches USING btree (zone, matter, branch, party)

-- matter_clocks
matter_clocks.zone text collate "C" not null
matter_clocks.matter uuid not null
matter_clocks.ordinal integer not null
matter_clocks.clock text collate "C" not null
matter_clocks.party text collate "C"
matter_clocks.due date not null
matter_clocks.wakes boolean not null
matter_clocks.tried_on date
matter_clocks.leased_until timestamp with time zone
matter_clocks_pkey: PRIMARY KEY (zone, matter, ordinal)
CREATE INDEX matter_clocks_due ON public.matter_clocks USING btree (zone, due, matter, ordinal)
CREATE INDEX matter_clocks_wakes ON public.matter_clocks USING btree (zone, due) WHERE wakes
CREATE UNIQUE INDEX matter_clocks_pkey ON public.matter_clocks USING btree (zone, matter, ordinal)

-- matter_files
matter_files.zone text collate "C" not null
matter_files.matter uuid not null
matter_files.field text collate "C" not null
matter_files.hash bytea not null
matter_files_hash_check: CHECK ((octet_length(hash) = 32))
matter_files_pkey: PRIMARY KEY (zone, matter, field, hash)
CREATE INDEX matter_files_hash ON public.matter_files USING btree (hash)
CREATE UNIQUE INDEX matter_files_pkey ON public.matter_files USING btree (zone, matter, field, hash)

-- matter_leads
matter_leads.zone text collate "C" not null
matter_leads.matter uuid not null
matter_leads.lead uuid not null
matter_leads_pkey: PRIMARY KEY (zone, matter)
CREATE INDEX matter_leads_lead ON public.matter_leads USING btree (zone, lead)
CREATE UNIQUE INDEX matter_leads_pkey ON public.matter_leads USING btree (zone, matter)

-- matter_parties
matter_parties.zone text collate "C" not null
matter_parties.matter uuid not null
matter_parties.kind text collate "C" not null
matter_parties.party text collate "C" not null
matter_parties.actors text[] not null
matter_parties.scheme text collate "C" not null
matter_parties.stage text collate "C" not null
matter_parties.open boolean not null
matter_parties.turn boolean not null
matter_parties.due date not null
matter_parties.roles text[] not null
matter_parties.turns text[] not null
matter_parties_kind_check: CHECK ((kind = ANY (ARRAY['unit'::text, 'person'::text])))
matter_parties_pkey: PRIMARY KEY (zone, matter, kind, party)
CREATE INDEX matter_parties_queue ON public.matter_parties USING btree (zone, kind, party, open, due, matter)
CREATE INDEX matter_parties_scheme ON public.matter_parties USING btree (zone, kind, party, scheme, due, matter) WHERE open
CREATE INDEX matter_parties_turn ON public.matter_parties USING btree (zone, kind, party, due, matter) WHERE (open AND turn)
CREATE UNIQUE INDEX matter_parties_pkey ON public.matter_parties USING btree (zone, matter, kind, party)

-- matter_timers
matter_timers.zone text collate "C" not null
matter_timers.matter uuid not null
matter_timers.action text collate "C" not null
matter_timers.day date not null
matter_timers.tried_on date
matter_timers.leased_until timestamp with time zone
matter_timers_pkey: PRIMARY KEY (zone, matter, action)
CREATE INDEX matter_timers_day ON public.matter_timers USING btree (zone, day)
CREATE UNIQUE INDEX matter_timers_pkey ON public.matter_timers USING btree (zone, matter, action)

-- matters
matters.zone text collate "C" not null
matters.id uuid not null
matters.scheme text collate "C" not null
matters.scheme_hash bytea not null
matters.stage text collate "C" not null
matters.outcome text collate "C"
matters.version integer not null
matters.head bytea not null
matters.state jsonb not null
matters.number text collate "C"
matters.title text
matters.opened_on date not null
matters.changed_at timestamp with time zone not null
matters_pkey: PRIMARY KEY (zone, id)
CREATE INDEX matters_by_version ON public.matters USING btree (zone, scheme_hash, id) WHERE (outcome IS NULL)
CREATE INDEX matters_number ON public.matters USING btree (zone, scheme, number) WHERE (number IS NOT NULL)
CREATE UNIQUE INDEX matters_pkey ON public.matters USING btree (zone, id)

-- memberships
memberships.zone text collate "C" not null
memberships.person uuid not null
memberships.unit text collate "C" not null
memberships.roles text[] not null
memberships_pkey: PRIMARY KEY (zone, person, unit)
memberships_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX memberships_unit ON public.memberships USING btree (zone, unit)
CREATE UNIQUE INDEX memberships_pkey ON public.memberships USING btree (zone, person, unit)

-- notice_copies
notice_copies.zone text collate "C" not null
notice_copies.person uuid not null
notice_copies.notice uuid not null
notice_copies.unit text collate "C"
notice_copies.at timestamp with time zone not null
notice_copies.read_at timestamp with time zone
notice_copies.digest boolean not null
notice_copies.mail uuid
notice_copies_pkey: PRIMARY KEY (zone, person, notice)
notice_copies_zone_notice_fkey: FOREIGN KEY (zone, notice) REFERENCES notices(zone, id) ON DELETE CASCADE
notice_copies_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX notice_copies_digest ON public.notice_copies USING btree (zone, person) WHERE (digest AND (mail IS NULL))
CREATE INDEX notice_copies_list ON public.notice_copies USING btree (zone, person, at DESC, notice DESC)
CREATE INDEX notice_copies_mail ON public.notice_copies USING btree (zone, mail) WHERE (mail IS NOT NULL)
CREATE INDEX notice_copies_notice ON public.notice_copies USING btree (zone, notice)
CREATE INDEX notice_copies_unread ON public.notice_copies USING btree (zone, person) WHERE (read_at IS NULL)
CREATE UNIQUE INDEX notice_copies_pkey ON public.notice_copies USING btree (zone, person, notice)

-- notice_cursors
notice_cursors.zone text collate "C" not null
notice_cursors.next bigint not null
notice_cursors.reminded_on date
notice_cursors_pkey: PRIMARY KEY (zone)
CREATE UNIQUE INDEX notice_cursors_pkey ON public.notice_cursors USING btree (zone)

-- notice_mails
notice_mails.zone text collate "C" not null
notice_mails.id uuid not null
notice_mails.person uuid not null
notice_mails.day date
notice_mails.made_at timestamp with time zone not null
notice_mails.next_try timestamp with time zone not null
notice_mails.tries integer not null default 0
notice_mails.leased_until timestamp with time zone
notice_mails.outcome text collate "C"
notice_mails.settled_at timestamp with time zone
notice_mails.failure text
notice_mails_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'dropped'::text, 'expired'::text])))
notice_mails_pkey: PRIMARY KEY (zone, id)
notice_mails_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX notice_mails_due ON public.notice_mails USING btree (zone, next_try) WHERE (outcome IS NULL)
CREATE UNIQUE INDEX notice_mails_day ON public.notice_mails USING btree (zone, person, day) WHERE (day IS NOT NULL)
CREATE UNIQUE INDEX notice_mails_pkey ON public.notice_mails USING btree (zone, id)

-- notice_settings
notice_settings.zone text collate "C" not null
notice_settings.person uuid not null
notice_settings.mail text collate "C" not null
notice_settings.side text collate "C"
notice_settings_mail_check: CHECK ((mail = ANY (ARRAY['at-once'::text, 'daily'::text, 'none'::text])))
notice_settings_pkey: PRIMARY KEY (zone, person)
notice_settings_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE UNIQUE INDEX notice_settings_pkey ON public.notice_settings USING btree (zone, person)

-- notices
notices.zone text collate "C" not null
notices.id uuid not null
notices.matter uuid not null
notices.facts jsonb not null
notices.at timestamp with time zone not null
notices.key text collate "C"
notices_pkey: PRIMARY KEY (zone, id)
CREATE INDEX notices_at ON public.notices USING btree (zone, at)
CREATE UNIQUE INDEX notices_key ON public.notices USING btree (zone, key) WHERE (key IS NOT NULL)
CREATE UNIQUE INDEX notices_pkey ON public.notices USING btree (zone, id)

-- passkeys
passkeys.zone text collate "C" not null
passkeys.id text collate "C" not null
passkeys.person uuid not null
passkeys.public_key text not null
passkeys.counter bigint not null
passkeys.transports text[] not null
passkeys.name text not null
passkeys.created_at timestamp with time zone not null
passkeys.used_at timestamp with time zone
passkeys_counter_check: CHECK ((counter >= 0))
passkeys_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 100)))
passkeys_pkey: PRIMARY KEY (zone, id)
passkeys_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX passkeys_person ON public.passkeys USING btree (zone, person)
CREATE UNIQUE INDEX passkeys_pkey ON public.passkeys USING btree (zone, id)

-- personal_values
personal_values.zone text collate "C" not null
personal_values.matter uuid not null
personal_values.hash bytea not null
personal_values.field text collate "C" not null
personal_values.salt bytea not null
personal_values.value text not null
personal_values_hash_check: CHECK ((octet_length(hash) = 32))
personal_values_pkey: PRIMARY KEY (zone, matter, hash)
CREATE UNIQUE INDEX personal_values_pkey ON public.personal_values USING btree (zone, matter, hash)

-- persons
persons.zone text collate "C" not null
persons.id uuid not null
persons.name text not null
persons.language text collate "C" not null
persons.email text collate "C" not null
persons.password_hash text
persons.own_roles text[] not null
persons.sample boolean not null
persons.created_at timestamp with time zone not null
persons.disabled_at timestamp with time zone
persons_email_check: CHECK (((email = lower(email)) AND (length(email) <= 254)))
persons_language_check: CHECK ((language = ANY (ARRAY['zh-Hans'::text, 'zh-Hant'::text, 'en'::text])))
persons_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 100)))
persons_pkey: PRIMARY KEY (zone, id)
CREATE UNIQUE INDEX persons_email ON public.persons USING btree (zone, email)
CREATE UNIQUE INDEX persons_pkey ON public.persons USING btree (zone, id)

-- postings
postings.zone text collate "C" not null
postings.matter uuid not null
postings.seq integer not null
postings.ordinal integer not null
postings.ledger text collate "C" not null
postings.debit text collate "C" not null
postings.credit text collate "C" not null
postings.unit text collate "C" not null
postings.amount numeric not null
postings.at timestamp with time zone not null
postings.debit_floor numeric
postings.credit_floor numeric
postings.follows boolean not null default false
postings_amount_check: CHECK ((amount >= (0)::numeric))
postings_check: CHECK ((credit <> debit))
postings_pkey: PRIMARY KEY (zone, matter, seq, ordinal)
CREATE INDEX postings_credit ON public.postings USING btree (zone, ledger, credit, at)
CREATE INDEX postings_debit ON public.postings USING btree (zone, ledger, debit, at)
CREATE INDEX postings_matter ON public.postings USING btree (zone, matter, ledger)
CREATE UNIQUE INDEX postings_pkey ON public.postings USING btree (zone, matter, seq, ordinal)

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
promises.number integer not null
promises.linked integer[] not null default '{}'::integer[]
promises.link_scores real[] not null default '{}'::real[]
promises.original jsonb
promises_check1: CHECK ((cardinality(linked) = cardinality(link_scores)))
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
CREATE UNIQUE INDEX promises_number ON public.promises USING btree (zone, number)
CREATE UNIQUE INDEX promises_pkey ON public.promises USING btree (zone, letter, ordinal)

-- readings
readings.zone text collate "C" not null
readings.letter uuid not null
readings.reading jsonb not null
readings.original_script boolean not null default false
readings_pkey: PRIMARY KEY (zone, letter)
readings_zone_letter_fkey: FOREIGN KEY (zone, letter) REFERENCES letters(zone, id) ON DELETE CASCADE
CREATE UNIQUE INDEX readings_pkey ON public.readings USING btree (zone, letter)

-- scheme_versions
scheme_versions.zone text collate "C" not null
scheme_versions.hash bytea not null
scheme_versions.scheme text collate "C" not null
scheme_versions.version integer not null
scheme_versions.definition text not null
scheme_versions.promised text generated as ((definition)::jsonb #>> '{guide,days,promised}'::text[])
scheme_versions.answering text generated as 
CASE ((definition)::jsonb #>> ARRAY['actors'::text, COALESCE(((definition)::jsonb #>> ARRAY['clocks'::text, ((definition)::jsonb #>> '{guide,days,promised}'::text[]), 'owner'::text]), ((definition)::jsonb #>> '{opening,by}'::text[])), 'party'::text])
    WHEN 'unit'::text THEN COALESCE(((definition)::jsonb #>> ARRAY['clocks'::text, ((definition)::jsonb #>> '{guide,days,promised}'::text[]), 'owner'::text]), ((definition)::jsonb #>> '{opening,by}'::text[]))
    ELSE NULL::text
END
scheme_versions_hash_check: CHECK ((octet_length(hash) = 32))
scheme_versions_pkey: PRIMARY KEY (zone, hash)
CREATE INDEX scheme_versions_scheme ON public.scheme_versions USING btree (zone, scheme, version)
CREATE UNIQUE INDEX scheme_versions_pkey ON public.scheme_versions USING btree (zone, hash)

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

-- sequences
sequences.zone text collate "C" not null
sequences.scheme text collate "C" not null
sequences.name text collate "C" not null
sequences.period text collate "C" not null
sequences.next integer not null
sequences_next_check: CHECK ((next > 0))
sequences_pkey: PRIMARY KEY (zone, scheme, name, period)
CREATE UNIQUE INDEX sequences_pkey ON public.sequences USING btree (zone, scheme, name, period)

-- sessions
sessions.zone text collate "C" not null
sessions.id uuid not null
sessions.token_hash bytea not null
sessions.person uuid not null
sessions.unit text collate "C"
sessions.method text collate "C" not null
sessions.device text not null
sessions.started_at timestamp with time zone not null
sessions.seen_at timestamp with time zone not null
sessions.ends_at timestamp with time zone not null
sessions_device_check: CHECK ((length(device) <= 300))
sessions_method_check: CHECK ((method = ANY (ARRAY['password'::text, 'passkey'::text, 'oidc'::text, 'invitation'::text])))
sessions_pkey: PRIMARY KEY (zone, id)
sessions_token_hash_check: CHECK ((octet_length(token_hash) = 32))
sessions_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX sessions_ends ON public.sessions USING btree (zone, ends_at)
CREATE INDEX sessions_person ON public.sessions USING btree (zone, person)
CREATE UNIQUE INDEX sessions_pkey ON public.sessions USING btree (zone, id)
CREATE UNIQUE INDEX sessions_token ON public.sessions USING btree (zone, token_hash)

-- sign_in_steps
sign_in_steps.zone text collate "C" not null
sign_in_steps.token_hash bytea not null
sign_in_steps.kind text collate "C" not null
sign_in_steps.person uuid
sign_in_steps.content jsonb not null
sign_in_steps.ends_at timestamp with time zone not null
sign_in_steps_pkey: PRIMARY KEY (zone, token_hash)
sign_in_steps_token_hash_check: CHECK ((octet_length(token_hash) = 32))
sign_in_steps_zone_person_fkey: FOREIGN KEY (zone, person) REFERENCES persons(zone, id) ON DELETE CASCADE
CREATE INDEX sign_in_steps_ends ON public.sign_in_steps USING btree (zone, ends_at)
CREATE UNIQUE INDEX sign_in_steps_pkey ON public.sign_in_steps USING btree (zone, token_hash)

-- slots
slots.zone text collate "C" not null
slots.matter uuid not null
slots.seq integer not null
slots.ordinal integer not null
slots.register text collate "C" not null
slots.entry text collate "C" not null
slots.during tstzrange not null
slot_taken: EXCLUDE USING gist (zone WITH =, register WITH =, entry WITH =, during WITH &&)
slots_during_check: CHECK ((NOT isempty(during)))
slots_pkey: PRIMARY KEY (zone, matter, seq, ordinal)
CREATE INDEX slot_taken ON public.slots USING gist (zone, register, entry, during)
CREATE UNIQUE INDEX slots_pkey ON public.slots USING btree (zone, matter, seq, ordinal)

-- tallies
tallies.zone text collate "C" not null
tallies.sort text collate "C" not null
tallies.year integer not null
tallies.subject text collate "C" not null
tallies.standing text collate "C" not null
tallies.class text collate "C" not null
tallies.rating text collate "C" not null
tallies.due date not null
tallies.n bigint not null
tallies.scheme text collate "C" not null
tallies_pkey: PRIMARY KEY (zone, sort, scheme, year, subject, standing, class, rating, due)
CREATE UNIQUE INDEX tallies_pkey ON public.tallies USING btree (zone, sort, scheme, year, subject, standing, class, rating, due)

-- tickets
tickets.zone text collate "C" not null
tickets.day date not null
tickets.number integer not null
tickets.person uuid
tickets.service text collate "C"
tickets.taken_at timestamp with time zone not null
tickets.window text collate "C"
tickets.called_at timestamp with time zone
tickets.ended_at timestamp with time zone
tickets.served boolean
tickets_number_check: CHECK ((number > 0))
tickets_pkey: PRIMARY KEY (zone, day, number)
CREATE INDEX tickets_next ON public.tickets USING btree (zone, day, number) WHERE (called_at IS NULL)
CREATE UNIQUE INDEX tickets_pkey ON public.tickets USING btree (zone, day, number)
CREATE UNIQUE INDEX tickets_waiting ON public.tickets USING btree (zone, day, person) WHERE ((person IS NOT NULL) AND (ended_at IS NULL))
CREATE UNIQUE INDEX tickets_window ON public.tickets USING btree (zone, day, "window") WHERE (("window" IS NOT NULL) AND (ended_at IS NULL))

-- turns_again
turns_again.zone text collate "C" not null
turns_again.matter uuid not null
turns_again_pkey: PRIMARY KEY (zone, matter)
CREATE UNIQUE INDEX turns_again_pkey ON public.turns_again USING btree (zone, matter)

-- unfinished_uploads
unfinished_uploads.zone text collate "C" not null
unfinished_uploads.person uuid not null
unfinished_uploads.hash bytea not null
unfinished_uploads.name text not null
unfinished_uploads.bytes bigint not null
unfinished_uploads.received bigint not null default 0
unfinished_uploads.at timestamp with time zone not null
unfinished_uploads_bytes_check: CHECK ((bytes > 0))
unfinished_uploads_check: CHECK (((received >= 0) AND (received <= bytes)))
unfinished_uploads_hash_check: CHECK ((octet_length(hash) = 32))
unfinished_uploads_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
unfinished_uploads_pkey: PRIMARY KEY (zone, person, hash)
CREATE INDEX unfinished_uploads_at ON public.unfinished_uploads USING btree (zone, at)
CREATE UNIQUE INDEX unfinished_uploads_pkey ON public.unfinished_uploads USING btree (zone, person, hash)

-- upload_pieces
upload_pieces.zone text collate "C" not null
upload_pieces.person uuid not null
upload_pieces.hash bytea not null
upload_pieces.starts bigint not null
upload_pieces.content bytea not null
upload_pieces_pkey: PRIMARY KEY (zone, person, hash, starts)
upload_pieces_starts_check: CHECK ((starts >= 0))
upload_pieces_zone_person_hash_fkey: FOREIGN KEY (zone, person, hash) REFERENCES unfinished_uploads(zone, person, hash) ON DELETE CASCADE
CREATE UNIQUE INDEX upload_pieces_pkey ON public.upload_pieces USING btree (zone, person, hash, starts)

-- uploads
uploads.zone text collate "C" not null
uploads.person uuid not null
uploads.hash bytea not null
uploads.name text not null
uploads.media_type text collate "C" not null
uploads.bytes bigint not null
uploads.at timestamp with time zone not null
uploads_bytes_check: CHECK ((bytes >= 0))
uploads_hash_check: CHECK ((octet_length(hash) = 32))
uploads_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
uploads_pkey: PRIMARY KEY (zone, person, hash)
CREATE INDEX uploads_at ON public.uploads USING btree (zone, at)
CREATE INDEX uploads_hash ON public.uploads USING btree (hash)
CREATE UNIQUE INDEX uploads_pkey ON public.uploads USING btree (zone, person, hash)

-- withdrawn_letters
withdrawn_letters.zone text collate "C" not null
withdrawn_letters.letter uuid not null
withdrawn_letters.content_hash bytea not null
withdrawn_letters.part smallint not null
withdrawn_letters.last_number integer not null
withdrawn_letters.withdrawn_at timestamp with time zone not null
withdrawn_letters.withdrawn_by text not null
withdrawn_letters.reason text not null
withdrawn_letters_content_hash_check: CHECK ((octet_length(content_hash) = 32))
withdrawn_letters_last_number_check: CHECK ((last_number >= 0))
withdrawn_letters_part_check: CHECK ((part >= 0))
withdrawn_letters_pkey: PRIMARY KEY (zone, letter)
CREATE INDEX withdrawn_letters_content ON public.withdrawn_letters USING btree (zone, content_hash)
CREATE UNIQUE INDEX withdrawn_letters_pkey ON public.withdrawn_letters USING btree (zone, letter)
