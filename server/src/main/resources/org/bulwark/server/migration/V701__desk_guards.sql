-- A sequence counts before what it counts is there to be read: whoever looked in between would keep what is old for ever. A row is
-- changed in the same transaction as the rest.
create table desk.change_count (
    the_one boolean primary key default true check (the_one),
    count bigint not null
);
insert into desk.change_count (count) select last_value from desk.change;
drop sequence desk.change;
grant select, update on desk.change_count to "${user}";

-- What is past its draft says for ever what it said when it was tested.
create function desk.keep_content() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT'
        and (new.content, new.digest, new.authors, new.based_on)
            is distinct from (old.content, old.digest, old.authors, old.based_on) then
        raise exception 'version %/%/% is past its draft', old.kind, old.id, old.number;
    end if;
    return new;
end $$;
create trigger keep_content before update on desk.version for each row execute function desk.keep_content();
