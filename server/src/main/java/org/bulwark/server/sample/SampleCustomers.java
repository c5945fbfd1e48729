package org.bulwark.server.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.bank.portfolio.Customer;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.Progress;
import org.bulwark.basics.party.Connections;
import org.bulwark.basics.party.Facility;
import org.bulwark.basics.party.GroupRule;
import org.bulwark.basics.party.Party;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.Person;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.basics.party.Relation;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.PartyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the sample bank's customers, their owners, who is tied to whom, and what they owe. */
@Component
class SampleCustomers {

    private final Parties parties;
    private final JdbcTemplate database;

    SampleCustomers(Parties parties, JdbcTemplate database) {
        this.parties = parties;
        this.database = database;
    }

    /** Loads them and says how many facilities they have. */
    @Transactional
    int load(SamplePortfolio portfolio, Progress progress, Instant now) {
        List<Customer> customers = portfolio.all();
        progress.at("Loading customers", 0, customers.size());
        Map<PartyId, UUID> ids = admit(portfolio.parties(), now);
        List<Relation> relations =
                customers.stream().flatMap(c -> c.relations().stream()).toList();
        tie(relations, ids);
        group(relations, ids, portfolio.date());
        List<Facility> facilities =
                customers.stream().flatMap(c -> c.facilities().stream()).toList();
        Map<PartyId, String> branches = new HashMap<>();
        customers.forEach(c -> branches.put(c.party().id(), c.party().branch()));
        lend(facilities, ids, branches);
        progress.at("Loading customers", customers.size(), customers.size());
        return facilities.size();
    }

    private Map<PartyId, UUID> admit(List<Party> all, Instant now) {
        List<Applicant> introduced = new ArrayList<>();
        for (Party party : all) {
            introduced.add(new Applicant.Introduced(
                    party instanceof Person ? PartyKind.PERSON : PartyKind.BUSINESS,
                    new Identity(
                            party.name(),
                            new RegistrationNumber(party.number().value()),
                            party.contact().phone(),
                            party.contact().address())));
        }
        List<@Nullable KnownParty> known =
                parties.of(introduced, all.stream().map(Party::branch).toList(), now);
        Map<PartyId, UUID> ids = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            ids.put(all.get(i).id(), Objects.requireNonNull(known.get(i)).id());
        }
        return ids;
    }

    private void tie(List<Relation> relations, Map<PartyId, UUID> ids) {
        database.batchUpdate(
                "insert into data.relation values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                relations,
                Math.max(1, relations.size()),
                (row, relation) -> {
                    row.setObject(1, ids.get(relation.from()));
                    row.setObject(2, ids.get(relation.to()));
                    row.setString(3, relation.kind().name().toLowerCase(Locale.ROOT));
                    row.setLong(4, relation.sharePpm());
                    row.setObject(5, relation.validFrom());
                    row.setObject(6, relation.validTo().orElse(null));
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

    private void lend(List<Facility> facilities, Map<PartyId, UUID> ids, Map<PartyId, String> branches) {
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
            row.setObject(9, facility.openedOn());
            row.setObject(10, facility.maturesOn().orElse(null));
            row.setInt(11, facility.daysPastDue());
        });
    }
}
