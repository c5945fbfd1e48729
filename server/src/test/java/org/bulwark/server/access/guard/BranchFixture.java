package org.bulwark.server.access.guard;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.jspecify.annotations.NullMarked;

/**
 * What {@link EndpointsTest} must know of addresses that name an object. Write one beside the tests of a stage, with a constructor
 * without parameters; it is found by itself. An address with a variable that no fixture names makes the test fail.
 */
@NullMarked
public interface BranchFixture {

    /** The addresses, {@code GET /api/decision/applications/{id}}, whose object belongs to a branch or a person: others get 404. */
    default Set<String> endpoints() {
        return Set.of();
    }

    /** Makes such an object of a branch, and gives what stands in the address for it, by the variables' names. */
    default Map<String, String> make(Server server, String branch) {
        return Map.of();
    }

    /** The body that makes the request a good one but for the branch: JSON for the API. */
    default String json(String endpoint) {
        return "{}";
    }

    /** The same as a form, for pages. */
    default Map<String, String> form(String endpoint) {
        return Map.of();
    }

    /** The addresses whose object is the whole bank's, with the reason. */
    default Map<String, String> ofTheWholeBank() {
        return Map.of();
    }
}
