-- The states of parties: what indicators are read from (DESIGN §2). A state is the sum of the events up to indicator.folded.through; what came
-- after is folded when it is read, so that a value knows every event from its commit on.
create schema indicator;
grant usage on schema indicator to "${user}";

-- One row a plan. A plan is what is kept of the events, and changes when indicators or sources do: a new one begins at nothing and catches up
-- while values are right all the time.
create table indicator.folded (
    plan text primary key,
    through bigint not null,
    begun_at timestamptz not null default now()
);

create table indicator.state (
    plan text not null references indicator.folded,
    subject uuid not null,
    source text not null,
    -- Under the key of the party; of a series under the master's.
    sealed bytea not null,
    primary key (subject, source, plan)
);
alter table indicator.state alter column sealed set storage external; -- does not compress: it is sealed

grant select, insert, update, delete on indicator.folded, indicator.state to "${user}";
