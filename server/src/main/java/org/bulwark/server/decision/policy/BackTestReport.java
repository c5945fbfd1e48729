package org.bulwark.server.decision.policy;

import java.util.List;
import java.util.Optional;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.trial.BackTestResult;
import org.bulwark.decision.trial.BackTestResult.BadRate;
import org.bulwark.decision.trial.BackTestResult.Segment;
import org.bulwark.server.decision.PastApplications;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a version would have decided of past applications. Shares are from 0 to 1 and absent where there is nothing to divide by.
 *
 * @param number the version
 * @param read applications that were tried
 * @param erased those left out because their personal content was erased
 * @param unreadable those left out because their evidence does not fit the product any more
 * @param all all that were tried
 * @param segments by branch, channel, grade and product
 * @param switched those that change side, at most 1,000, by id
 * @param switchedInAll how many change side
 */
public record BackTestReport(
        int number,
        long read,
        long erased,
        long unreadable,
        Part all,
        List<Part> segments,
        List<Switched> switched,
        long switchedInAll) {

    /**
     * A part of the applications.
     *
     * @param name what divides: {@code branch}, {@code channel}, {@code grade} or {@code product}; empty for all
     * @param value the part
     * @param counts by outcome then and now
     * @param approvalBefore the share that was approved
     * @param approvalAfter the share that the version approves
     * @param badBefore how those went that were approved
     * @param badAfter how those went that the version approves, as far as is known
     */
    public record Part(
            String name,
            String value,
            List<Cell> counts,
            Optional<Double> approvalBefore,
            Optional<Double> approvalAfter,
            Bad badBefore,
            Bad badAfter) {
        static Part of(Segment segment) {
            return new Part(
                    segment.name(),
                    segment.value(),
                    Cell.of(segment),
                    finite(segment.approvalBefore()),
                    finite(segment.approvalAfter()),
                    Bad.of(segment.before()),
                    Bad.of(segment.after()));
        }
    }

    /**
     * How many went from one outcome to another.
     *
     * @param before the outcome then
     * @param after the version's
     * @param count how many
     */
    public record Cell(Outcome before, Outcome after, long count) {
        static List<Cell> of(Segment segment) {
            return List.of(Outcome.values()).stream()
                    .flatMap(before -> List.of(Outcome.values()).stream()
                            .map(after -> new Cell(
                                    before, after, segment.counts().of(before, after))))
                    .toList();
        }
    }

    /**
     * How applications went that were paid out.
     *
     * @param rate the share of bad ones among those whose end is known
     * @param low where the true rate may begin: Jeffreys, 95 %
     * @param high where it may end
     */
    public record Bad(Optional<Double> rate, Optional<Double> low, Optional<Double> high) {
        static Bad of(BadRate rate) {
            return new Bad(
                    finite(rate.rate()),
                    rate.interval().map(interval -> interval.low()),
                    rate.interval().map(interval -> interval.high()));
        }
    }

    /**
     * An application that changes side.
     *
     * @param id the application
     * @param before the outcome then
     * @param after the version's
     */
    public record Switched(String id, Outcome before, Outcome after) {}

    static BackTestReport of(int number, PastApplications.Count count, BackTestResult result) {
        return new BackTestReport(
                number,
                count.read(),
                count.erased(),
                count.unreadable(),
                Part.of(result.all()),
                result.segments().stream().map(Part::of).toList(),
                result.switched().stream()
                        .map(one -> new Switched(one.id(), one.before(), one.after()))
                        .toList(),
                result.switchedInAll());
    }

    static BackTestReport parse(String json) {
        return JsonMapper.shared().readValue(json, BackTestReport.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    private static Optional<Double> finite(double share) {
        return Double.isFinite(share) ? Optional.of(share) : Optional.empty();
    }
}
