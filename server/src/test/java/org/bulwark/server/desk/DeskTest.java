package org.bulwark.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.VersionProblem;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.decision.policy.PolicyCases;
import org.bulwark.server.decision.policy.PolicyKind;
import org.bulwark.server.decision.policy.TestPolicy;
import org.bulwark.server.web.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class DeskTest {

    @Test
    void aVersionGoesFromDraftToChampionAndEveryStepIsInTheLog(Server server) throws Exception {
        Desk desk = server.part(Desk.class);
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        Versioned<Policy> draft = draftWithCase(server, author);
        VersionKey key = draft.key();
        desk.test(Seen.of(draft), author.caller());
        desk.approve(Seen.of(draft), "as agreed", second.caller());
        Versioned<?> active = desk.activate(key, Plan.champion(), "", second.caller());
        assertThat(active.status()).isEqualTo(Status.ACTIVE);
        Versioned<?> next = server.part(Policies.class)
                .draft(
                        key.id(),
                        Optional.of(1),
                        TestPolicy.text(key.id()).replace("0.18", "0.17"),
                        "",
                        author.caller());
        desk.test(Seen.of(next), author.caller());
        desk.approve(Seen.of(next), "", second.caller());
        desk.activate(next.key(), Plan.champion(), "", second.caller());
        Timeline<?> timeline = server.part(DeskReader.class).timeline(key, second.caller());
        assertThat(timeline.versions().stream().map(Versioned::status)).containsExactly(Status.RETIRED, Status.ACTIVE);
        assertThat(timeline.versions().get(1).basedOn()).contains(1);
        assertThat(logged(server, key.id()))
                .containsExactly(
                        "desk/drafted",
                        "desk/tested",
                        "desk/approved",
                        "desk/activated",
                        "desk/drafted",
                        "desk/tested",
                        "desk/approved",
                        "desk/retired",
                        "desk/activated");
    }

    @Test
    void nobodyApprovesWhatTheyWrote(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.RISK_MANAGER);
        Versioned<Policy> draft = tested(server, author);
        assertRefused(
                VersionProblem.SECOND_PERSON_NEEDED,
                () -> server.part(Desk.class).approve(Seen.of(draft), "", author.caller()));
    }

    @Test
    void whoeverMayOnlyWriteApprovesNothing(Server server) {
        Versioned<Policy> draft = tested(server, ApiUser.of(server, UserRole.MODELLER));
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        assertThatThrownBy(() -> server.part(Desk.class).approve(Seen.of(draft), "", modeller.caller()))
                .hasMessageContaining("access/forbidden");
        assertThat(server.part(DeskReader.class)
                        .version(draft.key(), modeller.caller())
                        .status())
                .isEqualTo(Status.TESTED);
    }

    @Test
    void ofManyWhoJudgeAtOnceOneDoesAndTheOthersHearOfIt(Server server) throws Exception {
        Versioned<Policy> draft = tested(server, ApiUser.of(server, UserRole.MODELLER));
        Desk desk = server.part(Desk.class);
        List<Callable<Versioned<?>>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ApiUser judge = ApiUser.of(server, UserRole.RISK_MANAGER);
            boolean kind = i % 2 == 0;
            acts.add(() -> kind
                    ? desk.approve(Seen.of(draft), "yes", judge.caller())
                    : desk.reject(Seen.of(draft), "no", judge.caller()));
        }
        List<Object> ends = atOnce(acts);
        assertThat(ends.stream().filter(end -> end instanceof Versioned<?>)).hasSize(1);
        assertThat(ends.stream().filter(end -> !(end instanceof Versioned<?>)))
                .hasSize(5)
                .allMatch(code -> code == VersionProblem.NOT_TESTED);
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldToLookAgain(Server server) throws Exception {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        Versioned<Policy> draft = draftWithCase(server, author);
        Policies policies = server.part(Policies.class);
        String text = TestPolicy.text(draft.key().id());
        List<Object> ends = atOnce(List.of(
                () -> policies.edit(Seen.of(draft), text.replace("0.18", "0.17"), "", author.caller()),
                () -> policies.edit(
                        Seen.of(draft),
                        text.replace("0.18", "0.16"),
                        "",
                        ApiUser.of(server, UserRole.MODELLER).caller())));
        assertThat(ends).filteredOn(end -> end == DeskProblem.CHANGED_MEANWHILE).hasSize(1);
        assertThat(ends).filteredOn(end -> end instanceof Versioned<?>).hasSize(1);
    }

    @Test
    void whatWasWrittenSinceOneLookedIsNotApprovedUnseen(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        Versioned<Policy> seen = draftWithCase(server, author);
        Versioned<Policy> edited = server.part(Policies.class)
                .edit(Seen.of(seen), TestPolicy.text(seen.key().id()).replace("0.18", "0.17"), "", author.caller());
        server.part(Desk.class).test(Seen.of(edited), author.caller());
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertRefused(
                DeskProblem.CHANGED_MEANWHILE,
                () -> server.part(Desk.class).approve(Seen.of(seen), "", second.caller()));
    }

    @Test
    void aStepSentTwiceByTheSamePersonIsTakenOnce(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        Versioned<Policy> draft = tested(server, author);
        Versioned<?> once = server.part(Desk.class).approve(Seen.of(draft), "yes", second.caller());
        assertThat(server.part(Desk.class).approve(Seen.of(draft), "yes", second.caller()))
                .isEqualTo(once);
        Versioned<?> again = server.part(Policies.class)
                .draft(
                        draft.key().id(),
                        Optional.of(1),
                        TestPolicy.text(draft.key().id()),
                        "",
                        author.caller());
        assertThat(server.part(Policies.class)
                        .draft(
                                draft.key().id(),
                                Optional.of(1),
                                TestPolicy.text(draft.key().id()),
                                "",
                                author.caller())
                        .key())
                .isEqualTo(again.key());
    }

    @Test
    void challengersNeverTakeEverything(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        Desk desk = server.part(Desk.class);
        Versioned<Policy> first = tested(server, author);
        desk.approve(Seen.of(first), "", second.caller());
        desk.activate(first.key(), Plan.champion(), "", second.caller());
        for (int number : List.of(2, 3)) {
            Versioned<?> next = server.part(Policies.class)
                    .draft(
                            first.key().id(),
                            Optional.of(1),
                            TestPolicy.text(first.key().id()).replace("0.18", "0.1" + number),
                            "",
                            author.caller());
            desk.test(Seen.of(next), author.caller());
            desk.approve(Seen.of(next), "", second.caller());
        }
        Versioned<?> challenger = desk.activate(first.key().number(2), Plan.challenger(600), "", second.caller());
        assertThat(challenger.deployment().orElseThrow().part()).isEqualTo(Part.CHALLENGER);
        assertRefused(
                VersionProblem.SHARES_INVALID,
                () -> desk.activate(first.key().number(3), Plan.challenger(600), "", second.caller()));
    }

    @Test
    void whatWaitsIsShownToWhoeverMayAct(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        VersionKey key = draftWithCase(server, author).key();
        assertThat(turn(server, key, author)).contains(Waiting.Turn.FINISH);
        assertThat(turn(server, key, second)).isEmpty();
        server.part(Desk.class)
                .test(Seen.of(server.part(DeskReader.class).version(key, author.caller())), author.caller());
        assertThat(turn(server, key, author)).contains(Waiting.Turn.OTHERS);
        assertThat(turn(server, key, second)).contains(Waiting.Turn.APPROVE);
        assertThat(turn(server, key, ApiUser.of(server, UserRole.ADMINISTRATOR)))
                .isEmpty();
    }

    @Test
    void twoWhoSaveFromTheSameReadingDoNotBothSucceed(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        Versioned<Policy> draft = draftWithCase(server, author);
        Versions versions = server.part(Versions.class);
        ContentForm<Policy> form =
                server.part(PolicyKind.class).form(draft.key().id());
        Timeline<Policy> seen = versions.timeline(form, draft.key().id());
        Versioned<Policy> old = seen.number(1).orElseThrow();
        Instant now = Instant.now();
        versions.save(form, seen.with(old.tested(new Act(author.login(), now, "one"))));
        assertRefused(
                DeskProblem.CHANGED_MEANWHILE,
                () -> versions.save(form, seen.with(old.withdrawn(new Act(second.login(), now, "another")))));
        assertThat(versions.timeline(form, draft.key().id())
                        .number(1)
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.TESTED);
    }

    @Test
    void theDatabaseItselfKeepsWhatIsPastItsDraft(Server server) {
        Versioned<Policy> draft = tested(server, ApiUser.of(server, UserRole.MODELLER));
        assertThatThrownBy(() -> server.part(JdbcClient.class)
                        .sql("update desk.version set content = content || ' ' where kind = 'policy' and id = ?")
                        .param(draft.key().id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is past its draft");
    }

    @Test
    void aChangeIsCountedWhenItIsThereToBeReadAndNotBefore(Server server) {
        Versions versions = server.part(Versions.class);
        long before = versions.changes();
        draftWithCase(server, ApiUser.of(server, UserRole.MODELLER));
        assertThat(versions.changes()).isGreaterThan(before);
    }

    private static Versioned<Policy> draftWithCase(Server server, ApiUser author) {
        String product = TestPolicy.product(server);
        var tree = server.part(StrictJson.class).object(TestPolicy.CASE.getBytes(StandardCharsets.UTF_8));
        server.part(PolicyCases.class)
                .save(
                        server.part(Policies.class).product(product),
                        "late payer",
                        map(Objects.requireNonNull(tree.get("facts"))),
                        map(Objects.requireNonNull(tree.get("expected"))),
                        author.caller());
        return TestPolicy.draft(server, product, author);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static Versioned<Policy> tested(Server server, ApiUser author) {
        Versioned<Policy> draft = draftWithCase(server, author);
        server.part(Desk.class).test(Seen.of(draft), author.caller());
        return draft;
    }

    private static Optional<Waiting.Turn> turn(Server server, VersionKey key, ApiUser user) {
        return server.part(DeskReader.class).waiting(user.caller()).stream()
                .filter(waiting -> waiting.key().equals(key))
                .map(Waiting::turn)
                .findFirst();
    }

    /** The kinds of the log's entries about a policy's life, in their order. */
    private static List<String> logged(Server server, String id) {
        return server.part(LogEntries.class).about(Set.of("policy:" + id)).stream()
                .map(placed -> placed.entry().kind())
                .filter(kind -> kind.startsWith("desk/"))
                .toList();
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    /** What became of acts that begin together: their results, or the codes of their problems. */
    private static List<Object> atOnce(List<? extends Callable<? extends Versioned<?>>> acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.size());
        List<Object> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<? extends Versioned<?>>> futures = new ArrayList<>();
            for (Callable<? extends Versioned<?>> act : acts) {
                futures.add(threads.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            for (Future<? extends Versioned<?>> future : futures) {
                try {
                    ends.add(future.get());
                } catch (ExecutionException e) {
                    ends.add(((ProblemException) Objects.requireNonNull(e.getCause()))
                            .problem()
                            .code());
                }
            }
        }
        return ends;
    }
}
