-- Who did what. Rows are only ever added: the serving user can neither change nor delete one.
create schema if not exists audit;
grant usage on schema audit to "${user}";

create table audit.entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    -- stage/act, for example access/signed-in.
    kind text not null,
    -- kind:id of what it was done to; never a name or a number of a person.
    subject text not null,
    fields jsonb not null
);
create index entry_subject on audit.entry (subject, id desc);
create index entry_actor on audit.entry (actor, id desc);

grant select, insert on audit.entry to "${user}";
