package org.bulwark.server.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The loans whose schedules are kept, for later stages to read. */
@Repository
public class KeptLoans {

    private final JdbcClient database;
    private final Contracts contracts;

    KeptLoans(JdbcClient database, Contracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    /** A loan, whoever asks; nothing where no schedule is kept. */
    public Optional<KeptLoan> find(UUID facility) {
        return contracts.all(List.of(facility)).stream().findFirst().map(KeptLoans::loan);
    }

    /** The loan of a facility; nothing where no schedule is kept. */
    public Optional<KeptLoan> of(FacilityRow facility) {
        return contracts.find(facility).map(KeptLoans::loan);
    }

    private static KeptLoan loan(LoanContract contract) {
        return new KeptLoan(
                contract.facility(),
                contract.schedule(),
                contract.account(),
                contract.booked().stream().mapToLong(Booked::sequence).max().orElse(0));
    }

    /** The loans of a party that are not closed, in the order of their facilities. */
    public List<KeptLoan> ofParty(UUID party) {
        List<UUID> ids = database.sql(
                        "select c.facility from contract.contract c join data.facility f on f.id = c.facility"
                                + " where f.party = ? and f.status in ('open', 'frozen')")
                .param(party)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return contracts.all(ids).stream().map(KeptLoans::loan).toList();
    }

    /** What parties have to pay, whether or not their facilities were closed since; those without contracts are left out. */
    public Map<UUID, PartyDues> dues(Collection<UUID> parties) {
        List<UUID> ids = database.sql(
                        "select c.facility from contract.contract c join data.facility f on f.id = c.facility"
                                + " where f.party = any (?)")
                .param(parties.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return contracts.all(ids).stream()
                .collect(Collectors.groupingBy(
                        contract -> contract.facility().party(),
                        Collectors.collectingAndThen(Collectors.toList(), PartyDues::new)));
    }

    /** The parties that have such loans, after one of them, in order. */
    public List<UUID> parties(UUID after, int most) {
        return database.sql("select distinct f.party from contract.contract c join data.facility f on f.id = c.facility"
                        + " where f.party > ? and f.status in ('open', 'frozen') order by 1 limit ?")
                .params(after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
