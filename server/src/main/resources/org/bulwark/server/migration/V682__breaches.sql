-- What stands behind a facility and may be called on; the id is the bank's own.
create table contract.enhancement (
    facility uuid not null references data.facility,
    id text not null,
    kind text not null check (kind in ('deposit', 'guarantee', 'insurance', 'collateral')),
    value bigint not null check (value >= 0),
    currency char(3) not null,
    days_to_call integer not null check (days_to_call >= 0),
    valid_until date,
    made_by text not null,
    primary key (facility, id)
);

-- A breach that was found, once for each covenant and test date for ever, with what was known then under the party's key.
create table contract.breach (
    id uuid primary key,
    number bigint generated always as identity,
    facility uuid not null references data.facility,
    covenant text not null,
    test_date date not null,
    party uuid not null references data.party,
    branch text not null,
    state text not null check (state in ('open', 'waived', 'cured')),
    found_on date not null,
    -- SHA-256 of what was known, which is salted; the audit log has it too.
    digest text not null,
    sealed bytea not null,
    uncovered bigint not null,
    currency char(3) not null,
    -- When the letter went to the client, and who says so.
    sent_on date,
    sent_by text,
    unique (facility, covenant, test_date)
);

-- What is called on, in this order.
create table contract.call (
    breach uuid not null references contract.breach,
    place integer not null,
    enhancement text not null,
    kind text not null,
    amount bigint not null check (amount > 0),
    money_on date not null,
    state text not null default 'proposed' check (state in ('proposed', 'asked', 'called', 'received')),
    asked_by text,
    called_by text,
    called_on date,
    received_by text,
    received_on date,
    primary key (breach, place),
    unique (breach, enhancement),
    check (called_by is null or called_by <> asked_by)
);

grant select, insert, update on contract.enhancement, contract.breach, contract.call to "${user}";
