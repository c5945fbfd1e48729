package org.bulwark.server.data.quarantine;

import java.util.List;
import java.util.Optional;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;

/** The pages about what comes in, beside each other. */
@Component
public class DataTabs {

    private final KeptRecords records;

    DataTabs(KeptRecords records) {
        this.records = records;
    }

    /** The sources, and the quarantine with the number of records that wait; {@code current} is the one shown. */
    public List<Tab> of(String current) {
        int waiting = (int) Math.min(Integer.MAX_VALUE, records.waiting().rows());
        return List.of(
                Tab.of("data.tab.sources", "/data/sources", current.equals("sources")),
                new Tab(
                        Text.word("data.tab.quarantine"),
                        QuarantinePages.WAITING,
                        current.equals("quarantine"),
                        Optional.of(waiting)));
    }
}
