package org.bulwark.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Step;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.web.Sent;

/**
 * A version as the API tells it, without its content.
 *
 * @param kind its kind
 * @param id the thing's name
 * @param number its number
 * @param status how far it has come: {@code draft}, {@code tested}, {@code approved}, {@code active}, {@code retired}, {@code rejected},
 *     {@code withdrawn}
 * @param digest SHA-256 of its content; sent back as {@code seen} by whoever judges or edits it
 * @param authors everybody who wrote it
 * @param basedOn the number of the version that it was made from
 * @param deployment what it does, once it is active
 * @param history its steps
 */
public record VersionAnswer(
        String kind,
        String id,
        int number,
        String status,
        String digest,
        List<String> authors,
        Optional<Integer> basedOn,
        Optional<InForce> deployment,
        List<Taken> history) {

    /**
     * What it does and when.
     *
     * @param part {@code champion}, {@code challenger} or {@code shadow}
     * @param permille its share of the cases
     * @param from the first instant in force
     * @param until the first instant no longer in force
     */
    public record InForce(String part, int permille, Instant from, Optional<Instant> until) {
        static InForce of(Deployment deployment) {
            return new InForce(
                    Sent.word(deployment.part()), deployment.permille(), deployment.from(), deployment.until());
        }
    }

    /**
     * A step that was taken.
     *
     * @param to the status that it led to
     * @param by who took it
     * @param at when
     * @param note why
     */
    public record Taken(String to, String by, Instant at, String note) {
        static Taken of(Step step) {
            return new Taken(
                    Sent.word(step.to()),
                    step.act().by(),
                    step.act().at(),
                    step.act().note());
        }
    }

    /** A version. */
    public static VersionAnswer of(Versioned<?> version) {
        return new VersionAnswer(
                version.key().kind(),
                version.key().id(),
                version.key().number(),
                Sent.word(version.status()),
                version.digest().hex(),
                List.copyOf(version.authors()),
                version.basedOn(),
                version.deployment().map(InForce::of),
                version.history().stream().map(Taken::of).toList());
    }
}
