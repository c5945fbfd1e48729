package org.bulwark.server.decision.policy;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.server.decision.PastApplications;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which version is to be tried on which past applications.
 *
 * @param product the policy's product
 * @param number the policy's version
 * @param branches of which branches; empty for the whole bank
 * @param from received from here on
 * @param until received before
 */
record BackTestRequest(String product, int number, Set<String> branches, Instant from, Instant until) {

    /** The word of this kind of job. */
    static final String KIND = "back-test";

    /** Puts the branches into an order. */
    BackTestRequest {
        branches = new TreeSet<>(branches);
    }

    static BackTestRequest parse(String json) {
        return JsonMapper.shared().readValue(json, BackTestRequest.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    PastApplications.Scope scope() {
        return new PastApplications.Scope(product, branches, from, until);
    }

    static String subject(String product) {
        return "policy:" + product;
    }
}
