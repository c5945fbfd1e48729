package org.bulwark.server.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.Operator;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.replay.Replay;
import org.bulwark.server.decision.replay.Replays;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is past its time goes, and nothing else; who may say so. */
@ExtendWith(TestServer.class)
class RetentionTest {

    @Test
    void whoWasDeclinedLongAgoIsErasedAndTheDecisionCanStillBeToldOf(Server server) throws Exception {
        UUID application = declinedLongAgo(server, "RET1");
        UUID party = party(server, application);
        assertThat(due(server)).contains(party);
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        HttpResponse<String> asked = manager.post("/api/retention/runs", "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        UUID job = UUID.fromString(String.valueOf(ApiUser.tree(asked).get("id")));
        assertThat(ended(server, job).status()).isEqualTo(Job.Status.DONE);

        assertThat(server.part(PersonalVault.class).isErased(party)).isTrue();
        assertThat(due(server)).doesNotContain(party);
        assertThat(server.part(Replays.class).of(application, Operator.caller(Instant.now())))
                .isEqualTo(new Replay.Erased(application, 1));
        assertThat(text(server, "select label || purpose from decision.application where id = ?", application))
                .isEqualTo("–");
        assertThat(erasures(server, party)).isEqualTo(1);
    }

    @Test
    void nothingOfAPartyOnHoldGoesUntilItIsReleased(Server server) {
        UUID party = party(server, declinedLongAgo(server, "RET2"));
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        HttpResponse<String> placed = manager.post(
                "/api/retention/holds", "{\"party\":\"" + party + "\",\"reason\":\"Claim 17/2026 before the court\"}");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        String hold = String.valueOf(ApiUser.tree(placed).get("id"));
        assertThat(manager.get("/api/retention/holds").body()).contains(hold);

        server.part(Retention.class).run(Progress.NONE);
        assertThat(server.part(PersonalVault.class).isErased(party)).isFalse();
        assertThat(due(server)).doesNotContain(party);

        assertThat(manager.post("/api/retention/holds/" + hold + "/release", "").statusCode())
                .isEqualTo(200);
        assertThat(due(server)).contains(party);
    }

    @Test
    void whatIsOpenRecentOrTiedToWhatIsOpenStays(Server server) {
        UUID recent = party(server, TestApplications.declined(server, "RET3", "20000.00"));
        UUID referred = TestApplications.referred(server, "RET3", "20000.00");
        UUID owed = TestApplications.approved(server, "RET3", "20000.00");
        UUID tied = party(server, declinedLongAgo(server, "RET3"));
        age(server, referred);
        age(server, owed);
        asOwner(
                server,
                "insert into data.relation values ('" + tied + "', '" + party(server, owed)
                        + "', 'owner', 1000000, '2020-01-01')");
        server.part(Retention.class).run(Progress.NONE);
        for (UUID party : List.of(recent, party(server, referred), party(server, owed), tied)) {
            assertThat(server.part(PersonalVault.class).isErased(party)).isFalse();
        }
    }

    @Test
    void aPaidLoanIsKeptFromItsMaturityOn(Server server) {
        UUID application = TestApplications.approved(server, "RET4", "20000.00");
        UUID party = party(server, application);
        age(server, application);
        asOwner(
                server,
                "update data.facility set status = 'closed', matures_on = current_date - 3000 where application = '"
                        + application + "'");
        assertThat(due(server)).doesNotContain(party);
        asOwner(
                server,
                "update data.facility set matures_on = current_date - 3700 where application = '" + application + "'");
        assertThat(due(server)).contains(party);
    }

    @Test
    void aRunThatIsKilledHalfWayIsDoneByTheNextAndNothingIsToldTwice(Server server) {
        List<UUID> parties =
                List.of(party(server, declinedLongAgo(server, "RET5")), party(server, declinedLongAgo(server, "RET5")));
        assertThatThrownBy(() -> server.part(Retention.class).run((step, done, total) -> {
                    if (step.startsWith("Erasing") && done == 1) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        server.part(Retention.class).run(Progress.NONE);
        assertThat(parties).allSatisfy(party -> {
            assertThat(server.part(PersonalVault.class).isErased(party)).isTrue();
            assertThat(erasures(server, party)).isEqualTo(1);
        });
    }

    @Test
    void oldRowsGoAndYoungOnesStay(Server server) {
        UUID account = UUID.fromString(text(server, "select min(id::text) from access.account where ? is not null", 1));
        for (String age : List.of("400 days", "1 hour")) {
            asOwner(
                    server,
                    "insert into access.session select gen_random_uuid(), '" + account
                            + "', t, t, 'password', 'RET6', '" + age + "', t, 'test' from (select now() - interval '"
                            + age + "') as a(t)");
            asOwner(
                    server,
                    "insert into access.attempt values ('RET6 " + age + "', 1, now() - interval '" + age
                            + "', '-infinity')");
            asOwner(
                    server,
                    "insert into decision.idempotency values ('RET6', '" + age
                            + "', '', gen_random_uuid(), now() - interval '" + age + "')");
            asOwner(
                    server,
                    "insert into jobs.job (id, kind, subject, parameters, status, created_at, created_by, finished_at)"
                            + " select gen_random_uuid(), 'counting', 'RET6', '" + age + "', 'done', t, 'test', t"
                            + " from (select now() - interval '" + age + "') as a(t)");
        }
        assertThat(server.part(Retention.class)
                        .due(Optional.empty(), 1)
                        .orElseThrow()
                        .rows())
                .satisfies(rows -> assertThat(List.of(Kept.SESSIONS, Kept.ATTEMPTS, Kept.IDEMPOTENCY, Kept.JOBS))
                        .allSatisfy(what -> assertThat(rows.getOrDefault(what, 0L))
                                .as(what.word())
                                .isPositive()));
        server.part(Retention.class).run(Progress.NONE);
        String left =
                "select string_agg(age, ',' order by age) from (select agent from access.session where address = 'RET6'"
                        + " union all select replace(key, 'RET6 ', '') from access.attempt where key like 'RET6%'"
                        + " union all select key from decision.idempotency where caller = 'RET6'"
                        + " union all select parameters from jobs.job where subject = 'RET6') as x(age) where ? is not null";
        assertThat(text(server, left, 1)).isEqualTo("1 hour,1 hour,1 hour,1 hour");
    }

    @Test
    void aDraftTakesTheDesksWayAndItsTestIsADryRun(Server server) {
        party(server, declinedLongAgo(server, "RET7"));
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String rules = RetentionForm.FORM.write(RetentionPolicy.sample()).replace("P90D", "P91D");
        HttpResponse<String> draft = manager.post("/api/retention/drafts", rules);
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        String at = draft.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> tested =
                manager.post(at + "/test", "{\"seen\":\"" + ApiUser.tree(draft).get("digest") + "\"}");
        assertThat(tested.statusCode()).as(tested.body()).isEqualTo(200);
        assertThat(tested.body()).contains("it would erase", "idempotency");
        assertThat(manager.post(
                                at + "/approve",
                                "{\"seen\":\"" + ApiUser.tree(draft).get("digest") + "\"}")
                        .statusCode())
                .as("by the same person")
                .isEqualTo(403);
        assertThat(manager.post(at + "/withdraw", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsRefusedAndSaysWhy(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(manager.post("/api/retention/drafts", "[]").body()).contains("retention/policy-invalid");
        assertThat(manager.post("/api/retention/drafts", "[{\"what\":\"souls\"}]")
                        .body())
                .contains("souls");
        assertThat(manager.post(
                                "/api/retention/holds",
                                "{\"party\":\"" + UUID.randomUUID() + "\",\"reason\":\"Claim 17/2026\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.post("/api/retention/holds", "{\"party\":\"x\",\"reason\":\"Claim 17/2026\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.post("/api/retention/holds/" + UUID.randomUUID() + "/release", "")
                        .statusCode())
                .isEqualTo(404);
        for (UserRole role : List.of(UserRole.OFFICER, UserRole.MODELLER, UserRole.AUDITOR, UserRole.ADMINISTRATOR)) {
            assertThat(ApiUser.of(server, role).post("/api/retention/runs", "").statusCode())
                    .as(role.word())
                    .isEqualTo(403);
        }
    }

    private static UUID declinedLongAgo(Server server, String branch) {
        UUID application = TestApplications.declined(server, branch, "20000.00");
        age(server, application);
        return application;
    }

    private static void age(Server server, UUID application) {
        asOwner(
                server,
                "update decision.application set decided_at = now() - interval '11 years' where id = '" + application
                        + "'");
    }

    private static List<UUID> due(Server server) {
        return server.part(Retention.class)
                .due(Optional.empty(), 1_000)
                .orElseThrow()
                .next();
    }

    private static UUID party(Server server, UUID application) {
        return UUID.fromString(text(server, "select party::text from decision.application where id = ?", application));
    }

    private static String text(Server server, String sql, Object parameter) {
        return server.part(JdbcClient.class)
                .sql(sql)
                .param(parameter)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static long erasures(Server server, UUID party) {
        return server.part(LogEntries.class).about(List.of("party:" + party)).stream()
                .filter(placed -> placed.entry().kind().equals("retention/party-erased"))
                .count();
    }

    private static Job ended(Server server, UUID job) throws InterruptedException {
        Job now = server.part(Jobs.class).find(job).orElseThrow();
        for (int i = 0; i < 600 && !now.status().isOver(); i++) {
            Thread.sleep(50);
            now = server.part(Jobs.class).find(job).orElseThrow();
        }
        return now;
    }

    private static void asOwner(Server server, String sql) {
        DatabaseSettings database = server.embeddedDatabase().orElseThrow();
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
