package org.bulwark.server.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.referral.Ruling;
import org.bulwark.server.decision.referral.RulingRequest;
import org.bulwark.server.decision.referral.Rulings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(TestServer.class)
@ResourceLock("log and tables agree") // it alters answers for a moment, which whoever copies the house would find
class ReplaysTest {

    @Test
    void whatWasDecidedComesOutAgainStepByStep(Server server) {
        for (UUID id : List.of(
                TestApplications.approved(server, "REP1", "20000.00"),
                TestApplications.declined(server, "REP1", "20000.00"))) {
            assertThat(replay(server, id)).isInstanceOfSatisfying(Replay.Same.class, same -> {
                assertThat(same.answers()).isEqualTo(1);
                assertThat(same.steps()).isGreaterThan(15);
                assertThat(same.policy()).contains("working-capital");
            });
        }
    }

    @Test
    void whatAPersonDecidedIsOpenedToo(Server server) {
        UUID id = TestApplications.referred(server, "REP2", "20000.00");
        server.part(Rulings.class)
                .decide(
                        id,
                        new RulingRequest(
                                new Ruling.Approve(Money.parse("12000.00 EUR")),
                                "Known for years, pays on the day.",
                                List.of("override/knows-customer"),
                                0),
                        manager(server));
        assertThat(replay(server, id))
                .isInstanceOfSatisfying(
                        Replay.Same.class, same -> assertThat(same.answers()).isEqualTo(2));
        alter(server, "update decision.decision set granted = 1300000 where application = ? and ordinal = 1", id);
        assertThat(replay(server, id))
                .isInstanceOfSatisfying(
                        Replay.Altered.class,
                        altered -> assertThat(altered.findings())
                                .extracting(Finding::where)
                                .contains("answer 1: limit"));
    }

    @Test
    void anErasedPersonLeavesOnlyThatSomethingWasDecided(Server server) {
        UUID id = TestApplications.approved(server, "REP3", "20000.00");
        server.part(PersonalVault.class)
                .erase(server.part(ApplicationReader.class)
                        .row(id, manager(server))
                        .party());
        assertThat(replay(server, id)).isEqualTo(new Replay.Erased(id, 1));
    }

    @Test
    void anAlteredRowIsFoundAndNamed(Server server) {
        UUID declined = TestApplications.declined(server, "REP4", "20000.00");
        alter(
                server,
                "update decision.application set outcome = 'APPROVE', points = points + 50 where id = ?",
                declined);
        assertThat(replay(server, declined))
                .isInstanceOfSatisfying(
                        Replay.Altered.class,
                        altered -> assertThat(altered.findings())
                                .extracting(Finding::where)
                                .containsExactlyInAnyOrder("points", "application: outcome"));
    }

    @Test
    void anAlteredCommitmentIsFoundAndTheAgreementNamesIt(Server server) {
        UUID id = TestApplications.approved(server, "REP5", "20000.00");
        LogAgreement agreement = server.part(LogAgreement.class);
        assertThat(agreement.check())
                .isInstanceOfSatisfying(
                        Agreement.Agreed.class,
                        agreed -> assertThat(agreed.answers()).isPositive());
        byte[] before =
                server.part(ApplicationReader.class).answers(id).getFirst().commitment();
        commitment(server, id, new byte[32]);
        assertThat(replay(server, id)).isInstanceOf(Replay.Altered.class);
        assertThat(agreement.check())
                .isInstanceOfSatisfying(
                        Agreement.Disagreed.class,
                        disagreed -> assertThat(disagreed.first().where()).contains(id.toString()));
        commitment(server, id, before);
        assertThat(replay(server, id)).isInstanceOf(Replay.Same.class);
        assertThat(agreement.check()).isInstanceOf(Agreement.Agreed.class);
    }

    @Test
    void anAnswerThatTheLogDoesNotKnowIsFound(Server server) {
        UUID id = TestApplications.approved(server, "REP6", "20000.00");
        asOwner(
                server,
                "insert into decision.decision (application, ordinal, kind, decided_at, decided_by, outcome,"
                        + " reason_codes, evidence, commitment) select application, 7, 'officer', decided_at, 'nobody', outcome,"
                        + " reason_codes, evidence, commitment from decision.decision where application = '" + id
                        + "'");
        assertThat(server.part(LogAgreement.class).check())
                .isInstanceOfSatisfying(
                        Agreement.Disagreed.class,
                        disagreed -> assertThat(disagreed.first().where()).isEqualTo("answer 7 of application " + id));
        assertThat(replay(server, id)).isInstanceOf(Replay.Altered.class);
        asOwner(server, "delete from decision.decision where ordinal = 7 and application = '" + id + "'");
    }

    private static Replay replay(Server server, UUID id) {
        return server.part(Replays.class).of(id, manager(server));
    }

    private static Caller manager(Server server) {
        return TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of())
                .account()
                .caller(Instant.now(), Caller.Means.SESSION);
    }

    private static void commitment(Server server, UUID id, byte[] bytes) {
        asOwner(
                server,
                "update decision.decision set commitment = decode('"
                        + HexFormat.of().formatHex(bytes) + "', 'hex') where ordinal = 0 and application = '"
                        + id + "'");
    }

    private static void alter(Server server, String sql, UUID id) {
        asOwner(server, sql.replace("?", "'" + id + "'"));
    }

    /** The serving user may not change answers; whoever owns the database can. */
    private static void asOwner(Server server, String sql) {
        TestDatabase.asOwner(server, sql);
    }
}
