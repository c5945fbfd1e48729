package org.bulwark.server.decision.policy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;

/** Products with policies of their own, each test its own, after the sample bank's. */
@NullMarked
public final class TestPolicy {

    /** A case that the sample policy declines, as JSON. */
    public static final String CASE = """
            {"facts": {"application.amount": "20000.00", "application.term_months": 12,
                "applicant.yearly_income": "400000.00", "applicant.days_past_due_12m": 90, "score.pd": 0.015,
                "screening.blocked": false, "exposure.group_in_default": false},
             "expected": {"outcome": "DECLINE"}}
            """;

    private static final AtomicLong NEXT = new AtomicLong();

    private TestPolicy() {}

    /** The code of a fresh product without a policy. */
    public static String product(Server server) {
        TestBank.in(server); // before any product of a test: it moves into an empty house only
        String code = "trial-" + NEXT.incrementAndGet();
        TestBank.product(
                server, SampleDocuments.product("working-capital").replace("code: working-capital", "code: " + code));
        return code;
    }

    /** The text of a policy for it. */
    public static String text(String product) {
        return SampleDocuments.policy("working-capital")
                .replace("product: working-capital", "product: " + product)
                .replace("id: working-capital", "id: " + product);
    }

    /** A draft of it. */
    public static Versioned<Policy> draft(Server server, String product, ApiUser author) {
        return server.part(Policies.class).draft(product, Optional.empty(), text(product), "", author.caller());
    }
}
