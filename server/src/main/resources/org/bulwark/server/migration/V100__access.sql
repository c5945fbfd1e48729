-- Who may do what.
create schema access;
grant usage on schema access to "${user}";
