package org.bulwark.server.backup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bulwark.basics.Progress;

/** Takes steps one after the other, and keeps how long each took. */
final class Steps {

    private final Progress progress;
    private final List<Step> taken = new ArrayList<>();

    Steps(Progress progress) {
        this.progress = progress;
    }

    <T> T take(String what, Supplier<T> work) {
        progress.at(what, 0, 0);
        long began = System.nanoTime();
        T result = work.get();
        taken.add(new Step(what, Duration.ofNanos(System.nanoTime() - began)));
        return result;
    }

    void add(List<Step> more) {
        taken.addAll(more);
    }

    List<Step> taken() {
        return List.copyOf(taken);
    }
}
