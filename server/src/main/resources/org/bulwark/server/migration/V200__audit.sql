-- The one log: what waits to be sealed, the tiles of the tree, the signed checkpoints, and where to find what.
create schema audit;
grant usage on schema audit to "${user}";

-- Written in the same transaction as what it tells of; sealed shortly after.
create table audit.waiting (
    id bigint generated always as identity primary key,
    body bytea not null
);

create table audit.entry (
    index bigint primary key,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    subject text not null
);
create index entry_subject on audit.entry (subject, index);
create index entry_actor on audit.entry (actor, index);
create index entry_at on audit.entry using brin (at);

create table audit.tile (
    path text primary key,
    content bytea not null
);

create table audit.checkpoint (
    size bigint primary key,
    at timestamptz not null,
    note text not null
);

-- The serving user may add what waits and read the rest; only these functions move it into the log, and they only append.
create function audit.seal(
    before bigint, ids bigint[], ats timestamptz[], kinds text[], actors text[], subjects text[],
    paths text[], contents bytea[], note text)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    sealed bigint := coalesce((select max(c.size) from audit.checkpoint c), 0);
    moved bigint;
begin
    if sealed <> before then
        raise exception 'the log has % entries, not %', sealed, before;
    end if;
    delete from audit.waiting w where w.id = any (ids);
    get diagnostics moved = row_count;
    if moved <> cardinality(ids) then
        raise exception 'of % entries % were waiting', cardinality(ids), moved;
    end if;
    insert into audit.entry
        select before + e.place - 1, e.at, e.kind, e.actor, e.subject
        from unnest(ats, kinds, actors, subjects) with ordinality as e(at, kind, actor, subject, place);
    -- Partial tiles make way for wider ones; full ones are never touched.
    delete from audit.tile t
        where t.path like '%.p/%'
        and split_part(t.path, '.p/', 1) in (select split_part(p, '.p/', 1) from unnest(paths) p);
    insert into audit.tile select * from unnest(paths, contents);
    insert into audit.checkpoint values (before + moved, clock_timestamp(), note);
end $$;
revoke all on function audit.seal from public;
grant execute on function audit.seal to "${user}";

grant select, insert on audit.waiting to "${user}";
grant select on audit.entry, audit.tile, audit.checkpoint to "${user}";
