-- Roles that it takes two administrators to give.
create table access.role_grant (
    id uuid primary key,
    account uuid not null references access.account,
    role text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    status text not null check (status in ('waiting', 'given', 'refused')),
    settled_by text,
    settled_at timestamptz
);
create unique index role_grant_waiting on access.role_grant (account, role) where status = 'waiting';

grant select, insert, update on access.role_grant to "${user}";
