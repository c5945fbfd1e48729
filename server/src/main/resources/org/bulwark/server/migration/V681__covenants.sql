-- Sets of covenants that two people put in force; the last of a facility holds.
create table contract.covenant_set (
    facility uuid not null references data.facility,
    number integer not null check (number > 0),
    document text not null,
    at timestamptz not null,
    proposed_by text not null,
    agreed_by text not null,
    primary key (facility, number),
    check (agreed_by <> proposed_by)
);

-- What a client delivered for a test, on its three clocks. Figures are under the party's key. A restatement is one more delivery.
create table contract.delivery (
    id uuid primary key,
    facility uuid not null references data.facility,
    sender_id text not null,
    covenants text[] not null,
    test_date date not null,
    delivered_on date not null,
    observed_on date not null check (observed_on >= delivered_on),
    sealed bytea not null,
    made_at timestamptz not null,
    made_by text not null,
    unique (facility, sender_id)
);

-- What the bank does not insist on, and which two people agreed.
create table contract.waiver (
    proposal uuid primary key references contract.proposal,
    facility uuid not null references data.facility,
    covenant text not null,
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    requested_by text not null,
    approved_by text not null,
    check (approved_by <> requested_by)
);
create index waiver_facility on contract.waiver (facility);

-- How tests stood when they were last looked at: worked out from the above, kept to be listed.
create table contract.covenant_test (
    place bigint generated always as identity,
    facility uuid not null references data.facility,
    covenant text not null,
    title text not null,
    test_date date not null,
    due_on date not null,
    grace_until date not null,
    party uuid not null references data.party,
    branch text not null,
    state text not null check (state in ('compliant', 'warning', 'breach', 'unknown')),
    delivered boolean not null,
    waived boolean not null,
    -- The distance to the threshold as a share of it, where there is one.
    headroom double precision,
    -- P(breach), where it can be said.
    probability double precision,
    exposure bigint not null,
    currency char(3) not null,
    -- P(breach) × P(not waived) × exposure × urgency.
    weight double precision not null,
    looked_on date not null,
    primary key (facility, covenant, test_date)
);
create index covenant_test_by_weight on contract.covenant_test (weight, place);
create index covenant_test_by_due on contract.covenant_test (due_on, place);

grant select, insert on contract.covenant_set, contract.delivery, contract.waiver to "${user}";
grant select, insert, update, delete on contract.covenant_test to "${user}";
