-- Debts that are past due and how they are collected. Amounts are minor units; days are business dates.
create table workout.collection_case (
    id uuid primary key,
    number bigint generated always as identity,
    facility uuid not null references data.facility,
    party uuid not null references data.party,
    branch text not null,
    currency char(3) not null,
    opened_on date not null,
    closed_on date,
    closed_why text check (closed_why in ('paid', 'new-terms', 'written-off')),
    owner text,
    -- As it was last scored.
    scored_on date not null,
    days_past_due integer not null check (days_past_due >= 0),
    past_due bigint not null check (past_due >= 0),
    exposure bigint not null check (exposure >= 0),
    score bigint not null,
    point_rows text[] not null,
    -- The strategy under way, which run of the case it is, and how hard it is from 0.
    run integer not null check (run > 0),
    strategy text not null,
    strategy_row text not null,
    hardness integer not null check (hardness between 0 and 6),
    begun_on date not null,
    next_step text,
    next_title text,
    next_on date,
    -- The hardest strategy first, then what is past due times its days.
    rank numeric not null generated always as
        (hardness::numeric * 1000000000000000000000000 + past_due::numeric * days_past_due) stored,
    check ((closed_on is null) = (closed_why is null)),
    check ((next_step is null) = (next_on is null))
);
create unique index collection_case_open on workout.collection_case (facility) where closed_on is null;
create index collection_case_rank on workout.collection_case (rank, id) where closed_on is null;
create index collection_case_party on workout.collection_case (party, closed_on);
create index collection_case_facility on workout.collection_case (facility, opened_on);

-- Which strategy began when and why. Rows are added only, as in the tables below.
create table workout.collection_run (
    of_case uuid not null references workout.collection_case,
    run integer not null check (run > 0),
    strategy text not null,
    strategy_row text not null,
    score bigint not null,
    point_rows text[] not null,
    days_past_due integer not null,
    past_due bigint not null,
    begun_on date not null,
    at timestamptz not null,
    primary key (of_case, run)
);

-- What people know of a client: whether it can be reached, is willing, and its business can go on. Nothing: unknown again.
create table workout.collection_fact (
    number bigint generated always as identity primary key,
    of_case uuid not null references workout.collection_case,
    fact text not null check (fact in ('reachable', 'willing', 'viable')),
    value boolean,
    said_on date not null,
    said_by text not null,
    at timestamptz not null
);
create index collection_fact_case on workout.collection_fact (of_case, number);

-- Steps of a playbook that were done or skipped, each once in a run.
create table workout.collection_step (
    id uuid primary key,
    of_case uuid not null,
    run integer not null,
    code text not null,
    title text not null,
    state text not null check (state in ('done', 'skipped')),
    sender_id text not null,
    -- What came of it, or why it was skipped, under the party's key.
    note bytea not null,
    ended_on date not null,
    ended_by text not null,
    at timestamptz not null,
    unique (of_case, run, code),
    foreign key (of_case, run) references workout.collection_run
);

-- Who may be spoken to about what a party owes. Who has no party of their own has a name under the key of the party that owes.
create table workout.associate (
    id uuid primary key,
    party uuid not null references data.party,
    related uuid references data.party,
    tie text not null
        check (tie in ('borrower', 'guarantor', 'controller', 'legal-representative', 'spouse', 'emergency-contact')),
    zone text,
    sealed bytea,
    sender_id text not null,
    added_by text not null,
    at timestamptz not null,
    unique (party, sender_id),
    check ((related is null) = (sealed is not null))
);

-- What was said of contacting somebody: consent is to be asked about one debtor, a stop is for all.
create table workout.associate_word (
    number bigint generated always as identity primary key,
    associate uuid not null references workout.associate,
    person uuid not null,
    word text not null check (word in ('consented', 'withdrew', 'stopped', 'resumed')),
    said_by text not null check (said_by in ('person', 'court')),
    said_on date not null,
    written_by text not null,
    at timestamptz not null
);
create index associate_word_person on workout.associate_word (person, number);

-- Contacts. One that the bank makes is written down before it is made; what came of it follows once.
create table workout.collection_contact (
    id uuid primary key,
    of_case uuid not null references workout.collection_case,
    sender_id text not null,
    party uuid not null references data.party,
    associate uuid not null references workout.associate,
    person uuid not null,
    purpose text not null check (purpose in ('debt', 'whereabouts')),
    channel text not null check (channel in ('call', 'message', 'letter', 'visit')),
    incoming boolean not null,
    at timestamptz not null,
    made_by text not null,
    outcome text check (outcome in ('reached', 'not-reached', 'promised', 'refused', 'wrong-number', 'not-made')),
    -- What was said, under the party's key.
    note bytea,
    unique (of_case, sender_id),
    check ((outcome is null) = (note is null)),
    check (not incoming or outcome is not null)
);
create index collection_contact_person on workout.collection_contact (person, at);
create index collection_contact_case on workout.collection_contact (of_case, at);

grant select, insert, update on workout.collection_case, workout.collection_contact to "${user}";
grant select, insert on workout.collection_run, workout.collection_fact, workout.collection_step, workout.associate,
    workout.associate_word to "${user}";
