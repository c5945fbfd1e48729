package org.bulwark.server.decision.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.Outcome;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.TestApplications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class RulingsTest {

    private static final String NOTE = "Seen at the shop, orders are signed.";
    private static final List<String> KNOWN = List.of("override/knows-customer");

    @Test
    void anOfficerApprovesLessThanWasAskedForAndItIsOffered(Server server) {
        UUID id = TestApplications.referred(server, "RUL1", "20000.00");
        Caller officer = officer(server, "RUL1");
        Settled settled = rulings(server).decide(id, approve("15000.00 EUR", 0), officer);
        assertThat(settled.act()).isEqualTo(Settled.Act.OFFICER);
        assertThat(settled.override()).isTrue();
        ApplicationRow row = reader(server).row(id, officer);
        assertThat(row.status()).isEqualTo(ApplicationRow.Status.DECIDED);
        assertThat(row.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(row.granted()).contains(Money.parse("15000.00 EUR"));
        assertThat(row.rate()).as("the policy's rate").isPresent();
        assertThat(row.overridden()).isTrue();
        assertThat(offered(server, id)).containsExactly(1_500_000L);
        Answered answer = reader(server).answers(id).getLast();
        OfficerEvidence evidence =
                OfficerEvidence.read(reader(server).evidence(row, answer).orElseThrow());
        assertThat(evidence.note()).isEqualTo(NOTE);
        assertThat(evidence.decidedBy()).isEqualTo(officer.login());
        assertThat(evidence.policy().outcome()).isEqualTo(Outcome.REFER);
        assertThat(evidence.seen().ordinal()).isZero();
    }

    @Test
    void aNoteOfAFewLettersIsNoNote(Server server) {
        assertProblem(
                () -> new RulingRequest(new Ruling.Decline(), "  no good  ", List.of(), 0),
                ApplicationProblem.NOTE_MISSING);
    }

    @Test
    void whoeverHasNotSeenTheLatestAnswerMustLookAgain(Server server) {
        UUID id = TestApplications.referred(server, "RUL2", "20000.00");
        rulings(server).decide(id, decline(0), officer(server, "RUL2"));
        assertProblem(
                () -> rulings(server).decide(id, approve("20000.00 EUR", 0), officer(server, "RUL2")),
                ApplicationProblem.CHANGED_MEANWHILE);
        assertProblem(
                () -> rulings(server).decide(id, approve("20000.00 EUR", 1), officer(server, "RUL2")),
                ApplicationProblem.NOT_REFERRED);
        assertThat(reader(server).answers(id)).hasSize(2);
        assertThat(offered(server, id)).isEmpty();
    }

    @Test
    void aLargeAmountTakesTwoDifferentPeople(Server server) {
        UUID id = TestApplications.referred(server, "RUL3", "120000.00");
        Caller first = officer(server, "RUL3");
        Caller second = officer(server, "RUL3");
        Settled recommended = rulings(server).decide(id, approve("110000.00 EUR", 0), first);
        assertThat(recommended.act()).isEqualTo(Settled.Act.RECOMMENDATION);
        assertThat(reader(server).row(id, first).status()).isEqualTo(ApplicationRow.Status.REFERRED);
        assertThat(offered(server, id)).isEmpty();
        assertProblem(() -> rulings(server).decide(id, agree(1), first), ApplicationProblem.SECOND_PERSON_NEEDED);
        assertProblem(() -> rulings(server).decide(id, decline(1), second), ApplicationProblem.RULING_INVALID);
        assertThat(rulings(server)
                        .decide(id, request(new Ruling.SendBack(), List.of(), 1), second)
                        .act())
                .isEqualTo(Settled.Act.RETURNED);
        assertThat(reader(server).row(id, first).owner()).contains(first.login());
        rulings(server).decide(id, approve("100000.00 EUR", 2), first);
        Settled settled = rulings(server).decide(id, agree(3), second);
        assertThat(settled.act()).isEqualTo(Settled.Act.OFFICER);
        assertThat(settled.granted()).contains(Money.parse("100000.00 EUR"));
        assertThat(reader(server).answers(id).stream().map(Answered::kind))
                .containsExactly("policy", "recommendation", "returned", "recommendation", "officer");
        assertThat(offered(server, id)).containsExactly(10_000_000L);
    }

    @Test
    void theCapOfTheGroupHoldsAlsoForPeople(Server server) {
        UUID id = TestApplications.referred(server, "RUL4", "60000.00");
        Caller officer = officer(server, "RUL4");
        ApplicationRow row = reader(server).row(id, officer);
        server.part(JdbcClient.class)
                .sql(
                        "insert into data.facility (id, party, product, branch, currency, granted, drawn, status, opened_on)"
                                + " values (?, ?, 'working-capital', 'RUL4', 'EUR', 56000000, 0, 'open', date '2026-01-05')")
                .params(UUID.randomUUID(), row.party())
                .update();
        assertProblem(
                () -> rulings(server).decide(id, approve("50000.00 EUR", 0), officer), ApplicationProblem.CAP_EXCEEDED);
        assertThat(rulings(server)
                        .decide(id, approve("40000.00 EUR", 0), officer)
                        .granted())
                .contains(Money.parse("40000.00 EUR"));
    }

    @Test
    void thePolicySaysWhoMayDecideOtherwiseAndForWhichReasons(Server server) {
        UUID declined = TestApplications.declined(server, "RUL5", "20000.00");
        assertProblem(
                () -> rulings(server).decide(declined, approve("20000.00 EUR", 0), officer(server, "RUL5")),
                ApplicationProblem.OVERRIDE_NOT_ALLOWED);
        Caller manager = caller(server, UserRole.RISK_MANAGER, Set.of());
        assertProblem(
                () -> rulings(server).decide(declined, approve("20000.00 EUR", 0), manager),
                ApplicationProblem.OVERRIDE_NOT_ALLOWED);
        RulingRequest informed =
                request(new Ruling.Approve(Money.parse("20000.00 EUR")), List.of("override/new-information"), 0);
        assertThat(rulings(server).decide(declined, informed, manager).override())
                .isTrue();
        assertThat(reader(server).row(declined, manager).rate())
                .as("the rate that the policy computed although it declined")
                .isPresent();
    }

    @Test
    void decidingOtherwiseNeedsThePasswordAgain(Server server) {
        UUID id = TestApplications.referred(server, "RUL6", "20000.00");
        Caller stale = made(server, UserRole.OFFICER, Set.of("RUL6"))
                .account()
                .caller(Instant.now().minusSeconds(3600), Caller.Means.SESSION);
        assertProblem(() -> rulings(server).decide(id, decline(0), stale), AccessProblem.STEP_UP_NEEDED);
    }

    @Test
    void anApplicationOfAnotherBranchIsNotThere(Server server) {
        UUID id = TestApplications.referred(server, "RUL7", "20000.00");
        assertProblem(
                () -> rulings(server).decide(id, decline(0), officer(server, "RUL8")),
                ApplicationProblem.APPLICATION_UNKNOWN);
    }

    @Test
    void anApprovalStaysWhereThePolicyLetsNobodyTakeItBack(Server server) {
        UUID id = TestApplications.approved(server, "RUL9", "20000.00");
        assertThat(offered(server, id)).hasSize(1);
        assertProblem(
                () -> rulings(server).decide(id, decline(0), caller(server, UserRole.RISK_MANAGER, Set.of())),
                ApplicationProblem.OVERRIDE_NOT_ALLOWED);
    }

    @Test
    void moreThanWasAskedForCannotBeApproved(Server server) {
        UUID id = TestApplications.referred(server, "RUL10", "20000.00");
        assertProblem(
                () -> rulings(server).decide(id, approve("20000.01 EUR", 0), officer(server, "RUL10")),
                ApplicationProblem.RULING_INVALID);
        assertProblem(
                () -> rulings(server).decide(id, approve("2000.00 USD", 0), officer(server, "RUL10")),
                ApplicationProblem.RULING_INVALID);
    }

    private static void assertProblem(ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).as(e.getMessage()).isEqualTo(code));
    }

    private static RulingRequest approve(String limit, int seen) {
        return request(new Ruling.Approve(Money.parse(limit)), KNOWN, seen);
    }

    private static RulingRequest decline(int seen) {
        return request(new Ruling.Decline(), List.of("override/story-does-not-hold"), seen);
    }

    private static RulingRequest agree(int seen) {
        return request(new Ruling.Agree(), List.of(), seen);
    }

    private static RulingRequest request(Ruling ruling, List<String> reasons, int seen) {
        return new RulingRequest(ruling, NOTE, reasons, seen);
    }

    private static List<Long> offered(Server server, UUID application) {
        return server.part(JdbcClient.class)
                .sql("select granted from data.facility where application = ? and status = 'offered'")
                .param(application)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static Caller officer(Server server, String branch) {
        return caller(server, UserRole.OFFICER, Set.of(branch));
    }

    private static Caller caller(Server server, UserRole role, Set<String> branches) {
        return made(server, role, branches).account().caller(Instant.now(), Caller.Means.SESSION);
    }

    private static TestAccounts.Made made(Server server, UserRole role, Set<String> branches) {
        return TestAccounts.make(server, role, branches);
    }

    private static Rulings rulings(Server server) {
        return server.part(Rulings.class);
    }

    private static ApplicationReader reader(Server server) {
        return server.part(ApplicationReader.class);
    }
}
