-- Where a party belongs: by its industry and region it is compared with peers, and the series of the economy are read that tell of it. What was
-- known at an instant is the row with the latest known_at up to it (microseconds since 1970), so that a value of the past is read as it was.
create table data.party_profile (
    party uuid not null references data.party,
    known_at bigint not null,
    -- Words as they stand in the names of series: small letters and hyphens.
    industry text check (industry ~ '^[[:alnum:]]+(-[[:alnum:]]+)*$'),
    region text check (region ~ '^[[:alnum:]]+(-[[:alnum:]]+)*$'),
    primary key (party, known_at)
);
create index party_profile_industry on data.party_profile (industry, party);

grant select, insert, update, delete on data.party_profile to "${user}";
