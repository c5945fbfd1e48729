package org.bulwark.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.schedule.Instalment;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a party still has to pay, as known on a date. */
@NullMarked
class PartyDuesTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    private static SortedMap<LocalDate, Money> dues(LoanContract contract, LocalDate day) {
        return new PartyDues(List.of(contract)).on(day, LocalDate.of(2099, 1, 1), EURO);
    }

    private static Booked paid(int sequence, LocalDate value, LocalDate booked, Money amount) {
        return new Booked(sequence, "p" + sequence, Booked.Kind.PAYMENT, value, booked, amount, OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsBookedLaterMovesNothingEarlierWhateverItsValueDate(long seed) {
        LoanContract unpaid = AccountPositionTest.contract(new Random(seed));
        Instalment first = unpaid.schedule().instalments().getFirst();
        LocalDate late = first.payOn().plusDays(10);
        LoanContract paid = LoanContract.of(
                unpaid.facility(), unpaid.versions(), List.of(paid(1, first.payOn(), late, first.amount())));

        assertThat(dues(paid, late.minusDays(1))).isEqualTo(dues(unpaid, late.minusDays(1)));
        assertThat(dues(unpaid, late)).containsEntry(first.payOn(), first.amount());
        assertThat(dues(paid, late)).doesNotContainKey(first.payOn());
        assertThat(dues(unpaid, unpaid.facility().openedOn().minusDays(1)))
                .as("before it was agreed")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasPaidAheadIsTakenFromWhatFallsDueNext(long seed) {
        LoanContract contract = AccountPositionTest.contract(new Random(seed));
        LocalDate day = contract.facility().openedOn().plusDays(1);
        List<Instalment> all = contract.schedule().instalments();
        Money half = new Money(all.getFirst().amount().minor() / 2, EURO);
        LoanContract ahead =
                LoanContract.of(contract.facility(), contract.versions(), List.of(paid(1, day, day, half)));

        assertThat(dues(ahead, day))
                .containsEntry(all.getFirst().payOn(), all.getFirst().amount().minus(half))
                .containsEntry(all.get(1).payOn(), all.get(1).amount())
                .hasSize(all.size());
        assertThat(new PartyDues(List.of(ahead)).on(day, LocalDate.of(2099, 1, 1), Currency.getInstance("CNY")))
                .isEmpty();
    }
}
