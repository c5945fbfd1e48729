-- How far each way in was read. A position moves in the transaction that takes the records in, so the two never disagree.

create table data.kafka_offset (
    topic text not null,
    partition integer not null,
    -- The offset of the record that comes next. It only moves from what whoever moves it has read: of two members of the consumer group
    -- that both hold a partition for good, one is refused.
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Files that are being read, until they are done.
create table data.inbox_file (
    path text primary key,
    -- What tells a file from a later one of the same name.
    size bigint not null,
    modified_at bigint not null,
    next_position bigint not null,
    accepted bigint not null,
    duplicate bigint not null,
    quarantined bigint not null
);

grant select, insert, update on data.kafka_offset to "${user}";
grant select, insert, update, delete on data.inbox_file to "${user}";
