-- What people configure, version by version, and every step of its life (law 7).
create schema desk;
grant usage on schema desk to "${user}";

create table desk.version (
    kind text not null,
    id text not null,
    number integer not null check (number > 0),
    status text not null,
    content text not null,
    digest text not null,
    authors text[] not null,
    based_on integer,
    part text,
    permille integer,
    in_force_from timestamptz,
    in_force_until timestamptz,
    primary key (kind, id, number)
);
create index version_waiting on desk.version (status, kind) where status in ('DRAFT', 'TESTED', 'APPROVED');

create table desk.step (
    kind text not null,
    id text not null,
    number integer not null,
    ordinal integer not null,
    status text not null,
    by_whom text not null,
    at timestamptz not null,
    note text not null,
    primary key (kind, id, number, ordinal),
    foreign key (kind, id, number) references desk.version
);

-- Counts the changes, so that a server sees within one query that what it holds in memory is old.
create sequence desk.change;

grant select, insert, update on desk.version to "${user}";
grant select, insert on desk.step to "${user}";
grant usage, select on sequence desk.change to "${user}";
