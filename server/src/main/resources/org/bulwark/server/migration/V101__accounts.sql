-- Who may sign in, and what they are in the bank.
create table access.account (
    id uuid primary key,
    -- As it is typed, in small letters.
    login text not null unique check (login = lower(login)),
    display_name text not null,
    kind text not null check (kind in ('person', 'machine')),
    -- Argon2id; null for those who sign in elsewhere (OIDC).
    password_hash text,
    -- Set by somebody else: to be changed before anything else.
    password_temporary boolean not null default false,
    roles text[] not null default '{}',
    branches text[] not null default '{}',
    active boolean not null default true,
    -- Made to try the product, with a password that was printed.
    demo boolean not null default false,
    -- issuer and subject at the bank's identity provider.
    external_id text unique,
    made_at timestamptz not null,
    made_by text not null,
    -- Tokens made before are refused: a password was changed, a role taken away.
    tokens_from timestamptz not null,
    last_signed_in_at timestamptz
);

-- Sessions of pages. The cookie is not here: a thief of this table gets into nothing.
create table access.session (
    id uuid primary key,
    account uuid not null references access.account,
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    -- password, passkey or oidc.
    means text not null,
    address text not null,
    agent text not null,
    ended_at timestamptz,
    ended_by text
);
create index session_account on access.session (account, opened_at desc);
create index session_open on access.session (last_seen_at) where ended_at is null;

-- Failed attempts to sign in, by what was tried. Keys are keyed by kind and hashed: people type passwords into the wrong box.
create table access.attempt (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    blocked_until timestamptz not null
);

grant select, insert, update on access.account, access.session to "${user}";
grant select, insert, update, delete on access.attempt to "${user}";
