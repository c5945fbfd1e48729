-- How far the streams of the sample bank were told: it moves in the transaction that takes their events in.
create table data.sample_stream (
    one boolean primary key default true check (one),
    -- By how many years the bank's life is brought into the present.
    years integer not null,
    -- Everything that it knows up to then was told, in microseconds since 1970.
    through bigint not null
);
grant select, insert, update on data.sample_stream to "${user}";
