package org.bulwark.screening;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.basics.Reason;
import org.bulwark.screening.list.Evidence;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.Match;
import org.bulwark.screening.name.TokenMatch;
import org.bulwark.screening.velocity.CountLimit;
import org.bulwark.screening.velocity.VelocityFinding;

/** Puts findings into codes and parameters. Names stand in them as people wrote them: they are personal. */
final class Reasons {

    private Reasons() {}

    static Reason of(Hit hit) {
        ScreeningReason reason = hit.cleared() ? ScreeningReason.HIT_CLEARED : ofKind(hit);
        return reason.with(
                "list", hit.list(),
                "entry", hit.entry().id(),
                "version", Integer.toString(hit.entry().version()),
                "by", hit.basis(),
                "score", String.format(Locale.ROOT, "%.4f", hit.score()),
                "matched", matched(hit.match()),
                "source", hit.entry().listing().source(),
                "reason", hit.entry().listing().reason(),
                "expires", hit.entry().listing().expires().map(Object::toString).orElse("never"));
    }

    private static ScreeningReason ofKind(Hit hit) {
        return switch (hit.kind()) {
            case SANCTIONS -> ScreeningReason.SANCTIONS_HIT;
            case BLACKLIST -> ScreeningReason.BLACKLIST_HIT;
            case GREYLIST -> ScreeningReason.GREYLIST_HIT;
            case DEVICE -> ScreeningReason.DEVICE_HIT;
        };
    }

    /** Token by token: {@code smiht~smith typed 0.96, john=john}, then what speaks for or against. */
    private static String matched(Match match) {
        return switch (match) {
            case Match.OfIdentifiers(var identifier) -> identifier.scheme();
            case Match.OfDevices _ -> "device";
            case Match.OfNames(var asked, var listed, var likeness, List<Evidence> evidence) -> {
                String tokens =
                        likeness.matches().stream().map(Reasons::matched).collect(Collectors.joining(", "));
                String more = evidence.stream().map(Reasons::word).collect(Collectors.joining(", "));
                yield listed + " (" + tokens + (more.isEmpty() ? "" : "; " + more) + ")";
            }
        };
    }

    private static String matched(TokenMatch match) {
        return match.one().equals(match.other())
                ? match.one()
                : match.one() + "~" + match.other() + " "
                        + match.meeting().name().toLowerCase(Locale.ROOT) + " "
                        + String.format(Locale.ROOT, "%.2f", match.likeness());
    }

    private static String word(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Reason of(VelocityFinding finding) {
        String applications = String.join(" ", finding.applications());
        String count = Integer.toString(finding.applications().size());
        return switch (finding) {
            case VelocityFinding.Duplicate(String product, var _) ->
                ScreeningReason.DUPLICATE_APPLICATION.with(
                        "product", product, "count", count, "applications", applications);
            case VelocityFinding.TooMany(CountLimit limit, var _) ->
                velocity(limit)
                        .with(
                                "count",
                                count,
                                "most",
                                Integer.toString(limit.most()),
                                "window",
                                text(limit.window()),
                                "applications",
                                applications);
            case VelocityFinding.Shared(CountLimit limit, int parties, var _) ->
                shared(limit)
                        .with(
                                "parties", Integer.toString(parties),
                                "most", Integer.toString(limit.most()),
                                "window", text(limit.window()),
                                "applications", applications);
        };
    }

    private static ScreeningReason velocity(CountLimit limit) {
        return switch (limit.kind()) {
            case PARTY -> ScreeningReason.PARTY_VELOCITY;
            case DEVICE -> ScreeningReason.DEVICE_VELOCITY;
            case PHONE -> ScreeningReason.PHONE_VELOCITY;
            case ADDRESS -> ScreeningReason.ADDRESS_VELOCITY;
        };
    }

    private static ScreeningReason shared(CountLimit limit) {
        return switch (limit.kind()) {
            case PARTY -> throw new IllegalArgumentException("a party is not shared by parties");
            case DEVICE -> ScreeningReason.DEVICE_SHARED;
            case PHONE -> ScreeningReason.PHONE_SHARED;
            case ADDRESS -> ScreeningReason.ADDRESS_SHARED;
        };
    }

    /** Whole days or hours where they are: {@code 30 d}, {@code 1 h}, else as ISO 8601 has it. */
    private static String text(Duration window) {
        return window.equals(Duration.ofDays(window.toDays())) && window.toDays() > 1
                ? window.toDays() + " d"
                : window.equals(Duration.ofHours(window.toHours())) ? window.toHours() + " h" : window.toString();
    }
}
