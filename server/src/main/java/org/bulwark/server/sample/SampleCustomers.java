package org.bulwark.server.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.portfolio.Customer;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.Progress;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.party.Connections;
import org.bulwark.basics.party.Facility;
import org.bulwark.basics.party.FacilityStatus;
import org.bulwark.basics.party.GroupRule;
import org.bulwark.basics.party.Party;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.Person;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.basics.party.Relation;
import org.bulwark.server.contract.RunningLoans;
import org.bulwark.server.contract.day.CloseStep;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.PartyKind;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the sample bank's customers, their owners, who is tied to whom, and what they owe. */
@Component
class SampleCustomers {

    /** The products that are repaid month by month, with their rates. */
    private static final Map<String, Rate> RATES = Map.of(
            "equipment", Rate.ofBasisPoints(650),
            "property", Rate.ofBasisPoints(480),
            "car", Rate.ofBasisPoints(690));

    /** What a desk begins its day with. */
    private static final Set<CloseStep.Place> LOOKS = Set.of(CloseStep.Place.WORKOUT, CloseStep.Place.COLLECTION);

    private final Parties parties;
    private final Profiles profiles;
    private final RunningLoans running;
    private final List<CloseStep> steps;
    private final JdbcTemplate database;
    private final ZoneId bank;

    SampleCustomers(
            Parties parties,
            Profiles profiles,
            RunningLoans running,
            List<CloseStep> steps,
            JdbcTemplate database,
            ZoneId bankZone) {
        this.parties = parties;
        this.profiles = profiles;
        this.running = running;
        this.steps = steps.stream()
                .filter(step -> LOOKS.contains(step.place()))
                .sorted(Comparator.comparing(CloseStep::place).thenComparing(CloseStep::word))
                .toList();
        this.database = database;
        this.bank = bankZone;
    }

    /** Loads them and says how many facilities they have. */
    @Transactional
    int load(SamplePortfolio portfolio, SampleCalendar calendar, Progress progress, Instant now) {
        List<Customer> customers = portfolio.all();
        progress.at("Loading customers", 0, customers.size());
        Map<PartyId, UUID> ids = admit(portfolio.parties(), now);
        place(portfolio, ids, calendar);
        List<Relation> relations =
                customers.stream().flatMap(c -> c.relations().stream()).toList();
        tie(relations, ids, calendar);
        group(relations, ids, portfolio.date());
        List<Facility> facilities =
                customers.stream().flatMap(c -> c.facilities().stream()).toList();
        Map<PartyId, String> branches = new HashMap<>();
        customers.forEach(c -> branches.put(c.party().id(), c.party().branch()));
        lend(facilities, ids, branches, calendar);
        running.takeOver(facilities.stream()
                .filter(SampleCustomers::isRepaidInParts)
                .map(facility -> running(facility, calendar, LocalDate.ofInstant(now, bank)))
                .toList());
        progress.at("Loading customers", customers.size(), customers.size());
        return facilities.size();
    }

    /** Looks at what is past due as the close of the day before would have. */
    void look(Progress progress, Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, bank).minusDays(1);
        steps.forEach(step -> step.run(yesterday, progress));
    }

    /** Whom the house knows its parties as; those that were erased it knows no more. */
    Map<PartyId, UUID> ids(SamplePortfolio portfolio) {
        List<Party> all = portfolio.parties();
        List<@Nullable KnownParty> known =
                parties.known(all.stream().map(SampleCustomers::introduced).toList());
        Map<PartyId, UUID> ids = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            KnownParty party = known.get(i);
            if (party != null) {
                ids.put(all.get(i).id(), party.id());
            }
        }
        return ids;
    }

    /** What they do and where. */
    private void place(SamplePortfolio portfolio, Map<PartyId, UUID> ids, SampleCalendar calendar) {
        Map<PartyId, org.bulwark.bank.population.Party> all = new HashMap<>();
        for (long k = 0; k < portfolio.customers(); k++) {
            org.bulwark.bank.population.Party party =
                    portfolio.book().population().customer(k);
            all.put(portfolio.identities().id(party), party);
            if (party instanceof Firm firm) {
                all.putIfAbsent(portfolio.identities().id(firm.owner()), firm.owner());
            }
        }
        Map<UUID, Profile> belong = new HashMap<>();
        all.forEach((id, party) -> belong.put(
                Objects.requireNonNull(ids.get(id)), Profile.of(word(party.industry()), word(party.region()))));
        profiles.keep(belong, calendar.instant(SamplePortfolio.FIRST.atDay(1).toEpochDay() * SampleCalendar.DAY));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<PartyId, UUID> admit(List<Party> all, Instant now) {
        List<Applicant> introduced =
                List.copyOf(all.stream().map(SampleCustomers::introduced).toList());
        List<@Nullable KnownParty> known =
                parties.of(introduced, all.stream().map(Party::branch).toList(), now);
        Map<PartyId, UUID> ids = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            ids.put(all.get(i).id(), Objects.requireNonNull(known.get(i)).id());
        }
        return ids;
    }

    private static Applicant.Introduced introduced(Party party) {
        return new Applicant.Introduced(
                party instanceof Person ? PartyKind.PERSON : PartyKind.BUSINESS,
                new Identity(
                        party.name(),
                        new RegistrationNumber(party.number().value()),
                        party.contact().phone(),
                        party.contact().address()));
    }

    private void tie(List<Relation> relations, Map<PartyId, UUID> ids, SampleCalendar calendar) {
        database.batchUpdate(
                "insert into data.relation values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                relations,
                Math.max(1, relations.size()),
                (row, relation) -> {
                    row.setObject(1, ids.get(relation.from()));
                    row.setObject(2, ids.get(relation.to()));
                    row.setString(3, relation.kind().name().toLowerCase(Locale.ROOT));
                    row.setLong(4, relation.sharePpm());
                    row.setObject(5, calendar.date(relation.validFrom()));
                    row.setObject(6, relation.validTo().map(calendar::date).orElse(null));
                });
    }

    private void group(List<Relation> relations, Map<PartyId, UUID> ids, LocalDate date) {
        Connections connections = Connections.on(date, relations, GroupRule.CONTROL);
        List<Map.Entry<PartyId, UUID>> all = List.copyOf(ids.entrySet());
        database.batchUpdate(
                "update data.party set control_group = ? where id = ?", all, Math.max(1, all.size()), (row, party) -> {
                    row.setObject(1, ids.get(connections.groupOf(party.getKey()).name()));
                    row.setObject(2, party.getValue());
                });
    }

    /** What of the sample bank is repaid month by month and still runs: of these the house keeps the schedule. */
    private static boolean isRepaidInParts(Facility facility) {
        return facility.status() == FacilityStatus.OPEN && RATES.containsKey(facility.product());
    }

    private static RunningLoans.Running running(Facility facility, SampleCalendar calendar, LocalDate today) {
        LocalDate matures = facility.maturesOn().orElseThrow();
        return new RunningLoans.Running(
                UUID.fromString(facility.id().value()),
                facility.drawn(),
                Objects.requireNonNull(RATES.get(facility.product())),
                calendar.date(facility.openedOn()),
                Math.toIntExact(ChronoUnit.MONTHS.between(facility.openedOn(), matures)),
                today.minusDays(facility.daysPastDue()));
    }

    private void lend(
            List<Facility> facilities, Map<PartyId, UUID> ids, Map<PartyId, String> branches, SampleCalendar calendar) {
        database.batchUpdate("""
                insert into data.facility
                    (id, party, product, branch, currency, granted, drawn, status, opened_on, matures_on, days_past_due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, facilities, Math.max(1, facilities.size()), (row, facility) -> {
            row.setObject(1, UUID.fromString(facility.id().value()));
            row.setObject(2, ids.get(facility.obligor()));
            row.setString(3, facility.product());
            row.setString(
                    4, Optional.ofNullable(branches.get(facility.obligor())).orElse("B001"));
            row.setString(5, facility.currency().getCurrencyCode());
            row.setLong(6, facility.limit().minor());
            row.setLong(7, facility.drawn().minor());
            row.setString(8, facility.status().name().toLowerCase(Locale.ROOT));
            row.setObject(9, calendar.date(facility.openedOn()));
            row.setObject(10, facility.maturesOn().map(calendar::date).orElse(null));
            row.setInt(11, facility.daysPastDue());
        });
    }
}
