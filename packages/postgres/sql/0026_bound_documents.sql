-- The event that issues a letter says the hashes of its documents; beside the documents as they went out lie
-- the words that are public (公开的文字).

-- SHA-256 of the public words as UTF-8 text; null where nothing is disclosed.
alter table issued_letters add column open bytea check (octet_length(open) = 32);
