package org.bulwark.server.warning;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.contract.PartyDues;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.indicator.States;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.Alert;
import org.bulwark.warning.alert.AlertRules;
import org.bulwark.warning.alert.AlertStep;
import org.bulwark.warning.alert.Situation;
import org.bulwark.warning.signal.Signal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at parties: reads what signals say of them now, and writes what is remembered and the alerts that come of it, with what playbooks ask for, in one transaction. To
 * look again at what was seen changes nothing, so that whoever was killed in between may do it again: a cause that an alert has warned of
 * merges.
 */
@Component
class PartyLooks {

    private static final String ACTOR = "bulwark";

    private final SignalBook book;
    private final States states;
    private final Profiles profiles;
    private final KeptLoans loans;
    private final Alerts alerts;
    private final Responses responses;
    private final ForetoldBook foretolds;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Currency own;

    PartyLooks(
            SignalBook book,
            States states,
            Profiles profiles,
            KeptLoans loans,
            Alerts alerts,
            Responses responses,
            ForetoldBook foretolds,
            PersonalVault vault,
            AuditTrail audit,
            JdbcClient database,
            TransactionTemplate transaction,
            BulwarkProperties properties) {
        this.book = book;
        this.states = states;
        this.profiles = profiles;
        this.loans = loans;
        this.alerts = alerts;
        this.responses = responses;
        this.foretolds = foretolds;
        this.vault = vault;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
        this.own = properties.currency();
    }

    /** What indicators say of one party, read before anything is locked, where it belongs, and what it has to pay. */
    private record Seen(UUID party, IndicatorValues values, String industry, PartyDues dues) {}

    /**
     * Looks at some parties.
     *
     * @param moment what is known until then counts
     * @return how many alerts were opened or went on
     */
    int look(List<UUID> parties, EventLog.Moment moment) {
        Rules rules = book.rules();
        vault.prepare(parties);
        List<UUID> readable = parties.stream().filter(vault::canSeal).toList();
        Map<UUID, PartyState> known = states.asOf(readable, moment, rules.edition());
        Map<UUID, Profile> belongs = profiles.of(readable, moment.instant());
        Map<UUID, PartyDues> owed = loans.dues(readable);
        List<Seen> seen = readable.parallelStream()
                .filter(party -> !Objects.requireNonNull(known.get(party)).isEmpty())
                .map(party -> new Seen(
                        party,
                        rules.indicators().at(Objects.requireNonNull(known.get(party)), moment.instant()),
                        belongs.getOrDefault(party, Profile.UNKNOWN).industry().orElse(""),
                        owed.getOrDefault(party, PartyDues.NONE)))
                .toList();
        Integer said = transaction.execute(status -> write(seen, rules, moment.instant()));
        return said == null ? 0 : said;
    }

    private int write(List<Seen> seen, Rules rules, long at) {
        List<UUID> parties = seen.stream().map(Seen::party).toList();
        database.sql("select 1 from warning.watch for update") // one writes at a time
                .query(Integer.class)
                .single();
        Map<UUID, Remembered> before = remembered(parties, rules.signals().signals());
        Map<UUID, Alerts.Kept> latest = alerts.latest(parties);
        Map<UUID, Customer> customers = customers(parties);
        LocalDate day = Microseconds.instant(at)
                .atZone(rules.edition().plan().days().zone())
                .toLocalDate();
        List<Alerts.Written> written = new ArrayList<>();
        Map<UUID, Memory> after = new HashMap<>();
        Map<Alerts.Written, Foretold> foretold = new LinkedHashMap<>();
        for (Seen one : seen) {
            Remembered was = before.getOrDefault(
                    one.party, new Remembered(0, Memory.none(rules.signals().signals())));
            if (was.asOf > at) {
                continue; // somebody who knew more was here
            }
            Looked looked = Looked.of(one.values, one.industry, was.memory, rules, one.dues, day);
            after.put(one.party, looked.memory());
            Optional<Alerts.Kept> kept = Optional.ofNullable(latest.get(one.party));
            Situation now = new Situation(
                    one.party.toString(), at, looked.memory().tier().tier(), looked.grounds());
            AlertRules.USUAL
                    .after(kept.map(Alerts.Kept::alert), now)
                    .filter(alert ->
                            kept.filter(same -> same.alert().equals(alert)).isEmpty())
                    .ifPresent(alert -> {
                        Alerts.Written saying = written(
                                one.party, alert, kept, Objects.requireNonNull(customers.get(one.party)), looked);
                        written.add(saying);
                        if (says(alert.history().getLast())) {
                            foretold.put(saying, Foretold.of(one.values, looked, rules));
                        }
                    });
        }
        alerts.write(written);
        foretold.forEach((saying, what) -> foretolds.keep(saying.id(), saying.party(), at, what));
        responses.ask(written);
        remember(after, at);
        written.forEach(this::audited);
        return written.size();
    }

    /** Whether a step says something that somebody will want to understand. */
    private static boolean says(AlertStep step) {
        return switch (step) {
            case AlertStep.Opened _, AlertStep.Warned _, AlertStep.Rose _, AlertStep.Reopened _ -> true;
            case AlertStep.Cooled _, AlertStep.Closed _ -> false;
        };
    }

    private static Alerts.Written written(
            UUID party, Alert alert, Optional<Alerts.Kept> kept, Customer customer, Looked looked) {
        UUID id = kept.filter(same -> same.alert().id().equals(alert.id()))
                .map(Alerts.Kept::id)
                .orElseGet(
                        () -> TimeOrderedId.at(Microseconds.instant(alert.id().opened())));
        Weight weight = Weight.of(alert.id(), customer.branch, alert.tier(), customer.exposed, looked.active());
        return new Alerts.Written(id, party, customer.branch, alert, weight);
    }

    private void audited(Alerts.Written one) {
        AlertStep last = one.alert().history().getLast();
        String kind = switch (last) {
            case AlertStep.Opened _ -> "warning/opened";
            case AlertStep.Warned _ -> "warning/warned";
            case AlertStep.Rose _ -> "warning/rose";
            case AlertStep.Cooled _ -> "warning/cooled";
            case AlertStep.Closed _ -> "warning/closed";
            case AlertStep.Reopened _ -> "warning/reopened";
        };
        Tier tier = one.alert().tier();
        audit.record(AuditEntry.of(ACTOR, kind, AlertDesk.subject(one.id())).with("tier", tier.word()));
    }

    private record Remembered(long asOf, Memory memory) {}

    private Map<UUID, Remembered> remembered(List<UUID> parties, List<Signal> signals) {
        Map<UUID, Remembered> found = new HashMap<>();
        database.sql("select party, as_of, sealed from warning.memory where party = any (?)")
                .param(parties.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    UUID party = row.getObject(1, UUID.class);
                    byte[] bytes = vault.open(party, row.getBytes(3), context(party));
                    found.put(party, new Remembered(row.getLong(2), Memory.read(bytes, signals)));
                });
        return found;
    }

    private void remember(Map<UUID, Memory> after, long at) {
        UUID[] parties = after.keySet().toArray(UUID[]::new);
        byte[][] sealed = new byte[parties.length][];
        for (int i = 0; i < parties.length; i++) {
            UUID party = parties[i];
            sealed[i] =
                    vault.seal(party, Objects.requireNonNull(after.get(party)).write(), context(party));
        }
        database.sql("insert into warning.memory (as_of, party, sealed)"
                        + " select ?, party, sealed from unnest(?::uuid[], ?::bytea[]) as m(party, sealed)"
                        + " on conflict (party) do update set as_of = excluded.as_of, sealed = excluded.sealed")
                .param(at)
                .param(parties)
                .param(sealed)
                .update();
    }

    private static String context(UUID party) {
        return "warning-memory/" + party;
    }

    /** Of which branch a party is, and what it owes or may draw in the currency of most of it; nothing in the bank's own. */
    private record Customer(String branch, Money exposed) {}

    private Map<UUID, Customer> customers(List<UUID> parties) {
        Map<UUID, Customer> customers = new HashMap<>();
        database.sql("""
                        select p.id, p.branch, f.currency, f.exposed from data.party p
                        left join lateral (select currency, sum(exposed)::bigint as exposed from data.facility
                            where party = p.id and exposed > 0
                            group by currency order by 2 desc, 1 limit 1) f on true
                        where p.id = any (?)
                        """).param(parties.toArray(UUID[]::new)).query((ResultSet row) -> {
            String currency = row.getString(3);
            Money exposed = currency == null ? new Money(0, own) : Money.of(row.getLong(4), currency);
            customers.put(row.getObject(1, UUID.class), new Customer(row.getString(2), exposed));
        });
        return customers;
    }
}
