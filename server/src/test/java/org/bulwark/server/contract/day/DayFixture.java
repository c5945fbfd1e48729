package org.bulwark.server.contract.day;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** A business date is the whole bank's; what is told of it is of the reader's branches. */
@NullMarked
final class DayFixture implements BranchFixture {

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(
                        "GET /api/contract/days/{date}",
                        "GET /api/contract/days/{date}/breaks",
                        "GET /contract/days/{date}",
                        "GET /contract/days/{date}/work")
                .forEach(address -> all.put(address, "sums and differences in it are those of the reader's branches"));
        Stream.of(
                        "POST /api/contract/days/{date}/close",
                        "POST /api/contract/days/{date}/ledger",
                        "POST /api/contract/days/{date}/breaks/{id}/explain",
                        "POST /contract/days/{date}/close",
                        "POST /contract/days/{date}/ledger",
                        "POST /contract/days/{date}/explain")
                .forEach(address -> all.put(address, "a day is closed for all branches at once"));
        return all;
    }
}
