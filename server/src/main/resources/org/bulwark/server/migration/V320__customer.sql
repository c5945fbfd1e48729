-- What a customer does and where it is, in the words that series use (industry.manufacturing.turnover, property.coast.dwelling). Peers are
-- parties of one industry. Unknown for a party that nobody has told of yet.
alter table data.party add column industry text check (industry ~ '^[a-z][a-z0-9-]{0,39}$');
alter table data.party add column region text check (region ~ '^[a-z][a-z0-9-]{0,39}$');
create index party_industry on data.party (industry);

-- How far the streams of the sample bank were told: it moves in the transaction that takes their events in.
create table data.sample_stream (
    one boolean primary key default true check (one),
    -- By how many years the bank's life is brought into the present.
    years integer not null,
    -- Everything that it knows up to then was told, in microseconds since 1970.
    through bigint not null
);
grant select, insert, update on data.sample_stream to "${user}";
