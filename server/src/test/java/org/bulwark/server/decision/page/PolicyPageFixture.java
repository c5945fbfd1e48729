package org.bulwark.server.decision.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** Policies and scorecards belong to no branch. */
@NullMarked
final class PolicyPageFixture implements BranchFixture {

    private static final String WHY = "policies and scorecards are the whole bank's";

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> addresses = new LinkedHashMap<>();
        String policy = "/decision/policies/{product}/{number}";
        for (String page : List.of("", "/text", "/changes", "/versions", "/cases", "/trial", "/trial/{id}", "/edit")) {
            addresses.put("GET " + policy + page, WHY);
        }
        for (String act : List.of("/trial", "/edit", "/edit/check", "/cases", "/cases/remove")) {
            addresses.put("POST " + policy + act, WHY);
        }
        addresses.put("GET /score/scorecards/{product}/{number}", WHY);
        for (String page : List.of("/versions", "/points", "/file")) {
            addresses.put("GET /score/scorecards/{product}/{number}" + page, WHY);
        }
        return addresses;
    }
}
