-- What sources say (DESIGN §2). Events are only ever added. All clocks count microseconds since 1970 in UTC.

-- One row: who takes it, takes events in alone until the transaction ends. So known_at never goes back in the order of commits,
-- and the order of seq is the order of commits too.
create table data.intake_clock (
    one boolean primary key default true check (one),
    known_at bigint not null
);
insert into data.intake_clock values (true, 0);

create table data.series (
    id uuid primary key,
    name text not null unique
);

create table data.event (
    seq bigint generated always as identity primary key,
    source text not null,
    -- A keyed hash of the sender and its id: what was delivered twice is found without storing an id that may tell of a person.
    id_key bytea not null,
    -- A keyed hash of what it says: an id that is used again for something else is no repetition.
    content_key bytea not null,
    -- Of whom it tells: a party, or a series.
    subject uuid not null,
    occurred_at bigint not null,
    known_at bigint not null,
    -- Id, report, lineage and fields, under the key of the party; of a series under the master's.
    sealed bytea not null
);
create unique index event_once on data.event (source, id_key);
create index event_subject on data.event (subject, seq);

create table data.consent (
    party uuid not null references data.party,
    consent text not null,
    given_at timestamptz not null,
    until timestamptz,
    withdrawn_at timestamptz,
    evidence text not null,
    primary key (party, consent, given_at)
);

-- What was kept aside, with its flaws, until somebody mends or drops it.
create table data.quarantined (
    id uuid primary key,
    source text not null,
    received_at timestamptz not null,
    origin text not null,
    position bigint not null,
    flaws jsonb not null,
    flaw_codes text[] not null,
    -- The record as it was sent; under the master's key, for nobody knows whose it is. Null once it was dropped.
    sealed bytea,
    state text not null check (state in ('waiting', 'mended', 'dropped')),
    settled_at timestamptz,
    settled_by text,
    note text
);
create index quarantined_waiting on data.quarantined (received_at, id) where state = 'waiting';
create index quarantined_source on data.quarantined (source, received_at, id);

-- Every record that ever came, by the hour in which it came: received = accepted + duplicate + quarantined.
create table data.intake_count (
    source text not null,
    hour timestamptz not null,
    received bigint not null,
    accepted bigint not null,
    duplicate bigint not null,
    quarantined bigint not null,
    -- Of the accepted: those later than the source's most lag, and the sum of all delays in seconds.
    late bigint not null,
    delay_seconds bigint not null,
    primary key (source, hour)
);

grant select, update on data.intake_clock to "${user}";
grant select, insert on data.series, data.event to "${user}";
grant select, insert, update on data.consent, data.quarantined, data.intake_count to "${user}";
