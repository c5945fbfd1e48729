-- What playbooks ask for of an alert, step by step: asked with the alert, run once, in one transaction with what comes of it.
create table warning.response (
    alert uuid not null references warning.alert,
    -- Playbook and step name it for ever.
    step text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('asked', 'done', 'gone')),
    done_at timestamptz,
    -- A step that fails waits longer each time.
    attempts integer not null default 0,
    not_before timestamptz not null,
    -- What a step that runs by itself found, under the key of the party.
    found bytea,
    primary key (alert, step)
);
create index response_asked on warning.response (not_before) where state = 'asked';

-- Who is watched more closely.
create table warning.watched (
    party uuid primary key references data.party,
    branch text not null,
    alert uuid references warning.alert,
    entered_at timestamptz not null,
    changed_at timestamptz not null,
    review_days integer not null check (review_days between 1 and 366),
    review_on date not null,
    state text not null check (state in ('watched', 'releasing', 'released')),
    -- Who asks for the release.
    asked_by text
);
create index watched_review on warning.watched (review_on, party) where state <> 'released';

-- What happened on the list; what was noted is under the key of the party.
create table warning.watched_step (
    party uuid not null references warning.watched,
    ordinal integer not null,
    kind text not null check (kind in ('entered', 'more-often', 'reviewed', 'release-asked', 'release-refused', 'released')),
    at timestamptz not null,
    by_whom text not null,
    note bytea,
    primary key (party, ordinal)
);

grant select, insert, update on warning.response to "${user}";
grant select, insert, update on warning.watched to "${user}";
grant select, insert on warning.watched_step to "${user}";
