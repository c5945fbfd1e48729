-- Lists in the order of the amount and of the score; one without a score comes last. Those that wait are few among all, and lie together in
-- some bands of the score, so their order is kept apart.
create index application_amount on decision.application (amount, id);
create index application_points on decision.application (coalesce(points, -1), id);
create index application_referred_points on decision.application (coalesce(points, -1), id) where status = 'referred';
create index application_of_owner on decision.application (owner, received_at, id) where owner is not null;
