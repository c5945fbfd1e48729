-- What happened to the class of a debt, in the order in which it was known. Nothing is overwritten.
create table workout.class_step (
    facility uuid not null references data.facility,
    number integer not null check (number > 0),
    -- Microseconds since 1970.
    known_at bigint not null,
    kind text not null check (kind in ('downgraded', 'proposed', 'determined', 'approved', 'rejected')),
    from_on date,
    risk_class text,
    -- The best class that the rules allowed when it was proposed.
    best_class text,
    made_by text not null,
    -- Why, in that person's words, under the party's key.
    note bytea,
    -- Why the rules found it.
    reasons text not null default '',
    primary key (facility, number)
);

-- The stage of a debt: a row whenever it, its probation or its grounds changed.
create table workout.stage_look (
    facility uuid not null references data.facility,
    number integer not null check (number > 0),
    known_at bigint not null,
    looked_on date not null,
    stage smallint not null check (stage between 1 and 3),
    clear_since date,
    reasons text not null,
    primary key (facility, number)
);

-- What people know of a debt that its account does not tell; the last one holds.
create table workout.class_facts (
    facility uuid not null references data.facility,
    number integer not null check (number > 0),
    known_at bigint not null,
    made_by text not null,
    note bytea not null,
    content text not null,
    primary key (facility, number)
);

-- How debts stand now, for lists: it can be made again from what is above and from the accounts.
create table workout.class_state (
    facility uuid primary key references data.facility,
    party uuid not null references data.party,
    branch text not null,
    currency char(3) not null,
    owed bigint not null,
    days_past_due integer not null,
    risk_class text not null,
    -- What the rules find, which is the class or a milder one.
    found_class text not null,
    stage smallint not null check (stage between 1 and 3),
    pending text not null default '' check (pending in ('', 'proposed', 'determined')),
    looked_on date not null
);
create index class_state_owed on workout.class_state (owed desc, facility);

grant select, insert on workout.class_step, workout.stage_look, workout.class_facts to "${user}";
grant select, insert, update on workout.class_state to "${user}";
