package org.bulwark.server.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** What is sent with the steps of a version: each record's components are the keys that are read, and no others. */
final class StepRequest {

    private StepRequest() {}

    /**
     * With a test.
     *
     * @param seen the digest of what is to be tested, as it was shown
     */
    record Trial(@Schema(pattern = "[0-9a-f]{64}") String seen) {}

    /**
     * With an approval or a rejection.
     *
     * @param seen the digest of what was judged, as it was shown
     * @param note why; a rejection needs one
     */
    record Judgement(@Schema(pattern = "[0-9a-f]{64}") String seen, Optional<String> note) {}

    /**
     * With an activation.
     *
     * @param part what it does
     * @param permille its share of the cases, 1000 when left out
     * @param from the first instant in force, now when left out
     * @param note why
     */
    record Activation(
            @Schema(allowableValues = {"champion", "challenger", "shadow"})
            String part,

            Optional<Integer> permille,
            Optional<Instant> from,
            Optional<String> note) {}

    /**
     * With the end of what is in force.
     *
     * @param until the first instant no longer in force, now when left out
     * @param note why
     */
    record Retirement(Optional<Instant> until, Optional<String> note) {}

    /**
     * With what is taken back.
     *
     * @param note why
     */
    record Withdrawal(Optional<String> note) {}
}
