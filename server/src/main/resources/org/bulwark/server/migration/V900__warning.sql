create schema warning;
grant usage on schema warning to "${user}";

-- How far parties were looked at: everybody of whom an event up to this place tells.
create table warning.watch (
    the_one boolean primary key default true check (the_one),
    through bigint not null default 0
);
insert into warning.watch default values;

-- In which periods signals were on and where the tier of a party stands, under its key; as of when, in microseconds since 1970.
create table warning.memory (
    party uuid primary key references data.party,
    as_of bigint not null,
    sealed bytea not null
);
alter table warning.memory alter column sealed set storage external; -- does not compress: it is sealed

-- Counts what alerts say, in the order in which it is written: who listens asks for what came since.
create sequence warning.said;
grant usage on sequence warning.said to "${user}";

-- What somebody has to answer for. Instants are microseconds since 1970.
create table warning.alert (
    id uuid primary key,
    number bigint generated always as identity,
    party uuid not null references data.party,
    branch text not null,
    -- Party, cause and instant name it for ever: the same history makes the same alert.
    cause text not null,
    opened_at bigint not null,
    changed_at bigint not null,
    said bigint not null,
    tier text not null check (tier in ('blue', 'yellow', 'orange', 'red')),
    state text not null check (state in ('open', 'closing', 'closed')),
    -- How many causes it has warned of.
    causes integer not null,
    owner text,
    expected_loss bigint not null check (expected_loss >= 0),
    currency text not null,
    months integer not null check (months > 0),
    priority double precision not null,
    -- Who wants to close it and why; of a red one a second person says so too.
    closing text,
    closing_by text,
    -- Its steps with what was known then, and what was noted at its end, under the party's key.
    sealed bytea not null,
    note bytea,
    unique (party, cause, opened_at)
);
create unique index alert_of_party on warning.alert (party) where state <> 'closed';
create index alert_by_priority on warning.alert (priority, id);
create index alert_by_saying on warning.alert (said);
create index alert_by_change on warning.alert (changed_at, id);

grant select, update on warning.watch to "${user}";
grant select, insert, update, delete on warning.memory to "${user}";
grant select, insert, update on warning.alert to "${user}";
