-- New terms, and what came back of debts in default. Amounts are minor units; days are business dates.

-- What is past due becomes principal of new terms that two persons agreed on.
alter table contract.entry drop constraint entry_kind_check;
alter table contract.entry add constraint entry_kind_check
    check (kind in ('disbursement', 'payment', 'capitalisation', 'fee', 'reversal'));

-- What clients can pay, and the measures of what may be offered. Rows are added only.
create table workout.means (
    number bigint generated always as identity primary key,
    facility uuid not null references data.facility,
    free_cash_flow bigint not null,
    share_ppm bigint not null check (share_ppm between 0 and 1000000),
    more integer not null check (more >= 0),
    grace integer not null check (grace >= 0),
    rate_ppm bigint,
    haircut_ppm bigint not null,
    said_on date not null,
    said_by text not null,
    at timestamptz not null
);
create index means_facility on workout.means (facility, number);
grant select, insert on workout.means to "${user}";

create table workout.recovery (
    id uuid primary key,
    facility uuid not null references data.facility,
    party uuid not null references data.party,
    branch text not null,
    currency char(3) not null,
    sender_id text not null,
    defaulted_on date not null,
    gross bigint not null check (gross > 0),
    -- The effective rate a year at which it was lent, as a fraction: what comes back is discounted with it.
    rate double precision not null,
    -- When the debtor performed again; a later default has an account of its own.
    cured_on date,
    opened_by text not null,
    at timestamptz not null,
    unique (facility, sender_id)
);
create unique index recovery_open on workout.recovery (facility) where cured_on is null;

-- That the bank gives up a part of what is outstanding: one person asks, another grants. The debt may still be claimed.
create table workout.write_off (
    id uuid primary key,
    recovery uuid not null references workout.recovery,
    sender_id text not null,
    amount bigint not null check (amount > 0),
    -- Why, under the party's key.
    note bytea not null,
    state text not null default 'proposed' check (state in ('proposed', 'granted', 'refused')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    settled_by text,
    settled_at timestamptz,
    unique (recovery, sender_id),
    check ((state = 'proposed') = (settled_by is null)),
    check (settled_by <> proposed_by)
);

-- What happened since default, in the order in which it was entered. Rows are added only.
create table workout.recovery_event (
    number bigint generated always as identity,
    id uuid primary key,
    recovery uuid not null references workout.recovery,
    sender_id text not null,
    kind text not null check (kind in ('recovered', 'cost', 'written-off', 'cured')),
    happened_on date not null,
    amount bigint not null check (amount >= 0),
    source text check (source in ('debtor', 'collateral', 'guarantee', 'sale')),
    write_off uuid unique references workout.write_off,
    entered_by text not null,
    at timestamptz not null,
    unique (recovery, sender_id),
    check ((kind = 'cured') = (amount = 0)),
    check ((kind = 'recovered') = (source is not null)),
    check ((kind = 'written-off') = (write_off is not null))
);

-- Entries that turned out to be wrong: they stay, and count no more.
create table workout.recovery_void (
    event uuid primary key references workout.recovery_event,
    note bytea not null,
    voided_by text not null,
    at timestamptz not null
);

grant select, insert, update on workout.recovery, workout.write_off to "${user}";
grant select, insert on workout.recovery_event, workout.recovery_void to "${user}";
