package org.bulwark.server.desk.task;

import java.util.List;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.HomePart;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tasks that wait for the reader of the first page. */
@Component
@Order(2)
class TaskHome implements HomePart {

    private final TaskListing listing;

    TaskHome(TaskListing listing) {
        this.listing = listing;
    }

    @Override
    public List<Figure> waiting(Caller caller) {
        if (!caller.may(Permission.TASK_WORK)) {
            return List.of();
        }
        TaskListing.Figures count = listing.figures(caller);
        return List.of(
                TaskPages.figure("home.tasks", count.mine(), Tone.ACTIVE, "?owner=me"),
                TaskPages.figure("home.tasks.late", count.late(), Tone.DECLINE, "?due=late"));
    }
}
