package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.policy.OverrideRight;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.show.Text;

/**
 * What a person can do about an application now.
 *
 * @param kind whether they decide as the first or only one, as the second, wait for the second, or would change what is settled
 * @param seen the ordinal of the latest answer
 * @param requested what was asked for, in units of its currency
 * @param limit what the form begins with, in units of the currency
 * @param currency the currency's code
 * @param together whether two people decide, so that the first one recommends
 * @param recommended what the first one recommends, if one did
 * @param reasons the reasons that can be given for deciding otherwise
 */
record RulingForm(
        Kind kind,
        int seen,
        Money requested,
        String limit,
        String currency,
        boolean together,
        Optional<Recommended> recommended,
        List<Filter.Option> reasons) {

    /** Which form it is. */
    enum Kind {
        /** To decide, or to recommend. */
        OWN,
        /** To agree with what somebody else recommends, or to send it back. */
        SECOND,
        /** Nothing to do: the second person has to. */
        WAITS,
        /** To decide otherwise than was settled. */
        OTHERWISE;

        /** The word in the template. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the first of two recommends.
     *
     * @param by who
     * @param outcome what
     * @param limit how much
     */
    record Recommended(String by, Badge outcome, Optional<Money> limit) {}

    /** The form for a caller; empty when there is nothing that they may do. */
    static Optional<RulingForm> of(ApplicationRow row, List<Answered> answers, Policy policy, Caller caller) {
        Answered last = answers.getLast();
        Optional<Kind> kind = kind(row, answers, caller);
        return kind.map(which -> new RulingForm(
                which,
                last.ordinal(),
                row.requested(),
                row.granted().orElse(row.requested()).amount(),
                row.requested().currency().getCurrencyCode(),
                row.eyes() > 1,
                last.kind().equals("recommendation") ? Optional.of(recommended(last)) : Optional.empty(),
                reasons(Outcome.valueOf(answers.getFirst().outcome()), policy, caller)));
    }

    private static Optional<Kind> kind(ApplicationRow row, List<Answered> answers, Caller caller) {
        if (!caller.may(Permission.APPLICATION_DECIDE)) {
            return Optional.empty();
        }
        if (row.status() == ApplicationRow.Status.REFERRED) {
            Answered last = answers.getLast();
            if (!last.kind().equals("recommendation")) {
                return Optional.of(Kind.OWN);
            }
            return Optional.of(last.decidedBy().equals(caller.login()) ? Kind.WAITS : Kind.SECOND);
        }
        boolean mayChange = answers.size() == 1 && caller.may(Permission.APPLICATION_OVERRIDE);
        return mayChange ? Optional.of(Kind.OTHERWISE) : Optional.empty();
    }

    private static Recommended recommended(Answered first) {
        return new Recommended(
                first.decidedBy(), Badge.outcome(first.outcome().toLowerCase(Locale.ROOT)), first.granted());
    }

    private static List<Filter.Option> reasons(Outcome before, Policy policy, Caller caller) {
        List<String> roles = caller.roles().stream().map(UserRole::word).toList();
        return policy.overrides().stream()
                .filter(right ->
                        right.from() == before && right.roles().stream().anyMatch(roles::contains))
                .map(OverrideRight::reasons)
                .flatMap(List::stream)
                .distinct()
                .map(code -> new Filter.Option(code, Text.told(Reason.of(code, Map.of()))))
                .toList();
    }
}
