-- How long what is kept: the policy itself lies on the desk; here is what stands against it.
create schema retention;
grant usage on schema retention to "${user}";

-- A court, an authority or a dispute: nothing of the party goes while it stands. It never goes itself, it is released.
create table retention.hold (
    id uuid primary key,
    party uuid not null references data.party,
    reason text not null check (length(reason) between 10 and 500),
    placed_at timestamptz not null,
    placed_by text not null,
    released_at timestamptz,
    released_by text,
    check ((released_at is null) = (released_by is null))
);
create index hold_standing on retention.hold (party) where released_at is null;
create index facility_past on data.facility (party, status);
grant select, insert, update on retention.hold to "${user}";

-- What the policy lets go of as rows.
grant delete on access.session, jobs.job to "${user}";
