package org.bulwark.server.access.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.authority.AuthorityAnswer.No;
import org.bulwark.server.access.authority.AuthorityAnswer.Why;
import org.bulwark.server.access.authority.AuthorityAnswer.Yes;
import org.bulwark.server.access.authority.AuthorityRow.Holder;
import org.bulwark.server.access.authority.AuthorityRow.OfAccount;
import org.bulwark.server.access.authority.AuthorityRow.OfRole;
import org.junit.jupiter.api.Test;

class AuthorityMatrixTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Account anna = account("anna", UserRole.OFFICER, Set.of("harbour"));
    private final Account ben = account("ben", UserRole.OFFICER, Set.of("harbour", "old-town"));
    private final Account carla = account("carla", UserRole.RISK_MANAGER, Set.of());
    private final Account dev = account("dev", UserRole.RELATIONSHIP_MANAGER, Set.of("harbour"));

    private final AuthorityRow officers = row(new OfRole(UserRole.OFFICER), "100000.00", false);
    private final AuthorityRow riskManagers = row(new OfRole(UserRole.RISK_MANAGER), "5000000.00", true);

    private static Account account(String login, UserRole role, Set<String> branches) {
        return new Account(
                UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)),
                login,
                login,
                Account.Kind.PERSON,
                true,
                false,
                Set.of(role),
                branches,
                true,
                false,
                NOON.minus(DAY),
                Optional.empty());
    }

    private static AuthorityRow row(Holder holder, String upTo, boolean override) {
        return new AuthorityRow(
                UUID.randomUUID(),
                holder,
                Optional.empty(),
                Optional.empty(),
                Money.parse(upTo + " CNY"),
                override,
                NOON.minus(DAY),
                Optional.empty());
    }

    private static AuthorityCase loan(String amount) {
        return new AuthorityCase("micro", "harbour", Money.parse(amount + " CNY"), false);
    }

    private AuthorityMatrix matrix(List<AuthorityRow> rows, List<Delegation> delegations, List<Absence> absences) {
        return AuthorityMatrix.of(rows, delegations, absences, List.of(anna, ben, carla, dev));
    }

    private AuthorityMatrix matrix() {
        return matrix(List.of(officers, riskManagers), List.of(), List.of());
    }

    private static Delegation delegation(Account from, Account to, Instant begin, Instant end) {
        return new Delegation(UUID.randomUUID(), from.id(), to.id(), begin, end, "holiday");
    }

    private static Why why(AuthorityAnswer answer) {
        return ((No) answer).why();
    }

    @Test
    void upToTheAmountOnesRowCountsAndOneUnitAboveItDoesNot() {
        assertThat(matrix().answer(anna.id(), loan("100000.00"), NOON))
                .isEqualTo(new Yes(officers.id(), Optional.empty()));
        AuthorityAnswer above = matrix().answer(anna.id(), loan("100000.01"), NOON);
        assertThat(why(above)).isEqualTo(Why.AMOUNT);
        assertThat(((No) above).others()).extracting("login").containsExactly("carla");
    }

    @Test
    void anotherCurrencyNeedsARowOfItsOwn() {
        var dollars = new AuthorityCase("micro", "harbour", Money.parse("1.00 USD"), false);
        assertThat(why(matrix().answer(anna.id(), dollars, NOON))).isEqualTo(Why.NONE);
    }

    @Test
    void decidingOtherwiseThanThePolicyNeedsARowThatSaysSo() {
        var override = new AuthorityCase("micro", "harbour", Money.parse("1.00 CNY"), true);
        assertThat(why(matrix().answer(anna.id(), override, NOON))).isEqualTo(Why.OVERRIDE);
        assertThat(matrix().answer(carla.id(), override, NOON).isYes()).isTrue();
    }

    @Test
    void aRoleThatDecidesNothingAndABranchThatIsNotSeenAreRefusedWhateverTheRowsSay() {
        AuthorityRow devs = row(new OfAccount(dev.id()), "100.00", true);
        assertThat(why(matrix(List.of(devs), List.of(), List.of()).answer(dev.id(), loan("1.00"), NOON)))
                .isEqualTo(Why.ROLE);
        var oldTown = new AuthorityCase("micro", "old-town", Money.parse("1.00 CNY"), false);
        assertThat(why(matrix().answer(anna.id(), oldTown, NOON))).isEqualTo(Why.ROLE);
        assertThat(matrix().answer(ben.id(), oldTown, NOON).isYes()).isTrue();
    }

    @Test
    void aRowOfOneProductAndOneBranchIsForThoseOnly() {
        AuthorityRow narrow = new AuthorityRow(
                UUID.randomUUID(),
                new OfAccount(ben.id()),
                Optional.of("old-town"),
                Optional.of("micro"),
                Money.parse("300000.00 CNY"),
                false,
                NOON.minus(DAY),
                Optional.empty());
        AuthorityMatrix matrix = matrix(List.of(officers, narrow), List.of(), List.of());
        var there = new AuthorityCase("micro", "old-town", Money.parse("200000.00 CNY"), false);
        assertThat(matrix.answer(ben.id(), there, NOON)).isEqualTo(new Yes(narrow.id(), Optional.empty()));
        var other = new AuthorityCase("mortgage", "old-town", Money.parse("200000.00 CNY"), false);
        assertThat(why(matrix.answer(ben.id(), other, NOON))).isEqualTo(Why.AMOUNT);
    }

    @Test
    void aRowCountsFromItsFirstInstantToBeforeItsLast() {
        AuthorityRow day = new AuthorityRow(
                UUID.randomUUID(),
                new OfRole(UserRole.OFFICER),
                Optional.empty(),
                Optional.empty(),
                Money.parse("1.00 CNY"),
                false,
                NOON,
                Optional.of(NOON.plus(DAY)));
        AuthorityMatrix matrix = matrix(List.of(day), List.of(), List.of());
        assertThat(matrix.answer(anna.id(), loan("1.00"), NOON.minusNanos(1)).isYes())
                .isFalse();
        assertThat(matrix.answer(anna.id(), loan("1.00"), NOON).isYes()).isTrue();
        assertThat(matrix.answer(anna.id(), loan("1.00"), NOON.plus(DAY)).isYes())
                .isFalse();
    }

    @Test
    void whatIsDelegatedCountsWhileItLastsAndNamesWhoseItIs() {
        Delegation holiday = delegation(carla, ben, NOON, NOON.plus(DAY));
        AuthorityMatrix matrix = matrix(List.of(officers, riskManagers), List.of(holiday), List.of());
        assertThat(matrix.answer(ben.id(), loan("2000000.00"), NOON))
                .isEqualTo(new Yes(riskManagers.id(), Optional.of(carla.id())));
        assertThat(why(matrix.answer(ben.id(), loan("2000000.00"), NOON.plus(DAY))))
                .isEqualTo(Why.AMOUNT);
        assertThat(matrix.answer(ben.id(), loan("50.00"), NOON))
                .as("one's own comes first")
                .isEqualTo(new Yes(officers.id(), Optional.empty()));
    }

    @Test
    void whatIsDelegatedIsNotDelegatedFurther() {
        AuthorityMatrix matrix = matrix(
                List.of(riskManagers),
                List.of(delegation(carla, ben, NOON, NOON.plus(DAY)), delegation(ben, anna, NOON, NOON.plus(DAY))),
                List.of());
        assertThat(matrix.answer(anna.id(), loan("1.00"), NOON).isYes()).isFalse();
    }

    @Test
    void whoeverIsAwayDecidesNothingAndIsNotNamedButWhatTheyDelegatedGoesOn() {
        Absence away = new Absence(UUID.randomUUID(), carla.id(), NOON, NOON.plus(DAY), "holiday");
        AuthorityMatrix matrix = matrix(
                List.of(officers, riskManagers), List.of(delegation(carla, ben, NOON, NOON.plus(DAY))), List.of(away));
        assertThat(why(matrix.answer(carla.id(), loan("1.00"), NOON))).isEqualTo(Why.ABSENT);
        AuthorityAnswer annas = matrix.answer(anna.id(), loan("2000000.00"), NOON);
        assertThat(((No) annas).others()).extracting("login").containsExactly("ben");
    }
}
