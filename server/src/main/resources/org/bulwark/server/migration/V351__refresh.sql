-- One row a refresh: all indicators of all parties as known at one instant.
create table indicator.refresh (
    -- The job that does it.
    id uuid primary key,
    catalogue text not null,
    -- Microseconds since 1970; every event up to the position was known then, and none behind it.
    as_of bigint not null,
    position bigint not null,
    -- Names in the order of the readings, and those that are compared among peers in the order of the spreads.
    indicators text[] not null,
    ranked text[] not null,
    -- The last party that is done, by id; how many are done, and of how many anything is told.
    last_party uuid,
    parties bigint not null default 0,
    told bigint not null default 0,
    finished_at bigint
);
create index refresh_finished on indicator.refresh (finished_at) where finished_at is not null;

-- What the indicators said of a party, under its key.
create table indicator.reading (
    refresh uuid not null references indicator.refresh,
    subject uuid not null,
    sealed bytea not null,
    primary key (subject, refresh)
);
alter table indicator.reading alter column sealed set storage external; -- does not compress: it is sealed
create index reading_refresh on indicator.reading (refresh);

-- How the values of an industry, or of all (no name), are spread; under the master's key.
create table indicator.peers (
    refresh uuid not null references indicator.refresh,
    industry text not null,
    parties bigint not null,
    sealed bytea not null,
    primary key (refresh, industry)
);
alter table indicator.peers alter column sealed set storage external;

grant select, insert, update on indicator.refresh to "${user}";
grant select, insert, update, delete on indicator.reading, indicator.peers to "${user}";
