-- What was asked for, what was answered, and why.
create schema decision;
grant usage on schema decision to "${user}";

create table decision.application (
    id uuid primary key,
    -- For people to say over the telephone.
    number bigint generated always as identity,
    received_at timestamptz not null,
    submitted_by text not null,
    party uuid not null references data.party,
    party_kind text not null,
    -- The party's masked name, as at the time.
    label text not null,
    product text not null,
    branch text not null references data.branch,
    channel text not null,
    purpose text not null,
    currency char(3) not null,
    -- Minor units.
    amount bigint not null check (amount > 0),
    term_months integer not null check (term_months > 0),
    -- Keyed hashes, for duplicate and velocity checks.
    device_key bytea,
    phone_key bytea,
    address_key bytea,
    status text not null check (status in ('decided', 'referred')),
    -- The latest decision.
    outcome text not null check (outcome in ('APPROVE', 'REFER', 'DECLINE')),
    grade text,
    points integer,
    pd double precision,
    granted bigint,
    rate_ppm bigint,
    granted_months integer,
    policy_version integer not null,
    scorecard_version integer,
    decided_at timestamptz not null,
    -- Of referred ones: whose desk, by when, how many people must agree, who has agreed.
    owner text,
    due_at timestamptz,
    eyes integer not null default 1,
    overridden boolean not null default false
);
create unique index application_number on decision.application (number);
create index application_newest on decision.application (received_at desc, id desc);
create index application_branch on decision.application (branch, received_at desc, id desc);
create index application_party on decision.application (party, received_at desc);
create index application_due on decision.application (due_at, id) where status = 'referred';
create index application_device on decision.application (device_key, received_at) where device_key is not null;
create index application_phone on decision.application (phone_key, received_at) where phone_key is not null;
create index application_address on decision.application (address_key, received_at) where address_key is not null;

-- Every answer that an application got: the policy's first, then those of people. Rows are only ever added.
create table decision.decision (
    application uuid not null references decision.application,
    ordinal smallint not null,
    kind text not null check (kind in ('policy', 'officer', 'recommendation')),
    decided_at timestamptz not null,
    decided_by text not null,
    outcome text not null,
    granted bigint,
    rate_ppm bigint,
    granted_months integer,
    reason_codes text[] not null,
    policy_version integer,
    scorecard_version integer,
    is_override boolean not null default false,
    -- The whole evidence under the party's key, its salt inside; the log holds its commitment.
    evidence bytea not null,
    commitment bytea not null,
    primary key (application, ordinal)
);

-- What shadow policies would have answered.
create table decision.shadow (
    application uuid not null references decision.application,
    policy_version integer not null,
    outcome text not null,
    primary key (application, policy_version)
);

-- A caller's own key for a request: the same key gets the same answer and changes nothing.
create table decision.idempotency (
    caller text not null,
    key text not null,
    request_sha256 bytea not null,
    application uuid not null,
    received_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_age on decision.idempotency (received_at);

-- Accepted and not decided yet: durable before the caller hears of it.
create table decision.waiting (
    application uuid primary key,
    received_at timestamptz not null,
    submitted_by text not null,
    key text,
    request_sha256 bytea not null,
    -- The request under a key of the house: the party is not known before it is decided.
    sealed bytea not null,
    tries integer not null default 0,
    failure text
);

create table decision.product (
    code text primary key,
    content text not null
);

grant select, insert, update on decision.application, decision.waiting, decision.product to "${user}";
grant delete on decision.waiting to "${user}";
grant select, insert on decision.decision, decision.shadow to "${user}";
grant select, insert, delete on decision.idempotency to "${user}";
