-- Business dates. One is open; the close of a day begins with a cut-off, which opens the next.
create table contract.business_day (
    date date primary key,
    state text not null check (state in ('open', 'closing', 'closed')),
    closing_at timestamptz,
    closed_at timestamptz,
    closed_by text
);
create unique index business_day_open on contract.business_day (state) where state = 'open';

-- What the close of a day has done so far: a step that is done is not done again.
create table contract.day_step (
    date date not null references contract.business_day,
    step text not null,
    state text not null check (state in ('running', 'done', 'left-out')),
    started_at timestamptz not null,
    ended_at timestamptz,
    looked bigint not null default 0,
    found bigint not null default 0,
    primary key (date, step)
);

-- How accounts stood at the end of the last day that was closed, as known then. An earlier day is worked out again from what was booked.
create table contract.account_position (
    facility uuid primary key references data.facility,
    date date not null,
    branch text not null,
    currency char(3) not null,
    principal bigint not null,
    interest bigint not null,
    penalty bigint not null,
    fees bigint not null,
    -- Of interest what ran on that day.
    earned bigint not null,
    past_due bigint not null,
    days_past_due integer not null,
    credit bigint not null
);
create index account_position_by_date on contract.account_position (date, facility);

-- The sums of a day, which stay.
create table contract.day_total (
    date date not null references contract.business_day,
    branch text not null,
    currency char(3) not null,
    bucket text not null check (bucket in ('current', '1-30', '31-60', '61-90', 'over-90')),
    accounts bigint not null,
    principal bigint not null,
    interest bigint not null,
    past_due bigint not null,
    earned bigint not null,
    primary key (date, branch, currency, bucket)
);

-- Balances as the core-banking system has them: the last file of a day counts.
create table contract.ledger (
    date date not null references contract.business_day,
    number integer not null check (number > 0),
    digest text not null,
    received_at timestamptz not null,
    received_by text not null,
    lines bigint not null,
    -- When it was held against our own balances; not before the day is closed.
    compared_at timestamptz,
    primary key (date, number)
);

create table contract.ledger_line (
    date date not null,
    number integer not null,
    facility text not null,
    currency char(3) not null,
    principal bigint not null,
    interest bigint,
    past_due bigint,
    days_past_due integer,
    primary key (date, number, facility),
    foreign key (date, number) references contract.ledger
);

-- Where they differ from ours, each with both values; somebody says why.
create table contract.ledger_break (
    id uuid primary key,
    place bigint generated always as identity,
    date date not null,
    number integer not null,
    facility text not null,
    -- The branch that answers for the account; none where nobody here knows it.
    branch text,
    field text not null check (field in ('not-here', 'not-there', 'currency', 'principal', 'interest', 'past-due', 'days-past-due')),
    ours text not null,
    theirs text not null,
    state text not null check (state in ('open', 'explained')),
    cause text check (cause in ('timing', 'value-date', 'rounding', 'entry-missing-here', 'entry-missing-there', 'terms-differ', 'other')),
    -- Where it is dealt with, such as the number of a correction.
    reference text,
    explained_by text,
    explained_at timestamptz,
    unique (date, number, facility, field),
    foreign key (date, number) references contract.ledger,
    check ((state = 'explained') = (cause is not null))
);

grant select, insert, update on contract.business_day, contract.day_step, contract.account_position, contract.ledger,
    contract.ledger_break to "${user}";
grant select, insert on contract.ledger_line to "${user}";
grant select, insert, delete on contract.day_total to "${user}";
