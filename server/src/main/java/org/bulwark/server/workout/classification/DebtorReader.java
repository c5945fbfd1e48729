package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what is known of a debtor. */
@Component
class DebtorReader {

    private final Facilities facilities;
    private final KeptLoans loans;
    private final FactBook facts;
    private final JdbcClient database;

    DebtorReader(Facilities facilities, KeptLoans loans, FactBook facts, JdbcClient database) {
        this.facilities = facilities;
        this.loans = loans;
        this.facts = facts;
        this.database = database;
    }

    /**
     * The debts of a debtor, by currency: the rules add amounts up, and amounts of two currencies do not.
     *
     * @param retail whether it is a person, whose debts are classified one by one
     * @param debts by their currency, in the order of their ids; nothing that is paid back
     */
    record Known(boolean retail, Map<Currency, List<KnownDebt>> debts) {}

    /** What is known of a debtor on a business date. */
    Known of(UUID party, LocalDate on) {
        Map<UUID, KeptLoan> kept = new LinkedHashMap<>();
        loans.ofParty(party).forEach(loan -> kept.put(loan.facility().id(), loan));
        Map<Currency, List<KnownDebt>> debts = new LinkedHashMap<>();
        for (FacilityRow facility : facilities.ofParty(party)) {
            KnownDebt debt = KnownDebt.of(
                    facility,
                    Optional.ofNullable(kept.get(facility.id())),
                    facts.of(facility).facts(),
                    on);
            if (debt.debt().owed().isPositive()) {
                debts.computeIfAbsent(facility.currency(), _ -> new ArrayList<>())
                        .add(debt);
            }
        }
        boolean retail = database.sql("select kind = 'person' from data.party where id = ?")
                .param(party)
                .query(Boolean.class)
                .single();
        return new Known(retail, debts);
    }
}
