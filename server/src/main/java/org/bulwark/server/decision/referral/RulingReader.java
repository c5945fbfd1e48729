package org.bulwark.server.decision.referral;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.web.Sent;

/** Reads what the API is sent about a ruling: these keys and no others. */
final class RulingReader {

    private static final Set<String> KEYS = Sent.keys(Body.class);

    /**
     * The keys.
     *
     * @param act what is decided
     * @param limit the amount and currency that are approved: {@code 12000.00 EUR}; with {@code approve} only
     * @param note why, in one's own words
     * @param reasons the codes of the reasons
     * @param seen the ordinal of the latest answer that was shown; refused when there is a later one
     */
    record Body(
            @Schema(allowableValues = {"approve", "decline", "agree", "send-back"})
            String act,

            Optional<String> limit,
            Optional<String> note,
            Optional<List<String>> reasons,
            int seen) {}

    private final Map<String, Object> body;

    private RulingReader(Map<String, Object> body) {
        this.body = body;
    }

    /** A ruling from a JSON object: {@link ApplicationProblem#RULING_INVALID}. */
    static RulingRequest read(Map<String, Object> body) {
        RulingReader reader = new RulingReader(body);
        Keys.only(body, KEYS);
        if (!(body.get("seen") instanceof Integer seen)) {
            throw invalid(
                    "'seen' is not the ordinal of an answer.", "Send the ordinal of the latest answer that was shown.");
        }
        return new RulingRequest(reader.ruling(), reader.text("note"), reader.reasons(), seen);
    }

    private Ruling ruling() {
        String act = text("act");
        if (!act.equals("approve") && body.containsKey("limit")) {
            throw invalid("'limit' goes with approving only.", "Leave it out.");
        }
        return switch (act) {
            case "approve" -> new Ruling.Approve(limit());
            case "decline" -> new Ruling.Decline();
            case "agree" -> new Ruling.Agree();
            case "send-back" -> new Ruling.SendBack();
            default -> throw invalid("'act' is not known.", "Send approve, decline, agree or send-back.");
        };
    }

    private Money limit() {
        try {
            return Money.parse(text("limit"));
        } catch (ProblemException e) {
            throw invalid("'limit' is no amount.", "Send amount and currency, for example \"12000.00 EUR\".");
        }
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (body.getOrDefault("reasons", List.of()) instanceof List<?> list) {
            for (Object one : list) {
                if (!(one instanceof String code) || code.length() > 100) {
                    throw invalid("'reasons' holds something that is no code.", "Send codes as texts.");
                }
                reasons.add(code);
            }
            return reasons;
        }
        throw invalid("'reasons' is no list.", "Send a list of codes.");
    }

    private String text(String key) {
        return Keys.text(body, key);
    }

    private static ProblemException invalid(String what, String remedy) {
        return ApplicationProblem.RULING_INVALID.with(what, remedy);
    }
}
