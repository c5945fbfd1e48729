-- The second of two people may send a recommendation back.
alter table decision.decision drop constraint decision_kind_check;
alter table decision.decision add constraint decision_kind_check
    check (kind in ('policy', 'officer', 'recommendation', 'returned'));

-- What lies on a desk, and what people decided.
create index application_owner on decision.application (owner, due_at, id) where status = 'referred';
create index decision_of_people on decision.decision (decided_at) where kind = 'officer';
