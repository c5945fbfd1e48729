package org.bulwark.server.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** The desk's addresses: what is configured is the whole bank's. */
@NullMarked
final class DeskFixture implements BranchFixture {

    private static final String VERSION = "/api/desk/versions/{kind}/{id}/{number}";

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> addresses = new LinkedHashMap<>();
        String because = "what is configured holds for every branch; the kind says who may";
        for (String read : List.of("/api/desk/versions/{kind}/{id}", VERSION, VERSION + "/changes")) {
            addresses.put("GET " + read, because);
        }
        for (String act : List.of("test", "approve", "reject", "activate", "retire", "withdraw")) {
            addresses.put("POST " + VERSION + "/" + act, because);
        }
        return addresses;
    }
}
