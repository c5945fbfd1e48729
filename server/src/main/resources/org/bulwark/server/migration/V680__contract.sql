create schema contract;
grant usage on schema contract to "${user}";

-- A facility whose schedule is kept here. Whatever changes it holds the facility's row first, so that sequences have no gaps.
create table contract.contract (
    facility uuid primary key references data.facility,
    currency char(3) not null
);

-- What was agreed: first the terms, then repayments before they fall due and new terms, each as JSON. The schedule is worked out from them.
create table contract.version (
    facility uuid not null references contract.contract,
    number integer not null check (number > 0),
    -- Names it for its sender: what comes again changes nothing.
    sender_id text not null,
    content text not null,
    -- The business date from which the bank knew of it.
    made_on date not null,
    made_at timestamptz not null,
    made_by text not null,
    -- The second person, where one was needed.
    agreed_by text,
    primary key (facility, number),
    unique (facility, sender_id)
);

-- What was booked, in the order of booking. Amounts are minor units of the contract's currency.
create table contract.entry (
    facility uuid not null references contract.contract,
    sequence bigint not null check (sequence > 0),
    sender_id text not null,
    kind text not null check (kind in ('disbursement', 'payment', 'fee', 'reversal')),
    value_date date not null,
    booked_on date not null,
    amount bigint not null check (amount >= 0),
    -- The sequence of the payment that turned out to be none.
    reverses bigint,
    made_at timestamptz not null,
    made_by text not null,
    primary key (facility, sequence),
    unique (facility, sender_id),
    check ((kind = 'reversal') = (reverses is not null)),
    check ((kind = 'reversal') = (amount = 0))
);

-- What one person asks for and another grants or refuses.
create table contract.proposal (
    id uuid primary key,
    facility uuid not null references data.facility,
    sender_id text not null,
    kind text not null check (kind in ('terms', 'covenants', 'waiver')),
    content text not null,
    state text not null default 'proposed' check (state in ('proposed', 'granted', 'refused')),
    -- Why, under the party's key.
    note bytea not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    settled_at timestamptz,
    settled_by text,
    unique (facility, sender_id),
    check (settled_by is null or settled_by <> proposed_by)
);
create index proposal_open on contract.proposal (facility) where state = 'proposed';

grant select, insert, update on contract.proposal to "${user}";
grant select, insert on contract.contract, contract.version, contract.entry to "${user}";
