package org.bulwark.server.decision.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.Outcome;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.TestApplications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class FileTest {

    @Test
    void aFileShowsTheScoreTheTraceAndTheLogAndItsReadingIsAudited(Server server) {
        UUID id = TestApplications.referred(server, "FIL1", "20000.00");
        Caller officer = caller(server, UserRole.OFFICER, "FIL1", Instant.now());
        ApplicationFile file = server.part(ApplicationFiles.class).open(id, officer);
        ApplicationFile.Basis basis = file.basis().orElseThrow();
        ApplicationFile.Points points = basis.score().orElseThrow();
        assertThat(points.bars().stream().mapToInt(ApplicationFile.Bar::points).sum())
                .isEqualTo(points.total());
        assertThat(basis.trace()).anySatisfy(line -> {
            assertThat(line.name()).isEqualTo("falling");
            assertThat(line.title()).isEqualTo("Turnover falls steeply");
            assertThat(line.effect()).isEqualTo(Outcome.REFER);
            assertThat(line.read()).extracting(ApplicationFile.Value::value).contains(Optional.of("-50.0"));
        });
        assertThat(file.history()).hasSize(1);
        assertThat(server.part(LogEntries.class).about(Set.of("application:" + id)))
                .anySatisfy(said -> {
                    assertThat(said.entry().kind()).isEqualTo("decision/read");
                    assertThat(said.entry().actor()).isEqualTo(officer.login());
                });
    }

    @Test
    void whatWouldChangeADeclineIsSaidInWordsAndHolds(Server server) {
        UUID id = TestApplications.declined(server, "FIL2", "20000.00");
        WhatWouldChange.Answer answer = server.part(WhatWouldChange.class)
                .of(id, caller(server, UserRole.OFFICER, "FIL2", Instant.now()), Locale.ENGLISH);
        assertThat(answer.outcome()).isEqualTo(Outcome.DECLINE);
        assertThat(answer.decisions()).isBetween(1, 2_000);
        assertThat(answer.ways()).allSatisfy(way -> {
            assertThat(way.outcome()).isNotEqualTo(Outcome.DECLINE);
            assertThat(way.text()).startsWith("If ").doesNotContain("{");
        });
    }

    @Test
    void aLetterNamesTheApplicantOnlyForAPurposeAndAFreshPassword(Server server) {
        UUID id = TestApplications.declined(server, "FIL3", "20000.00");
        Letters letters = server.part(Letters.class);
        Optional<LetterPurpose> send = Optional.of(LetterPurpose.SEND);
        Caller officer = caller(server, UserRole.OFFICER, "FIL3", Instant.now());
        assertThat(letters.of(id, Locale.ENGLISH, send, officer).text()).startsWith("Mill ");
        assertThat(letters.of(id, Locale.CHINESE, Optional.empty(), officer).html())
                .contains("lang=\"zh\"");
        assertProblem(
                () -> letters.of(id, Locale.ENGLISH, send, caller(server, UserRole.OFFICER, "FIL3", Instant.EPOCH)),
                AccessProblem.STEP_UP_NEEDED);
        assertProblem(
                () -> letters.of(id, Locale.ENGLISH, send, caller(server, UserRole.MODELLER, "FIL3", Instant.now())),
                AccessProblem.FORBIDDEN);
    }

    @Test
    void whatIsReferredHasNoLetter(Server server) {
        UUID id = TestApplications.referred(server, "FIL4", "20000.00");
        assertProblem(
                () -> server.part(Letters.class)
                        .of(
                                id,
                                Locale.ENGLISH,
                                Optional.empty(),
                                caller(server, UserRole.OFFICER, "FIL4", Instant.now())),
                ApplicationProblem.NO_LETTER);
    }

    private static void assertProblem(ThrowableAssert.ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).as(e.getMessage()).isEqualTo(code));
    }

    private static Caller caller(Server server, UserRole role, String branch, Instant authenticated) {
        return TestAccounts.make(server, role, Set.of(branch)).account().caller(authenticated, Caller.Means.SESSION);
    }
}
