-- Products live on the desk, as everything else that is configured does. Those that were kept beside it become version 1, in force since now.

insert into desk.version (kind, id, number, status, content, digest, authors, part, permille, in_force_from)
select 'product', code, 1, 'ACTIVE', content, encode(sha256(convert_to(content, 'UTF8')), 'hex'), '{moved-author}', 'CHAMPION', 1000,
    date_trunc('milliseconds', now())
from decision.product;

insert into desk.step (kind, id, number, ordinal, status, by_whom, at, note)
select 'product', p.code, 1, s.ordinal, s.status, s.by_whom, date_trunc('milliseconds', now()), 'kept from before products had versions'
from decision.product p
cross join (values (0, 'DRAFT', 'moved-author'), (1, 'TESTED', 'moved-author'), (2, 'APPROVED', 'moved-approver'),
    (3, 'ACTIVE', 'moved-approver')) as s(ordinal, status, by_whom);

update desk.change_count set count = count + 1;

-- with it goes what held cases to products; the desk, which deletes nothing, holds them now
drop table decision.product cascade;
