package org.bulwark.server.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.decision.product.Product;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.policy.PolicyCases;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the sample bank's products the cases that their policies answer. */
@Component
final class SampleCases {

    /**
     * The document.
     *
     * @param usual what is known of an applicant unless a case says otherwise
     * @param cases the cases
     */
    record Document(Map<String, Object> usual, List<One> cases) {}

    /**
     * A case.
     *
     * @param name its name
     * @param facts in what it differs from the usual
     * @param expected what its answer must be
     */
    record One(String name, Map<String, Object> facts, Map<String, Object> expected) {}

    private final PolicyCases cases;

    SampleCases(PolicyCases cases) {
        this.cases = cases;
    }

    void keep(Product product, Instant now) {
        Document document = JsonMapper.shared().readValue(SampleDocuments.cases(product.code()), Document.class);
        Caller author = author(now);
        for (One one : document.cases) {
            Map<String, Object> facts = new LinkedHashMap<>(document.usual);
            facts.putAll(one.facts);
            cases.save(product, one.name, facts, one.expected, author);
        }
    }

    private static Caller author(Instant now) {
        return new Caller(
                new UUID(0, 0),
                SampleVersions.AUTHOR,
                SampleVersions.AUTHOR,
                Set.of(UserRole.MODELLER),
                Set.of(),
                now,
                Caller.Means.TOKEN);
    }
}
