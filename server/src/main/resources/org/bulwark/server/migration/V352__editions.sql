-- Which edition of the catalogue answers: the versions of those groups of indicators that are not as they were shipped. No row: all are.
create table indicator.serving (
    one boolean primary key default true check (one),
    parts text not null,
    plan text not null,
    switched_at timestamptz not null
);

-- States of a plan that are being built anew are not read before they are complete: no place until then.
alter table indicator.folded alter column through drop not null;
-- While they are built: the place up to which events are folded, and the last party or series that is done, by id.
alter table indicator.folded add column if not exists building_to bigint;
alter table indicator.folded add column if not exists last_subject uuid;
alter table indicator.folded add column if not exists subjects bigint not null default 0;

grant select, insert, update on indicator.serving to "${user}";
