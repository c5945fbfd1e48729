-- Applications with the answers that a product's policy must give, whatever its version.
create table decision.policy_case (
    product text not null references decision.product,
    name text not null,
    -- What is known of the application, and what is expected, each as JSON.
    facts text not null,
    expected text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (product, name)
);
grant select, insert, update, delete on decision.policy_case to "${user}";
