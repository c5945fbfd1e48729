-- The parties' keys, wrapped by the master. Erasing a person is emptying one row.
create table access.party_key (
    party uuid primary key,
    wrapped bytea,
    made_at timestamptz not null default now(),
    erased_at timestamptz,
    check ((wrapped is null) = (erased_at is not null))
);
grant select, insert, update on access.party_key to "${user}";
