package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.covenant.Enhancements;
import org.bulwark.server.workout.promise.PromiseJudging;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.collection.CollectionFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a debt on a business date, as the tables of collection look at it. */
@Component
class CaseFacts {

    private final JdbcClient database;
    private final SaidFacts said;
    private final Enhancements enhancements;
    private final PromiseJudging promises;
    private final Optional<RiskClasses> classes;

    CaseFacts(
            JdbcClient database,
            SaidFacts said,
            Enhancements enhancements,
            PromiseJudging promises,
            Optional<RiskClasses> classes) {
        this.database = database;
        this.said = said;
        this.enhancements = enhancements;
        this.promises = promises;
        this.classes = classes;
    }

    /** All that is known; what is not is left out. */
    Map<CollectionFact, Object> of(FacilityRow facility, AccountState state, Optional<CaseRow> open) {
        LocalDate day = state.date();
        // so that a promise which this day breaks counts, whichever is looked at first
        promises.judge(facility.id(), day);
        Map<CollectionFact, Object> facts = new EnumMap<>(CollectionFact.class);
        facts.put(CollectionFact.DAYS_PAST_DUE, (long) state.daysPastDue());
        facts.put(CollectionFact.PAST_DUE, state.pastDue().minor());
        facts.put(CollectionFact.EXPOSURE, state.onBalance().minor());
        facts.put(CollectionFact.BROKEN_PROMISES, brokenPromises(facility.id(), day));
        facts.put(CollectionFact.CURES, cures(facility.party(), day));
        facts.put(CollectionFact.SECURED, isSecured(facility, day));
        classes.flatMap(known -> known.of(facility.id(), day))
                .map(RiskClass::word)
                .ifPresent(word -> facts.put(CollectionFact.RISK_CLASS, word));
        open.ifPresent(one -> facts.putAll(SaidFacts.holding(said.of(one.id()))));
        return facts;
    }

    private long brokenPromises(UUID facility, LocalDate day) {
        return database.sql("select count(*) from workout.promise"
                        + " where facility = ? and state in ('broken', 'partly-kept') and due_on > ? and due_on <= ?")
                .params(facility, day.minusYears(1), day)
                .query(Long.class)
                .single();
    }

    /** Those before the day, so that it does not matter which facility of a party is looked at first on it. */
    private long cures(UUID party, LocalDate day) {
        return database.sql("select count(*) from workout.collection_case"
                        + " where party = ? and closed_why = 'paid' and closed_on > ? and closed_on < ?")
                .params(party, day.minusYears(1), day)
                .query(Long.class)
                .single();
    }

    private boolean isSecured(FacilityRow facility, LocalDate day) {
        return enhancements.standBehind(facility.id(), day)
                || database.sql("select exists (select 1 from data.relation where to_party = ? and kind = 'guarantees'"
                                + " and valid_from <= ? and coalesce(valid_to > ?, true))")
                        .params(facility.party(), day, day)
                        .query(Boolean.class)
                        .single();
    }
}
