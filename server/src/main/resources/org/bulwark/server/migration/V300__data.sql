-- Whom the bank knows, who is tied to whom, and what they owe (law 10).
create schema data;
grant usage on schema data to "${user}";

create table data.branch (
    code text primary key,
    name text not null
);

create table data.party (
    id uuid primary key,
    kind text not null check (kind in ('business', 'person')),
    branch text not null references data.branch,
    -- What may be shown to everybody who sees the party; the names themselves are sealed.
    label text not null,
    -- Names, numbers, phone and address under the party's own key; null once erased.
    sealed bytea,
    -- Keyed hashes: of the official number, and of the words of the name, for finding without opening.
    number_key bytea not null,
    name_keys bytea[] not null,
    -- The control group that it belongs to; a party tied to nobody is its own.
    control_group uuid not null,
    known_since timestamptz not null,
    unique (kind, number_key)
);
create index party_control_group on data.party (control_group);
create index party_name on data.party using gin (name_keys);

create table data.relation (
    from_party uuid not null references data.party,
    to_party uuid not null references data.party,
    kind text not null,
    share_ppm bigint not null,
    valid_from date not null,
    valid_to date,
    primary key (from_party, to_party, kind, valid_from)
);
create index relation_to on data.relation (to_party);

create table data.facility (
    id uuid primary key,
    party uuid not null references data.party,
    product text not null,
    branch text not null references data.branch,
    currency char(3) not null,
    -- Minor units.
    granted bigint not null check (granted >= 0),
    drawn bigint not null check (drawn >= 0),
    status text not null,
    opened_on date not null,
    matures_on date,
    days_past_due integer not null default 0,
    -- The application whose approval made it, for those made here.
    application uuid
);
create index facility_party on data.facility (party);

grant select, insert, update on data.branch, data.party, data.facility to "${user}";
grant select, insert, update, delete on data.relation to "${user}";
