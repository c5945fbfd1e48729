-- What somebody has to do about a customer until a day. A key names what asked for it: asked for twice, it is one task.
create table desk.task (
    id uuid primary key,
    number bigint generated always as identity,
    key text not null unique,
    kind text not null,
    party uuid not null references data.party,
    branch text not null,
    -- The level that has to do it, and the one that it goes to when it is missed.
    role text not null,
    escalates_to text,
    escalated_at timestamptz,
    owner text,
    link text not null,
    -- Its title, what to say or do, and the form to fill, in the languages of the house.
    content jsonb not null,
    second boolean not null,
    due_on date not null,
    state text not null check (state in ('open', 'answered', 'done', 'dropped')),
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    -- What was found, under the key of the party, and who said so; of some tasks a second person agrees.
    answer bytea,
    answered_by text,
    agreed_by text
);
create index task_due on desk.task (due_on, id) where state in ('open', 'answered');
create index task_by_change on desk.task (changed_at, id);
create index task_of_party on desk.task (party, opened_at);

-- Photos of an inspection, under the key of the party.
create table desk.photo (
    id uuid primary key,
    task uuid not null references desk.task,
    type text not null check (type in ('image/jpeg', 'image/png')),
    taken_by text not null,
    at timestamptz not null,
    sealed bytea not null
);
create index photo_of_task on desk.photo (task, at);
alter table desk.photo alter column sealed set storage external; -- does not compress: it is sealed

grant select, insert, update on desk.task to "${user}";
grant select, insert on desk.photo to "${user}";
