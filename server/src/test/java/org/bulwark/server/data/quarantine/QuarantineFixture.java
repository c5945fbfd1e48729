package org.bulwark.server.data.quarantine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** Sources, and records of which nobody knows whose they are: the whole bank's. */
@NullMarked
final class QuarantineFixture implements BranchFixture {

    private static final List<String> OF_ALL = List.of(
            "GET /api/data/quarantine/{id}",
            "GET /api/data/quarantine/{id}/content",
            "POST /api/data/quarantine/{id}/mended",
            "POST /api/data/quarantine/{id}/replay",
            "POST /api/data/quarantine/{id}/dropped",
            "GET /api/data/quarantine/replays/{id}",
            "GET /data/quarantine/{id}",
            "POST /data/quarantine/{id}",
            "POST /data/quarantine/{id}/mended",
            "POST /data/quarantine/{id}/replay",
            "POST /data/quarantine/{id}/dropped",
            "GET /data/quarantine/replays/{id}");

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> all = new LinkedHashMap<>();
        OF_ALL.forEach(address -> all.put(address, "nobody knows whose a record is that was kept aside"));
        all.put("GET /api/data/sources/{code}", "a source is for every branch");
        all.put("GET /data/sources/{code}", "a source is for every branch");
        return all;
    }
}
