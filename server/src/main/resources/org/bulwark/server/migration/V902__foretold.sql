-- What models foretold when an alert said something: the path of cash and what pushed, under the key of the party.
create table warning.foretold (
    alert uuid not null references warning.alert,
    -- As known at this instant, in microseconds since 1970.
    at bigint not null,
    sealed bytea not null,
    primary key (alert, at)
);
alter table warning.foretold alter column sealed set storage external; -- does not compress: it is sealed

grant select, insert on warning.foretold to "${user}";
