-- Long work in the background: who wants what, how far it is, and what came of it.
create schema jobs;
grant usage on schema jobs to "${user}";

create table jobs.job (
    id uuid primary key,
    kind text not null,
    -- What it is about, kind:id, for finding it again.
    subject text not null,
    -- What the kind needs to know, as JSON.
    parameters text not null,
    status text not null check (status in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    created_at timestamptz not null,
    created_by text not null,
    started_at timestamptz,
    finished_at timestamptz,
    -- While it runs: which process, when that last gave a sign of life, and how far it is.
    worker uuid,
    beat_at timestamptz,
    step text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    tries integer not null default 0,
    cancel boolean not null default false,
    -- What came of it, as JSON.
    result text,
    -- The code of the problem that ended it, and what it says.
    failure text,
    failure_text text
);
create index job_open on jobs.job (created_at) where status in ('waiting', 'running');
create index job_subject on jobs.job (subject, created_at desc);

grant select, insert, update on jobs.job to "${user}";
