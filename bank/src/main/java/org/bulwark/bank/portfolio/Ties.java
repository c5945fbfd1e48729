package org.bulwark.bank.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.identity.Identities;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Population;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.Relation;

/**
 * Who is tied to whom. Each firm has its owner; one company in twenty-five is held by an earlier firm, which it seldom owns in turn;
 * some firms have the same management; some people are married; three ties in a hundred are over.
 */
final class Ties {

    private static final double ALONE = 0.7;
    private static final double HELD = 0.04;
    private static final double IN_TURN = 0.1;
    private static final double SAME_MANAGEMENT = 0.01;
    private static final double MARRIED = 0.04;
    private static final double OVER = 0.03;
    private static final int NEAR = 40;
    private static final int PERCENT = 10_000;

    /** The most that the known owners of a company hold together: a tenth is the staff's, or a daughter's. */
    private static final long MOST = 900_000;

    private final Population population;
    private final Identities identities;

    Ties(Population population, Identities identities) {
        this.population = population;
        this.identities = identities;
    }

    /** The ties of customer k to its owner and to customers before it. */
    List<Relation> of(Party party, long k) {
        Stream stream = Stream.of(population.economy().seed(), Topic.TIES, k);
        List<Relation> ties = new ArrayList<>();
        if (party instanceof Firm firm) {
            owned(firm, k, stream, ties);
            if (stream.chance(SAME_MANAGEMENT)) {
                before(k, true, stream)
                        .ifPresent(other ->
                                ties.add(Relation.sameManagement(id(party), id(other), since(firm.arrival()))));
            }
        } else if (stream.chance(MARRIED)) {
            before(k, false, stream)
                    .ifPresent(other -> ties.add(Relation.spouses(id(party), id(other), since(party.arrival()))));
        }
        return ties.stream().map(tie -> stream.chance(OVER) ? ended(tie) : tie).toList();
    }

    /** An earlier customer near customer k that is a firm, or a person, as wished. */
    Optional<Party> before(long k, boolean firm, Stream stream) {
        long from = k - stream.between(1, NEAR);
        OptionalLong found = LongStream.iterate(from, n -> n >= 0, n -> n - 1)
                .limit(NEAR)
                .filter(n -> population.isFirm(n) == firm)
                .findFirst();
        return found.isPresent() ? Optional.of(population.customer(found.getAsLong())) : Optional.empty();
    }

    private void owned(Firm firm, long k, Stream stream, List<Relation> ties) {
        LocalDate since = since(firm.founded());
        PartyId owner = identities.id(firm.owner());
        boolean alone = stream.chance(ALONE);
        long share = PERCENT * (long) stream.between(30, 90);
        boolean held = stream.chance(HELD);
        long holding = PERCENT * (long) stream.between(51, 80);
        boolean inTurn = stream.chance(IN_TURN);
        Optional<Party> parent = firm.soleTrader() || !held ? Optional.empty() : before(k, true, stream);
        if (parent.isPresent()) {
            ties.add(Relation.owns(id(parent.get()), id(firm), holding, since));
            ties.add(Relation.owns(owner, id(firm), MOST - holding, since));
            if (inTurn) {
                ties.add(Relation.owns(id(firm), id(parent.get()), Relation.WHOLE - MOST, since));
            }
        } else if (firm.soleTrader()) {
            ties.add(Relation.owns(owner, id(firm), Relation.WHOLE, since));
        } else if (alone) {
            ties.add(Relation.owns(owner, id(firm), MOST, since));
        } else {
            ties.add(Relation.owns(owner, id(firm), share, since));
            // Who holds less than half of a small firm and runs it directs it all the same.
            if (share < Relation.WHOLE / 2) {
                ties.add(Relation.controls(owner, id(firm), since));
            }
        }
    }

    private PartyId id(Party party) {
        return identities.id(party);
    }

    private LocalDate since(int month) {
        return Horizon.monthOf(month).atDay(1);
    }

    private Relation ended(Relation tie) {
        LocalDate last = Horizon.monthOf(population.economy().horizon().last()).atDay(1);
        LocalDate end = tie.validFrom().plusYears(2);
        return end.isBefore(last) ? tie.until(end) : tie;
    }
}
