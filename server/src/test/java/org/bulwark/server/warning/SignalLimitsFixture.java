package org.bulwark.server.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** Signals belong to no branch. */
@NullMarked
final class SignalLimitsFixture implements BranchFixture {

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String page : List.of(SignalLimitPages.SHIPPED, SignalLimitPages.VERSION)) {
            for (String act : List.of("GET " + page, "POST " + page, "POST " + page + "/check")) {
                addresses.put(act, "signals are the whole bank's");
            }
        }
        return addresses;
    }
}
