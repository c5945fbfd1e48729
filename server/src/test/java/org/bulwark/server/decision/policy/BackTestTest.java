package org.bulwark.server.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.bulwark.server.web.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class BackTestTest {

    private static final String PRODUCT = "working-capital";

    @Test
    void aPolicyOfTheTimeChangesNobodysSideAndAHarderOneSaysWhose(Server server) throws Exception {
        decideSome(server, 5_000, 200);
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        BackTests tests = server.part(BackTests.class);

        BackTestReport same = finished(
                server, tests.begin(PRODUCT, 1, Optional.empty(), Optional.empty(), modeller.caller()), modeller);
        assertThat(same.erased()).isLessThanOrEqualTo(erased(server)); // by other tests, which share the house
        assertThat(same.read()).isGreaterThan(50);
        assertThat(same.unreadable()).isZero();
        assertThat(same.switchedInAll()).isZero();
        assertThat(same.segments())
                .extracting(BackTestReport.Part::name)
                .contains("branch", "channel", "grade", "product");
        assertThat(sum(same.all())).isEqualTo(same.read());

        Versioned<Policy> harder = harder(server, modeller);
        BackTestReport report = finished(
                server,
                tests.begin(PRODUCT, harder.key().number(), Optional.empty(), Optional.empty(), modeller.caller()),
                modeller);
        assertThat(report.switchedInAll()).isPositive();
        assertThat(report.switched())
                .hasSize((int) Math.min(1_000, report.switchedInAll()))
                .allMatch(one -> one.before() != one.after());
        assertThat(report.all().approvalAfter().orElseThrow())
                .isLessThan(report.all().approvalBefore().orElseThrow());
        long moved = report.all().counts().stream()
                .filter(cell -> cell.before() == Outcome.APPROVE && cell.after() != Outcome.APPROVE)
                .mapToLong(BackTestReport.Cell::count)
                .sum();
        assertThat(moved).isPositive();
        for (String name : List.of("branch", "grade", "channel", "product")) {
            assertThat(report.segments().stream()
                            .filter(part -> part.name().equals(name))
                            .mapToLong(BackTestTest::sum)
                            .sum())
                    .as(name)
                    .isEqualTo(report.read());
        }
    }

    private static long erased(Server server) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from decision.application a join access.party_key k on k.party = a.party"
                        + " where k.wrapped is null and a.product = ?")
                .param(PRODUCT)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    @Test
    void whatWasErasedIsLeftOutAndCounted(Server server) throws Exception {
        decideSome(server, 5_500, 40);
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        Versioned<Policy> harder = harder(server, modeller);
        UUID erased = eraseOne(server);
        Job job = server.part(BackTests.class)
                .begin(PRODUCT, harder.key().number(), Optional.empty(), Optional.empty(), modeller.caller());
        BackTestReport report = finished(server, job, modeller);
        assertThat(report.erased()).isPositive();
        assertThat(report.switched()).noneMatch(one -> one.id().equals(erased.toString()));
    }

    @Test
    void whoeverSeesOneBranchTriesItsApplicationsOnlyAndOthersDoNotSeeTheirs(Server server) throws Exception {
        decideSome(server, 6_000, 60);
        String branch = server.part(JdbcClient.class)
                .sql("select a.branch from decision.application a join access.party_key k on k.party = a.party"
                        + " where k.wrapped is not null and a.product = ? and a.branch like 'B0%' limit 1")
                .param(PRODUCT)
                .query(String.class)
                .single();
        ApiUser local = ApiUser.of(server, UserRole.MODELLER, Set.of(branch));
        Job job = server.part(BackTests.class).begin(PRODUCT, 1, Optional.empty(), Optional.empty(), local.caller());
        BackTestReport report = finished(server, job, local);
        assertThat(report.segments().stream()
                        .filter(part -> part.name().equals("branch"))
                        .map(BackTestReport.Part::value))
                .containsExactly(branch);
        String path = "/api/decision/policies/" + PRODUCT + "/back-tests/" + job.id();
        assertThat(local.get(path).statusCode()).isEqualTo(200);
        assertThat(ApiUser.of(server, UserRole.MODELLER, Set.of("elsewhere"))
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ApiUser.of(server, UserRole.AUDITOR).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aPolicyWithErrorsIsNotTried(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        server.part(Policies.class)
                .draft(
                        product,
                        Optional.empty(),
                        TestPolicy.text(product).replace("screening.open_hits > 0", "screening.open_hit > 0"),
                        "",
                        author.caller());
        HttpResponse<String> refused =
                author.post("/api/decision/policies/" + product + "/versions/1/back-tests", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("policy/policy-not-runnable");
    }

    private static Versioned<Policy> harder(Server server, ApiUser author) {
        Policies policies = server.part(Policies.class);
        String text = policies.yaml(
                        policies.version(PRODUCT, 1, author.caller()).content())
                .replace("applicant.days_past_due_12m >= 60", "applicant.days_past_due_12m >= 0");
        return policies.draft(PRODUCT, Optional.of(1), text, "", author.caller());
    }

    private static BackTestReport finished(Server server, Job job, ApiUser user) throws InterruptedException {
        BackTests tests = server.part(BackTests.class);
        Job now = job;
        for (int i = 0; i < 600 && !now.status().isOver(); i++) {
            Thread.sleep(50);
            now = tests.find(PRODUCT, job.id(), user.caller());
        }
        assertThat(now.status()).as("%s", now).isEqualTo(Job.Status.DONE);
        return tests.report(now).orElseThrow();
    }

    private static long sum(BackTestReport.Part part) {
        return part.counts().stream().mapToLong(BackTestReport.Cell::count).sum();
    }

    private static void decideSome(Server server, int from, int count) {
        SampleRequests requests = TestBank.in(server);
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE);
        StrictJson json = server.part(StrictJson.class);
        for (int k = from; k < from + count; k++) {
            machine.post(
                    "/api/decision/applications", new String(json.bytes(requests.request(k)), StandardCharsets.UTF_8));
        }
    }

    /** Erases a firm that only this test knows, with its one application; the others go on beside. */
    private static UUID eraseOne(Server server) {
        UUID application = TestApplications.approved(server, "BACK", "20000.00");
        server.part(PersonalVault.class)
                .erase(server.part(JdbcClient.class)
                        .sql("select party from decision.application where id = ?")
                        .param(application)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());
        return application;
    }
}
