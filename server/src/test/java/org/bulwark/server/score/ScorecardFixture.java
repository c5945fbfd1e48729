package org.bulwark.server.score;

import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** The addresses of scorecards. */
@NullMarked
final class ScorecardFixture implements BranchFixture {

    private static final String AT = "/api/score/scorecards/{product}";
    private static final String BECAUSE = "a scorecard scores the product in every branch";

    @Override
    public Map<String, String> ofTheWholeBank() {
        return Map.of(
                "GET " + AT, BECAUSE,
                "GET " + AT + "/versions/{number}", BECAUSE,
                "GET " + AT + "/versions/{number}/points", BECAUSE,
                "GET " + AT + "/versions/{number}/file", BECAUSE,
                "POST " + AT + "/versions", BECAUSE);
    }
}
