-- Back-tests read the applications of one product, the oldest first; the facility that an approval made is found by its application.
create index application_product on decision.application (product, received_at, id);
create index facility_application on data.facility (application) where application is not null;
