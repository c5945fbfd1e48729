package org.bulwark.server.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {

    @Test
    void aPolicyIsReadAsItWasWritten() {
        RetentionPolicy policy = RetentionPolicy.sample();
        assertThat(RetentionForm.FORM.read(RetentionForm.FORM.write(policy))).isEqualTo(policy);
        assertThat(policy.rules()).extracting(RetentionRule::what).containsExactly(Kept.values());
    }

    @Test
    void yearsAreThoseOfTheCalendar() {
        assertThat(new RetentionRule(Kept.DECLINED, Period.ofYears(3), "claims")
                        .cutoff(Instant.parse("2024-02-29T12:00:00Z")))
                .isEqualTo(OffsetDateTime.parse("2021-02-28T12:00:00Z"));
    }

    @Test
    void nothingIsKeptByOversight() {
        List<RetentionRule> rules = new ArrayList<>(RetentionPolicy.sample().rules());
        RetentionRule last = rules.removeLast();
        assertThatThrownBy(() -> new RetentionPolicy(rules))
                .hasMessageContaining(last.what().word());
        rules.add(rules.getFirst());
        rules.add(last);
        assertThatThrownBy(() -> new RetentionPolicy(rules)).hasMessageContaining("two rules");
    }

    @Test
    void whatIsStillInUseCannotGo() {
        for (Period wrong : List.of(Period.ZERO, Period.ofDays(-90), Period.ofDays(29), Period.ofYears(1_000))) {
            assertThatThrownBy(() -> new RetentionRule(Kept.DECLINED, wrong, "because"))
                    .hasMessageContaining("retention/policy-invalid");
        }
        assertThatThrownBy(() -> new RetentionRule(Kept.JOBS, Period.ofDays(30), " "))
                .hasMessageContaining("no reason");
        assertThatThrownBy(() -> RetentionForm.of(List.of(Map.of("what", "jobs", "keep", "30 days", "reason", "r"))))
                .hasMessageContaining("30 days");
        assertThatThrownBy(
                        () -> RetentionForm.of(List.of(Map.of("what", "jobs", "keep", "P99999999999Y", "reason", "r"))))
                .hasMessageContaining("retention/policy-invalid");
        assertThatThrownBy(() ->
                        RetentionForm.of(List.of(Map.of("what", "jobs", "keep", "P90D", "reason", "r", "more", "x"))))
                .hasMessageContaining("not read here");
    }
}
