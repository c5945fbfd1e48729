package org.bulwark.server.indicator;

import java.util.Optional;
import org.bulwark.basics.Progress;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.springframework.stereotype.Component;

/**
 * Brings the catalogue that the desk wants to answer: builds its states from the events where they are others, while the edition before it
 * answers, and then switches. Killed anywhere, it goes on where it was.
 */
@Component
class RebuildJob implements JobKind {

    private static final int PARTIES = 50;
    private static final int EVENTS = 50_000;
    private static final int NEAR = 5_000;

    private final CatalogueBook book;
    private final StateBuilder builder;
    private final States states;
    private final EventLog events;
    private final Jobs jobs;

    RebuildJob(CatalogueBook book, StateBuilder builder, States states, EventLog events, Jobs jobs) {
        this.book = book;
        this.builder = builder;
        this.states = states;
        this.events = events;
        this.jobs = jobs;
    }

    @Override
    public String word() {
        return Rebuilds.WORD;
    }

    @Override
    public String run(JobTask task) {
        String by = jobs.find(task.id()).orElseThrow().createdBy();
        Edition answers = rebuild(PARTIES, task, by);
        return "{\"catalogue\":\"" + answers.id() + "\",\"indicators\":"
                + answers.catalogue().size() + "}";
    }

    /** Does it, or the rest of it; answers with the edition that answers then. */
    Edition rebuild(int atOnce, Progress progress, String by) {
        Edition wanted = book.wanted();
        if (!wanted.planId().equals(book.current().planId())) {
            build(wanted, atOnce, progress);
        }
        builder.answer(wanted, by);
        long gone = 0;
        do {
            progress.at("letting former states go", gone++, 0);
        } while (builder.forgetOthers(wanted));
        return wanted;
    }

    private void build(Edition wanted, int atOnce, Progress progress) {
        long total = events.subjects();
        Optional<StateBuilder.Building> at = builder.begin(wanted);
        while (at.isPresent()) {
            progress.at(
                    "building states", at.get().done(), Math.max(total, at.get().done()));
            Optional<StateBuilder.Building> next = builder.buildOn(at.get(), atOnce, wanted);
            if (next.isEmpty()) {
                builder.end(wanted);
            }
            at = next;
        }
        long moved = NEAR;
        while (moved >= NEAR) { // what came in meanwhile; the rest is folded when it is read
            progress.at("folding what came in meanwhile", 0, 0);
            moved = states.foldOn(EVENTS, wanted);
        }
    }
}
