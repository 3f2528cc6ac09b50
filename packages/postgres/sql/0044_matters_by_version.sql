-- The running matters of one version of a scheme: administrators ask what still runs under an earlier one. Of a million
-- matters, ten of them under an earlier version, all were read: ten seconds.
create index matters_by_version on matters (zone, scheme_hash, id) where outcome is null;
