create schema workout;
grant usage on schema workout to "${user}";

-- How somebody can be reached and what they do not want, under the party's key.
create table workout.contact (
    party uuid primary key references data.party,
    sealed bytea not null,
    changed_at timestamptz not null,
    changed_by text not null
);

-- Reminders to be sent, each once: account, due date and rule name it for ever. Days are business dates.
create table workout.reminder (
    id uuid primary key,
    name text not null unique,
    facility uuid not null references data.facility,
    due_on date not null,
    rule text not null,
    party uuid not null references data.party,
    branch text not null,
    channel text not null check (channel in ('email', 'webhook', 'letter', 'call')),
    planned_on date not null,
    state text not null check (state in ('waiting', 'sent', 'failed', 'suppressed')),
    -- Why it was not sent, or not yet; a code.
    reason text,
    attempts integer not null default 0,
    -- Not before this instant. While it is being sent, when whoever sends it is taken for dead.
    next_at timestamptz not null,
    sent_at timestamptz,
    -- What was said, under the party's key.
    sealed bytea
);
create index reminder_waiting on workout.reminder (next_at) where state = 'waiting';
create index reminder_party on workout.reminder (party, sent_at);
create index reminder_facility on workout.reminder (facility, due_on);
create index reminder_list on workout.reminder (planned_on, id);

grant select, insert, update on workout.contact, workout.reminder to "${user}";
