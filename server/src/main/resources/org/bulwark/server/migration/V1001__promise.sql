-- That a client will pay an amount by a date. Amounts are minor units; days are business dates.
create table workout.promise (
    id uuid primary key,
    facility uuid not null references data.facility,
    sender_id text not null,
    party uuid not null references data.party,
    branch text not null,
    currency char(3) not null,
    amount bigint not null check (amount > 0),
    due_on date not null,
    made_on date not null,
    -- The last entry of the account that was booked when it was made: what came before does not keep it.
    after_entry bigint not null,
    replaced_on date,
    taken_by text not null,
    -- Who told it and what was said, under the party's key.
    note bytea not null,
    -- As it was last judged.
    state text not null check (state in ('open', 'kept', 'partly-kept', 'broken', 'replaced')),
    paid bigint not null default 0,
    judged_on date not null,
    unique (facility, sender_id),
    check (due_on >= made_on)
);
create index promise_list on workout.promise (due_on, id);

grant select, insert, update on workout.promise to "${user}";
