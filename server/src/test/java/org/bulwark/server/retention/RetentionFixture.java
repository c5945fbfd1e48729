package org.bulwark.server.retention;

import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** What the walk through all addresses must know of holds. */
@NullMarked
final class RetentionFixture implements BranchFixture {

    @Override
    public Map<String, String> ofTheWholeBank() {
        return Map.of(
                "POST /api/retention/holds/{id}/release",
                "a hold is the whole bank's: a claim against it does not stop at a branch",
                "POST /api/retention/parties/{id}/erase",
                "only the administrator, who is of the whole bank, erases a party");
    }
}
