package org.bulwark.score.regression;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** Runs work on a given number of threads. */
public final class Threads {

    private Threads() {}

    /** What the work gives when parallel streams in it have so many threads. */
    public static <T> T with(int threads, Callable<T> work) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(work).join();
        }
    }
}
